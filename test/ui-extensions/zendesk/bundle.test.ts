import { gzipSync } from "node:zlib";
import { beforeAll, expect, it } from "vitest";
import { appPage } from "../../../ui-extensions/zendesk/app-page.ts";
import { bundleZendeskApp } from "../../../ui-extensions/zendesk/bundle.ts";
import { SDK_URL } from "../../../ui-extensions/zendesk/src/contract.ts";

const INITIAL_GZIP_MAX = 120_000;

let files: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  files = await bundleZendeskApp();
});

function textOf(name: string): string {
  return Buffer.from(files.get(name) ?? new Uint8Array()).toString("utf8");
}

/** A file and all it loads before it runs. */
function loadedBy(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const needs = textOf(name).matchAll(/(?:from|import)"\.\/([\w-]+\.js)"/g);
  for (const [, need = ""] of needs) loadedBy(need, seen);
  return seen;
}

function mainName(): string {
  return [...files.keys()].find((name) => name.startsWith("main-")) ?? "";
}

function whichSays(text: string): string[] {
  return [...files.keys()].filter((name) => name.endsWith(".js") && textOf(name).includes(text));
}

it("a ticket's sidebar loads at most 120 kB of script at first", () => {
  const initial = [...loadedBy(mainName())];
  const bytes = initial.reduce((sum, name) => sum + gzipSync(textOf(name)).length, 0);
  expect(initial.length).toBeGreaterThan(1);
  expect(bytes).toBeLessThanOrEqual(INITIAL_GZIP_MAX);
});

it.each([
  ["the plan editor", "gs-plan-columns"],
  ["the modal", "gs-modal"],
  ["the day's list", "gs-nav-search"],
  ["the settings", "gs-settings-fields"],
])("%s waits until it is wanted", (_part, mark) => {
  const holding = whichSays(mark);
  expect(holding.length).toBeGreaterThan(0);
  expect(holding.filter((name) => loadedBy(mainName()).has(name))).toEqual([]);
});

it("names say what is in a file, so that it may be kept for ever", () => {
  const names = [...files.keys()];
  expect(names.filter((name) => !/^(main|style|part)-[A-Z0-9]{8}\.(js|css)$/.test(name))).toEqual(
    [],
  );
});

it("nothing makes code of text, which the page's policy forbids", () => {
  expect([...whichSays("eval("), ...whichSays("new Function")]).toEqual([]);
});

it("the page names its files, and what stands in its session can't leave its element", () => {
  const locale = "</script><script>alert(1)</script>";
  const session = { token: "t", expiresAt: "2026-11-22T10:00:00Z", location: "nav_bar", locale };
  const page = appPage({
    session: { ...session, location: "nav_bar" },
    nonce: "n0nce",
    assets: files.keys(),
    sdkUrl: SDK_URL,
  });
  expect(page).toContain(`src="/zendesk/app/assets/${mainName()}"`);
  expect(page).toContain('nonce="n0nce"');
  expect(page).not.toContain("<script>alert");
  const written = /id="gs-session">(.*?)<\/script>/.exec(page)?.[1] ?? "";
  expect(JSON.parse(written)).toEqual(session);
});
