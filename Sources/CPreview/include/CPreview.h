#ifndef CPREVIEW_H
#define CPREVIEW_H

#include <stddef.h>

/// A file that the preview adds to the pages it shows.
struct cpreview_file {
  const unsigned char *bytes;
  size_t count;
};

/// What runs in the browser: it loads the page again and shows problems.
extern const struct cpreview_file cpreview_script;
/// How what it adds looks.
extern const struct cpreview_file cpreview_styles;

#endif
