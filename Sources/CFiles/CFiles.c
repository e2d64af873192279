#include "include/CFiles.h"
