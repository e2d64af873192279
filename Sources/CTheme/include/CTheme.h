#ifndef CTHEME_H
#define CTHEME_H

#include <stddef.h>

/// A file of the built-in theme; the name is its path in the folder `templates`.
struct ctheme_file {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

extern const struct ctheme_file ctheme_files[];
extern const size_t ctheme_file_count;

/// The first of the files; Swift does not see an array whose length the header leaves open.
static inline const struct ctheme_file *ctheme_first_file(void) {
  return ctheme_files;
}

#endif
