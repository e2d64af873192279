#include "include/CTheme.h"

const struct ctheme_file ctheme_files[] = {
#include "files.h"
};

const size_t ctheme_file_count = sizeof ctheme_files / sizeof ctheme_files[0];
