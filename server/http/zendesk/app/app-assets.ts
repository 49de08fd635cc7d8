import { bundleZendeskApp } from "../../../../ui-extensions/zendesk/bundle.ts";

export interface AppAssets {
  readonly names: readonly string[];
  find(name: string): { readonly type: string; readonly body: Buffer } | null;
}

/** The app's files, bundled when they are first asked for and then kept. */
export function appAssets(): () => Promise<AppAssets> {
  let bundled: Promise<AppAssets> | null = null;
  return () => {
    bundled ??= bundleZendeskApp()
      .then(toAssets)
      .catch((error: unknown) => {
        // Whoever asks next may have better luck.
        bundled = null;
        throw error;
      });
    return bundled;
  };
}

function toAssets(files: ReadonlyMap<string, Uint8Array>): AppAssets {
  return {
    names: [...files.keys()],
    find(name) {
      const contents = files.get(name);
      return contents === undefined ? null : { type: typeOf(name), body: Buffer.from(contents) };
    },
  };
}

function typeOf(name: string): string {
  return name.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
}
