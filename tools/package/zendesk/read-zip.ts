import { buffer } from "node:stream/consumers";
import {
  type Entry,
  fromBufferPromise,
  getFileNameLowLevel,
  validateFileName,
  type ZipFile,
} from "yauzl";
import { error, type Finding } from "../finding.ts";
import { type AppPackage, MAX_BYTES, MAX_FILES, symlink, tooLarge } from "./app-package.ts";

/** What a zip holds, without writing any of it to disk. */
export async function readZip(bytes: Uint8Array): Promise<AppPackage> {
  const files = new Map<string, Uint8Array>();
  const findings: Finding[] = [];
  try {
    // Names are read here, because one bad name would otherwise end the reading of all.
    const zip = await fromBufferPromise(Buffer.from(bytes), { decodeStrings: false });
    findings.push(...(await readEntries(zip, files)));
  } catch (fault) {
    // Nothing but the zip is touched above, and its reader throws plain errors for a broken one.
    if (!(fault instanceof Error)) throw fault;
    const why = fault.message.replace(/\.$/, "");
    findings.push(error("zip-unreadable", "", `Pack it again as a zip: ${why}.`));
  }
  return { files, findings };
}

async function readEntries(zip: ZipFile, files: Map<string, Uint8Array>): Promise<Finding[]> {
  const findings: Finding[] = [];
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    const file = nameOf(entry);
    const flaw = flawOf(file, entry, files);
    if (flaw !== null) findings.push(flaw);
    else if (!file.endsWith("/")) {
      // Sizes come first: what a zip unpacks to may be a thousand times what it takes.
      bytes += entry.uncompressedSize;
      if (files.size >= MAX_FILES || bytes > MAX_BYTES) return [...findings, tooLarge()];
      files.set(file, await buffer(await zip.openReadStreamPromise(entry)));
    }
  }
  return findings;
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}

const FILE_KIND = 0o170000;
const SYMLINK = 0o120000;

function flawOf(
  file: string,
  entry: Entry,
  files: ReadonlyMap<string, Uint8Array>,
): Finding | null {
  // The upper half holds a Unix mode, whatever system the entry says it was made on.
  const mode = entry.externalFileAttributes >>> 16;
  if ((mode & FILE_KIND) === SYMLINK) return symlink(file);
  if (validateFileName(file) !== null || file.split("/").includes("."))
    return error("path", file, "Name it inside of the package, without .., \\ or a root.");
  if (entry.isEncrypted()) return error("zip-encrypted", file, "Pack it without a password.");
  return files.has(file) ? error("path-twice", file, "Keep one of the two.") : null;
}
