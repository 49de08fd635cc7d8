import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const PATH = "/sandbox/zendesk/assets";

const ENTRIES = {
  workspace: ["ui-extensions/sandbox/zendesk/client/main.ts", "js"],
  style: ["ui-extensions/sandbox/zendesk/zendesk.css", "css"],
  zaf_sdk: ["ui-extensions/sandbox/zendesk/sdk/main.ts", "js"],
} as const;

/** Fixed, because the app's own page names it. */
export const SDK_PATH = `${PATH}/zaf_sdk.js`;

interface AssetFile {
  readonly type: string;
  readonly body: Buffer;
  /** A name with the content's hash in it may be kept for ever. */
  readonly isHashed: boolean;
}

export interface ZendeskAssets {
  readonly style: string;
  readonly script: string;
  readonly find: (name: string) => AssetFile | null;
}

/** Bundles the workspace's page and the script that stands in for Zendesk's, in memory. */
export async function buildZendeskAssets(): Promise<ZendeskAssets> {
  const files = new Map<string, AssetFile>();
  const make = async (entry: keyof typeof ENTRIES): Promise<string> => {
    const [file, extension] = ENTRIES[entry];
    const body = await bundle(file);
    const hash = createHash("sha256").update(body).digest("hex").slice(0, 10);
    const isHashed = entry !== "zaf_sdk";
    const name = isHashed ? `${entry}-${hash}.${extension}` : `${entry}.${extension}`;
    const type = extension === "css" ? "text/css" : "text/javascript";
    files.set(name, { type: `${type}; charset=utf-8`, body, isHashed });
    return `${PATH}/${name}`;
  };
  const [script, style] = await Promise.all([make("workspace"), make("style"), make("zaf_sdk")]);
  return { script, style, find: (name) => files.get(name) ?? null };
}

async function bundle(file: string): Promise<Buffer> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [file],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2024",
    legalComments: "none",
    logLevel: "silent",
  });
  return Buffer.from(outputFiles[0]?.contents ?? "");
}
