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

/// Listens at an address in numbers, of version 4 or 6, and a port; port 0 stands for any that is free. Returns a file
/// that never blocks, or a negative error number.
int cpreview_listen(const char *host, int port);
/// The port at which such a file listens, or a negative error number.
int cpreview_port(int file);
/// The next client of such a file, or a negative error number. What is sent to it goes at once; sending that takes longer
/// than the timeout fails.
int cpreview_accept(int file, int timeout_milliseconds);

#endif
