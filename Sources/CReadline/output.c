#include "CReadline.h"
#include <errno.h>

int console_write(const char *bytes, size_t count) {
  if (count == 0) return 0;
  errno = 0;
  if (fwrite(bytes, 1, count, stdout) == count) return 0;
  return errno ? errno : EIO;
}

int console_flush(void) {
  int result;
  do {
    errno = 0;
    result = fflush(stdout);
  } while (result != 0 && errno == EINTR);
  if (result == 0) return 0;
  return errno ? errno : EIO;
}
