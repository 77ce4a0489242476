#ifndef DUTYBOT_QRENCODE_H
#define DUTYBOT_QRENCODE_H

/// Makes a QR code of a text with libqrencode, which is looked for only now: no start of the program waits for it.
///
/// `modules` gets width times width bytes, 1 for dark, row by row, to be given back with free(). Returns the width; 0 where
/// the library is not there or the text does not fit, and then there is nothing to give back.
int qr_modules(const char *text, unsigned char **modules);

#endif
