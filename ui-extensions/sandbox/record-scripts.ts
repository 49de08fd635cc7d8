import "./panel/main.ts";
// One bundle with the panel: both use wa-icon and wa-button, which may be defined only once.
import "@awesome.me/webawesome/dist/components/tab-group/tab-group.js";
import "@awesome.me/webawesome/dist/components/tab-panel/tab-panel.js";
import "@awesome.me/webawesome/dist/components/tab/tab.js";
