import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL(".", import.meta.url));

/** Where the server puts what this makes. */
export const CONSOLE_ASSETS = "/console/assets";

/**
 * Everything the console's page loads from us, by file name. Names carry a hash of their content, so
 * they may be cached for ever. Each room is a part of its own, loaded when it is first opened.
 */
export async function bundleConsole(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: { main: "src/main.tsx", style: "src/console.css" },
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
