#ifndef CFILES_H
#define CFILES_H

/// Exchanges two names in one step. Returns 0, or -1 with errno.
int cfiles_exchange(int folder, const char *one, const char *other);

/// 1 where a file system is mounted on the open folder, else 0 (also where the kernel cannot tell).
int cfiles_is_mount_point(int folder);

#endif
