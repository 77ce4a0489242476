#include "CWeights.h"

// As bytes and not as a literal of Swift, which takes minutes to compile.
static const unsigned char weights[] = {
#embed "weights.bin"
};

const unsigned char *dutybot_weights(void) { return weights; }

size_t dutybot_weights_length(void) { return sizeof weights; }
