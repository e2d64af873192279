#include "include/CPreview.h"

static const unsigned char script[] = {
#embed "panel.js"
  ,
#embed "follow.js"
};
static const unsigned char styles[] = {
#embed "preview.css"
};

const struct cpreview_file cpreview_script = {script, sizeof script};
const struct cpreview_file cpreview_styles = {styles, sizeof styles};
