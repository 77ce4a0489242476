#ifndef CWEIGHTS_H
#define CWEIGHTS_H

#include <stddef.h>

/// The table of weights that scripts/train-understanding writes; it lies in the program and is never changed.
const unsigned char *_Nonnull dutybot_weights(void);

/// How many bytes it has.
size_t dutybot_weights_length(void);

#endif
