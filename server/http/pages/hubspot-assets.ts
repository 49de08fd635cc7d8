import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundleForWorker } from "../../../ui-extensions/hubspot/bundle.ts";
import type { CardName } from "../../../ui-extensions/sandbox/hubspot/record-view.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const PATH = "/sandbox/hubspot/assets";

const ENTRIES = {
  record: "ui-extensions/sandbox/hubspot/record-client.tsx",
  worker: "ui-extensions/sandbox/hubspot/worker.ts",
  style: "ui-extensions/sandbox/hubspot/hubspot.css",
} as const;

export interface HubspotAssets {
  readonly style: string;
  readonly script: string;
  readonly worker: string;
  readonly cards: Readonly<Record<CardName, string>>;
  readonly find: (name: string) => { readonly type: string; readonly body: Buffer } | null;
}

/** Bundles the sandbox HubSpot's page and the real cards, in memory. Names carry a content hash. */
export async function buildHubspotAssets(publicUrl: string): Promise<HubspotAssets> {
  const [page, cards] = await Promise.all([buildPage(), bundleForWorker(publicUrl)]);
  const files = new Map<string, { type: string; body: Buffer }>();
  const keep = (name: string, extension: "js" | "css", text: string): string => {
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
    const file = `${name}-${hash}.${extension}`;
    const type = extension === "css" ? "text/css" : "text/javascript";
    files.set(file, { type: `${type}; charset=utf-8`, body: Buffer.from(text) });
    return `${PATH}/${file}`;
  };
  return {
    style: keep("hubspot", "css", page.style),
    script: keep("record", "js", page.record),
    worker: keep("worker", "js", page.worker),
    cards: {
      DelinquencyCard: keep("DelinquencyCard", "js", cards.DelinquencyCard),
      CompactCard: keep("CompactCard", "js", cards.CompactCard),
      SettingsPage: keep("SettingsPage", "js", cards.SettingsPage),
    },
    find: (name) => files.get(name) ?? null,
  };
}

async function buildPage(): Promise<Record<keyof typeof ENTRIES, string>> {
  const text = async (entry: keyof typeof ENTRIES): Promise<string> => {
    const { outputFiles } = await build({
      absWorkingDir: ROOT,
      entryPoints: [ENTRIES[entry]],
      bundle: true,
      write: false,
      minify: true,
      format: "iife",
      target: "es2022",
      jsx: "automatic",
      legalComments: "none",
      define: { "process.env.NODE_ENV": '"production"' },
      logLevel: "silent",
    });
    return outputFiles[0]?.text ?? "";
  };
  return { record: await text("record"), worker: await text("worker"), style: await text("style") };
}
