import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import type { AppFiles } from "./app-files.ts";

/**
 * The same files give the same bytes on every machine: sorted, dated alike, and stored as they are,
 * because what a compressor makes of them differs between versions of it.
 */
export async function zipOf(files: AppFiles): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [file, bytes] of [...files].sort(([one], [other]) => (one < other ? -1 : 1)))
    zip.addBuffer(Buffer.from(bytes), file, {
      // Zips keep local time, and this is the same in every zone.
      mtime: new Date(2020, 0, 1),
      forceDosTimestamp: true,
      mode: 0o100644,
      compress: false,
    });
  zip.end();
  return await buffer(zip.outputStream);
}
