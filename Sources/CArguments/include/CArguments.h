#ifndef CARGUMENTS_H
#define CARGUMENTS_H

/// The words that the program was started with, its own name first, or NULL where Swift finds them itself.
char *const *carguments_words(void);

#endif
