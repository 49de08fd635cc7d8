import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ImportRefusal } from "./import-refusal.ts";

/** A file that can be read more than once from its start: every pass opens it anew. */
export interface ImportSource {
  readonly name: string;
  open(): Readable;
}

/** Refused above this many bytes after decompression, so that a small .gz can't fill the machine. */
export const MAX_BYTES = 4 * 1024 ** 3;

export function fileSource(path: string): ImportSource {
  return { name: basename(path), open: () => createReadStream(path) };
}

export function bytesSource(name: string, bytes: Uint8Array): ImportSource {
  return { name, open: () => Readable.from(slices(bytes)) };
}

const SLICE_BYTES = 65_536;

/** Small pieces keep the passes' memory flat and their progress smooth, as a file stream does. */
function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) yield bytes.subarray(at, at + SLICE_BYTES);
}

/** The file's bytes in order, decompressed when it begins like gzip, whatever it is called. */
export async function* readBytes(source: ImportSource): AsyncGenerator<Uint8Array> {
  const raw = source.open();
  try {
    const first = await firstBytes(raw);
    let total = 0;
    for await (const chunk of isGzip(first) ? gunzip(first, raw) : withFirst(first, raw)) {
      total += chunk.length;
      if (total > MAX_BYTES) {
        throw new ImportRefusal("file", `the file is over ${MAX_BYTES} bytes: split it`);
      }
      yield chunk;
    }
  } finally {
    raw.destroy();
  }
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function firstBytes(raw: Readable): Promise<Uint8Array> {
  let first = new Uint8Array(0);
  const chunks = raw.iterator({ destroyOnReturn: false });
  // Two bytes tell gzip apart; a stream may hand them over one at a time.
  while (first.length < 2) {
    const next: IteratorResult<unknown> = await chunks.next();
    if (next.done === true) break;
    first = Buffer.concat([first, toBytes(next.value)]);
  }
  return first;
}

async function* withFirst(first: Uint8Array, raw: Readable): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for await (const chunk of raw) yield toBytes(chunk);
}

async function* gunzip(first: Uint8Array, raw: Readable): AsyncGenerator<Uint8Array> {
  // A failure on either side destroys both; the loop below is where it is seen.
  const unzipped = pipeline(Readable.from(withFirst(first, raw)), createGunzip(), () => undefined);
  try {
    for await (const chunk of unzipped) yield toBytes(chunk);
  } catch (error) {
    if (isZlibError(error)) {
      throw new ImportRefusal("file", "the compressed file is damaged or cut off");
    }
    throw error;
  }
}

function toBytes(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  throw new TypeError("an import source must give bytes");
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^Z_/.test(String(error.code));
}
