import { afterEach, expect, it } from "vitest";
import { buildPortalAssets } from "../../../server/http/portal/portal-assets.ts";
import { get, type PortalSite, STYLES, startPortal } from "./support.ts";

let site: PortalSite | undefined;
afterEach(() => site?.close());

it("is one stylesheet that asks no other place for anything", () => {
  const { css } = buildPortalAssets(STYLES);
  expect(css).not.toContain("@import");
  expect(css.match(/url\((?!['"]?data:)/g)).toBeNull();
});

it("turns dark by the customer's own setting, since no script can set a class", () => {
  const { css } = buildPortalAssets(STYLES);
  const dark = css.slice(css.indexOf("@media (prefers-color-scheme: dark)"));
  expect(dark).toContain("color-scheme: dark");
  expect(dark).toContain("--wa-color-surface-default: var(--wa-color-neutral-05)");
});

it("is named by its content and may be kept for ever, compressed or not", async () => {
  site = await startPortal();
  const page = await get(site.base);
  const href = /href="(\/portal-assets\/portal-[\w-]{16}\.css)"/.exec(page.text)?.[1];
  const zipped = await get(`${site.origin}${href}`);
  expect(zipped.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(zipped.headers.get("content-encoding")).toBe("gzip");
  const plain = await get(`${site.origin}${href}`, { "accept-encoding": "identity" });
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(plain.text).toBe(zipped.text);
});
