#ifndef CSTARTER_H
#define CSTARTER_H

#include <stddef.h>

/// A file of the site that `dossier init` makes; the name is its path in the site's folder.
struct cstarter_file {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

extern const struct cstarter_file cstarter_files[];
extern const size_t cstarter_file_count;

/// The first of the files; Swift does not see an array whose length the header leaves open.
static inline const struct cstarter_file *cstarter_first_file(void) {
  return cstarter_files;
}

#endif
