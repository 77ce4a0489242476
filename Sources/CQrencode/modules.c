#include "CQrencode.h"
#include <dlfcn.h>
#include <stddef.h>
#include <stdlib.h>

// The library is looked for when a code is drawn, so nothing else needs it: its header is not asked for to build either. What
// is used of libqrencode.so.4, whose shape its version promises:
#if __has_include(<qrencode.h>)
#include <qrencode.h>
#else
typedef struct {
  int version, width;
  unsigned char *data;
} QRcode;
typedef enum { QR_ECLEVEL_M = 1 } QRecLevel;
typedef enum { QR_MODE_8 = 2 } QRencodeMode;
QRcode *QRcode_encodeString(const char *, int version, QRecLevel, QRencodeMode, int casesensitive);
void QRcode_free(QRcode *);
#endif

_Static_assert(QR_ECLEVEL_M == 1 && QR_MODE_8 == 2 && offsetof(QRcode, width) == sizeof(int),
               "libqrencode is another than is said here");

int qr_modules(const char *text, unsigned char **modules) {
  void *library = dlopen("libqrencode.so.4", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return 0;
  __typeof__(&QRcode_encodeString) encode;
  __typeof__(&QRcode_free) give_back;
  // As POSIX has it: a function's address comes as that of an object.
  *(void **)&encode = dlsym(library, "QRcode_encodeString");
  *(void **)&give_back = dlsym(library, "QRcode_free");
  int width = 0;
  if (encode != NULL && give_back != NULL) {
    // Letters keep their case: where there are none but capitals and digits, the library packs them tightly by itself.
    QRcode *code = encode(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
    if (code != NULL) {
      size_t count = (size_t)code->width * (size_t)code->width;
      *modules = malloc(count);
      if (*modules != NULL) {
        width = code->width;
        for (size_t place = 0; place < count; place++) (*modules)[place] = code->data[place] & 1;
      }
      give_back(code);
    }
  }
  dlclose(library);
  return width;
}
