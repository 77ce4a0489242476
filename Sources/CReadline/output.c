#include "CReadline.h"
#include <errno.h>

// The first error stays: what comes after a gap would pass for the whole.
static int failed;

int console_write(const char *bytes, size_t count) {
  if (failed || count == 0) return failed;
  errno = 0;
  if (fwrite(bytes, 1, count, stdout) == count) return 0;
  return failed = errno ? errno : EIO;
}

int console_flush(void) {
  int result;
  if (failed) return failed;
  do {
    errno = 0;
    result = fflush(stdout);
  } while (result != 0 && errno == EINTR);
  if (result == 0) return 0;
  return failed = errno ? errno : EIO;
}
