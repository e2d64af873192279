// What a page can do more where scripts run. Without them every text and link is there all the same.
"use strict";
document.documentElement.classList.add("scripted");
