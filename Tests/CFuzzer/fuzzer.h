#include <stddef.h>
#include <stdint.h>

/// libFuzzer's loop: it calls `test` with input after input, and never ends but with the program.
int LLVMFuzzerRunDriver(int *_Nonnull count, char *_Nullable *_Nullable *_Nonnull arguments,
                        int (*_Nonnull test)(const uint8_t *_Nullable bytes, size_t count));
