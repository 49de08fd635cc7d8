import { createHash } from "node:crypto";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile, transform } from "esbuild";
import { type Request, type Response, Router } from "express";
import type { PageAssets } from "../../../ui-extensions/console/page.ts";
import { REPORT_STYLE } from "../../../ui-extensions/console/simulation-style.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const YEAR_SECONDS = 31_536_000;
const TARGET = ["es2022", "chrome111", "firefox121", "safari16.4"];

const ENTRIES = {
  record: "ui-extensions/sandbox/record-scripts.ts",
  records: "ui-extensions/sandbox/filter-records.ts",
  scheme: "ui-extensions/console/color-scheme.ts",
  console: "ui-extensions/console/console.css",
  sandbox: "ui-extensions/sandbox/sandbox.css",
} as const;
type Entry = keyof typeof ENTRIES;

interface AssetFile {
  readonly type: string;
  readonly body: Buffer;
}

export interface Assets {
  readonly console: PageAssets;
  readonly simulation: PageAssets;
  readonly records: PageAssets;
  readonly record: PageAssets;
  readonly find: (name: string) => AssetFile | null;
}

/** Bundles the browser code once, in memory, when the server starts. Names carry a content hash. */
export async function buildAssets(): Promise<Assets> {
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: { ...ENTRIES },
    outdir: "assets",
    entryNames: "[name]-[hash]",
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format: "iife",
    target: TARGET,
    legalComments: "eof",
    // Lit's development build warns on every page; the published one is what users should get.
    conditions: ["production"],
    logLevel: "silent",
  });
  const files = new Map<string, AssetFile>(
    result.outputFiles.map((file) => [
      path.basename(file.path),
      { type: typeOf(file.path), body: Buffer.from(file.contents) },
    ]),
  );
  const report = await reportStyle();
  files.set(report.name, report.file);
  const url = (entry: Entry) => `/assets/${outputOf(result.metafile, entry)}`;
  const schemeScript = url("scheme");
  return {
    console: { styles: [url("console")], schemeScript, scripts: [] },
    simulation: {
      styles: [url("console"), `/assets/${report.name}`],
      schemeScript,
      scripts: [],
    },
    records: { styles: [url("sandbox")], schemeScript, scripts: [url("records")] },
    record: { styles: [url("sandbox")], schemeScript, scripts: [url("record")] },
    find: (name) => files.get(name) ?? null,
  };
}

/** A report's own style, kept to the part of a console page that shows it. */
async function reportStyle(): Promise<{ name: string; file: AssetFile }> {
  const { code } = await transform(`.simulation{${REPORT_STYLE}}`, {
    loader: "css",
    minify: true,
    target: TARGET,
  });
  const hash = createHash("sha256").update(code).digest("hex").slice(0, 8).toUpperCase();
  const file = { type: typeOf(".css"), body: Buffer.from(code) };
  return { name: `simulation-${hash}.css`, file };
}

/** Serves the bundles. A changed file has another name, so a browser may keep each for ever. */
export function assetRoutes(assets: Assets): Router {
  return Router().get("/assets/:name", (request: Request<{ name: string }>, response: Response) => {
    const file = assets.find(request.params.name);
    if (file === null) {
      response.sendStatus(404);
      return;
    }
    response.set({
      "cache-control": `public, max-age=${YEAR_SECONDS}, immutable`,
      "content-type": file.type,
      "x-content-type-options": "nosniff",
    });
    response.send(file.body);
  });
}

function outputOf(metafile: Metafile, entry: Entry): string {
  const found = Object.entries(metafile.outputs).find(
    ([, output]) => output.entryPoint === ENTRIES[entry],
  );
  if (found === undefined) throw new Error(`no bundle for ${entry}`);
  return path.basename(found[0]);
}

function typeOf(file: string): string {
  return file.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
}
