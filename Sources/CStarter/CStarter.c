#include "include/CStarter.h"

const struct cstarter_file cstarter_files[] = {
#include "files.h"
};

const size_t cstarter_file_count = sizeof cstarter_files / sizeof cstarter_files[0];
