import "./zod-without-eval.ts";
import "@awesome.me/webawesome/dist/components/badge/badge.js";
import "@awesome.me/webawesome/dist/components/callout/callout.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "@awesome.me/webawesome/dist/components/skeleton/skeleton.js";
import "@awesome.me/webawesome/dist/components/tooltip/tooltip.js";
import { GsCountdown } from "./gs-countdown.ts";
import { GsPanel } from "./gs-panel.ts";
import { GsWhy } from "./gs-why.ts";
import { registerIcons } from "./icons.ts";

registerIcons();
customElements.define("gs-countdown", GsCountdown);
customElements.define("gs-why", GsWhy);
customElements.define("gs-panel", GsPanel);
