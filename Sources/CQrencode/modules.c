#include "CQrencode.h"
#include <dlfcn.h>
#include <qrencode.h>
#include <stddef.h>
#include <stdlib.h>

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
