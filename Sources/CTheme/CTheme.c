#include "include/CTheme.h"
