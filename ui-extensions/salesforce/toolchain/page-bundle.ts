import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const PAGE = "ui-extensions/sandbox/salesforce";

/** The script and style of the sandbox org's pages; the components come beside them. */
export interface PageBundle {
  readonly script: string;
  readonly style: string;
}

export async function bundleSalesforcePage(): Promise<PageBundle> {
  const text = async (entry: string): Promise<string> => {
    const { outputFiles } = await build({
      absWorkingDir: ROOT,
      entryPoints: [`${PAGE}/${entry}`],
      bundle: true,
      write: false,
      minify: true,
      format: "iife",
      target: "es2022",
      legalComments: "none",
      logLevel: "silent",
    });
    return outputFiles[0]?.text ?? "";
  };
  return { script: await text("record-client.ts"), style: await text("lightning.css") };
}
