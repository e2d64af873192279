#define _GNU_SOURCE
#include "include/CArguments.h"

#include <stdlib.h>
#include <unistd.h>

static char *const *words;

/// Runs before anything of Swift. In a bare root there may be no /proc, which Swift's runtime reads the program's own
/// words from, and without which it ends the program while it looks for its backtracer.
__attribute__((constructor(101))) static void start(int count, char **arguments) {
  if (access("/proc/self/exe", F_OK) == 0) return;
  if (count > 0) words = arguments;
  setenv("SWIFT_BACKTRACE", "enable=no,swift-backtrace=/", 0);
}

char *const *carguments_words(void) { return words; }
