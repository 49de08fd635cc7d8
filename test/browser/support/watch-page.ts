import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { z } from "zod";

const LOOPBACK = new Set(["127.0.0.1", "localhost"]);
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface WatchedPage {
  readonly page: Page;
  /** Console errors, uncaught errors and requests that left this machine. */
  readonly complaints: string[];
}

/** Opens a page and keeps account of everything it should not do. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    const target = new URL(request.url());
    const near = target.protocol === "data:" || LOOPBACK.has(target.hostname);
    if (!near) complaints.push(`left this machine: ${target.host}`);
  });
  await page.addInitScript(WATCH_SHIFTS);
  await page.goto(url);
  return { page, complaints };
}

const WATCH_SHIFTS = `
  window.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!entry.hadRecentInput) window.layoutShift += entry.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
`;

export async function layoutShiftOf(page: Page): Promise<number> {
  return z.number().parse(await page.evaluate("window.layoutShift"));
}

export async function overflowOf(page: Page): Promise<number> {
  const { scrollWidth, clientWidth } = z
    .object({ scrollWidth: z.number(), clientWidth: z.number() })
    .parse(
      await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      })),
    );
  return scrollWidth - clientWidth;
}

const Findings = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullish(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
  }),
);

/** Everything axe finds wrong, of any weight, on a page or in one frame of it. */
export async function axeFindings(page: Pick<Page, "evaluate">): Promise<string[]> {
  // The policy of our pages forbids added scripts, so axe arrives through the debugger instead.
  await page.evaluate(AXE);
  const found = Findings.parse(
    await page.evaluate("axe.run().then((result) => result.violations)"),
  );
  return found.map(
    ({ id, impact, nodes }) =>
      `${impact ?? ""} ${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ""}`).join(" | ")}`,
  );
}
