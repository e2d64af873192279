#ifndef CFILES_H
#define CFILES_H

#include <dirent.h>

/// Exchanges two names in one step. Returns 0, or -1 with errno.
int cfiles_exchange(int folder, const char *one, const char *other);

/// 1 where a file system is mounted on the open folder, else 0 (also where the kernel cannot tell).
int cfiles_is_mount_point(int folder);

/// The name of a folder's entry, as long as the entry is. Swift cannot take it: a copy of the struct would read past the
/// end of a short entry.
const char *cfiles_name(const struct dirent *entry);

/// What kind of file it names, such as `DT_DIR`, or `DT_UNKNOWN`.
int cfiles_kind(const struct dirent *entry);

#endif
