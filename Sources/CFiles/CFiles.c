#define _GNU_SOURCE
#include "include/CFiles.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// The values are the kernel's and never change; older C libraries lack the names.
#ifndef RENAME_EXCHANGE
#define RENAME_EXCHANGE (1 << 1)
#endif
#ifndef STATX_ATTR_MOUNT_ROOT
#define STATX_ATTR_MOUNT_ROOT 0x00002000
#endif

int cfiles_exchange(int folder, const char *one, const char *other) {
  // Through syscall, since Musl has no renameat2.
  return (int)syscall(SYS_renameat2, folder, one, folder, other, RENAME_EXCHANGE);
}

int cfiles_is_mount_point(int folder) {
  struct statx status = {0};
  if (statx(folder, "", AT_EMPTY_PATH, STATX_TYPE, &status) != 0) return 0;
  return (status.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT) != 0
      && (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

const char *cfiles_name(const struct dirent *entry) { return entry->d_name; }

int cfiles_kind(const struct dirent *entry) { return entry->d_type; }
