import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface PortalAssets {
  readonly css: string;
  /** The file's name carries its hash, so a browser may keep it for ever. */
  readonly fileName: string;
}

const OWN_CSS = fileURLToPath(new URL("../../../ui-extensions/portal/portal.css", import.meta.url));

/** What the page uses of the design system, in the order its cascade layers expect. */
const SHEETS = [
  "layers.css",
  "native.css",
  "utilities/size.css",
  "utilities/variants.css",
  "utilities/text.css",
  "utilities/visually-hidden.css",
  "themes/default.css",
] as const;

const IMPORT = /@import url\(['"]([^'"]+)['"]\);\s*/g;

/** One stylesheet for the whole page: a phone on a slow network asks once. */
export function buildPortalAssets(stylesDir: string): PortalAssets {
  const seen = new Set<string>();
  const system = SHEETS.map((sheet) => readSheet(join(stylesDir, sheet), seen)).join("\n");
  const css = [system, darkByPreference(system), readFileSync(OWN_CSS, "utf8")].join("\n");
  const hash = createHash("sha256").update(css).digest("base64url").slice(0, 16);
  return { css, fileName: `portal-${hash}.css` };
}

function readSheet(path: string, seen: Set<string>): string {
  if (seen.has(path)) return "";
  seen.add(path);
  return readFileSync(path, "utf8").replace(IMPORT, (_, target: string) => {
    if (target.includes(":")) throw new Error(`${path} asks another site for ${target}`);
    return readSheet(join(dirname(path), target), seen);
  });
}

const DARK_BLOCK = /\n\s*\.wa-dark,\s*\n\s*\.wa-invert,[^{}]*\{([^{}]*)\}/;

/**
 * The design system turns dark by a class that a script sets. This page has no script, so the same
 * colours follow the customer's own setting.
 */
function darkByPreference(system: string): string {
  const block = DARK_BLOCK.exec(system)?.[1];
  if (block === undefined) throw new Error("the design system's dark colours have moved");
  return `@media (prefers-color-scheme: dark) { @layer wa-theme { :root { ${block} } } }`;
}
