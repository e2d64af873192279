// Every file of the folder `templates`, sorted by path. A test compares this list with the folder.

#define THEME_FILE "../../templates/header.mustache"
#include "embed.h"
#define THEME_FILE "../../templates/page.mustache"
#include "embed.h"
#define THEME_FILE "../../templates/theme/style.css"
#include "embed.h"
