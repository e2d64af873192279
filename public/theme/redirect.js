// Leads from an old address to the new one, at the place that the address names: browsers keep that for no other way of
// leading on. Where no scripts run, the page leads on without it.
"use strict";

const link = document.querySelector("[data-moved]");
if (link) location.replace(link.href.replace(/#.*/, "") + location.hash);
