#include "CReadline.h"
#include <sys/prctl.h>
#include <sys/resource.h>

void console_no_dumps(void) {
  // The hard limit as well: nothing that is started from here can raise it again.
  const struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}
