export interface BundledFiles {
  readonly names: readonly string[];
  find(name: string): { readonly type: string; readonly body: Buffer } | null;
}

/** Browser files, bundled when they are first asked for and then kept for as long as the process runs. */
export function bundledOnce(
  bundle: () => Promise<ReadonlyMap<string, Uint8Array>>,
): () => Promise<BundledFiles> {
  let bundled: Promise<BundledFiles> | null = null;
  return () => {
    bundled ??= bundle()
      .then(toFiles)
      .catch((error: unknown) => {
        // Whoever asks next may have better luck.
        bundled = null;
        throw error;
      });
    return bundled;
  };
}

function toFiles(files: ReadonlyMap<string, Uint8Array>): BundledFiles {
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
