// Memory for one piece of work of one thread, given back all at once.

#include <stddef.h>

/// Begins the work; `size` is how many bytes it will take, roughly. Work within other work has memory of its own.
void arena_open(size_t size);

/// Ends the work that began last: nothing that was taken since may be used any more.
void arena_close(void);

/// As the C library's functions of these names, but for two things: a thread that finds no memory left ends the
/// program, and what is given back may be used again only after the work.
void *arena_calloc(size_t count, size_t size);
void *arena_realloc(void *taken, size_t size);
void arena_free(void *taken);
