import { type Browser, chromium as playwright } from "playwright-core";
import { bundledBrowser, installedBrowser } from "../../support/bundled-browser.ts";

// Quiet on purpose: the tests assert that nothing but the page asks the network for anything.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** An installed Chrome when there is one, else the Chromium that came with `npm ci` (Linux x64). */
export async function launchBrowser(): Promise<Browser> {
  const installed = installedBrowser();
  if (installed !== undefined) {
    return playwright.launch({ executablePath: installed, args: FLAGS });
  }
  // Its own flags are for a function runtime; among them are a single process, which takes the tests
  // down with a page, and web security switched off, which hides what a real browser would refuse.
  return playwright.launch({
    ...bundledBrowser(),
    args: [...FLAGS, "--disable-dev-shm-usage", "--use-gl=angle", "--use-angle=swiftshader"],
  });
}
