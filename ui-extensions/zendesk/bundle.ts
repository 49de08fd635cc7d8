import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL(".", import.meta.url));

/**
 * Everything the app's page loads from us, by file name. Names carry a hash of their content, so they
 * may be cached for ever; `appPage` picks out the two that a page starts with.
 */
export async function bundleZendeskApp(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: { main: "src/main.tsx", style: "src/app.css" },
    outdir: "out",
    entryNames: "[name]-[hash]",
    chunkNames: "part-[hash]",
    bundle: true,
    write: false,
    format: "esm",
    splitting: true,
    minify: true,
    jsx: "automatic",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
}
