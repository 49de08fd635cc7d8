import { readFileSync, writeFileSync } from "node:fs";
import { launchBrowser } from "../browser/support/browser.ts";

// Run by hand after a change of the drawings: `node test/package/draw-zendesk-logo.ts`. It is no
// part of making the package, which must give the same bytes where there is no browser.

const PICTURES = new URL("../../tools/package/zendesk/pictures/", import.meta.url);
const SIZES = { logo: 320, "logo-small": 128 } as const;

const browser = await launchBrowser();
try {
  for (const [name, size] of Object.entries(SIZES)) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const drawing = readFileSync(new URL(`${name}.svg`, PICTURES), "utf8");
    await page.setContent(`<style>*{margin:0}svg{display:block}</style>${drawing}`);
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(new URL(`${name}.png`, PICTURES), png);
    await page.close();
  }
} finally {
  await browser.close();
}
