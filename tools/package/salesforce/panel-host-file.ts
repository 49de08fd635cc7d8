import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ENTRY = "ui-extensions/salesforce/host/gs-panel-host.ts";
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** Where the module lies that the components import as `c/gsPanelHost`. */
export const PANEL_HOST = "lwc/gsPanelHost/gsPanelHost.js";

const BANNER = `// Made from ${ENTRY} and what it imports. Not to be edited:
// node tools/package/salesforce/write-generated.ts makes it anew.`;

const PRIVATE_PARTS = {
  "class-private-accessor": false,
  "class-private-brand-check": false,
  "class-private-field": false,
  "class-private-method": false,
};

/**
 * What every host shares (the store, forms, words) and the models of our templates, as one module:
 * Salesforce compiles no TypeScript, and its components import nothing from outside of a package.
 */
export async function panelHostFile(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    // The platform's compiler refuses private methods, so all that is private becomes a weak map.
    supported: PRIVATE_PARTS,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    banner: { js: BANNER },
  });
  return outputFiles[0]?.text ?? "";
}
