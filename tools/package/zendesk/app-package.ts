import { error, type Finding } from "../finding.ts";
import type { AppFiles } from "./app-files.ts";

/** An app as it lies on disk, whoever packed it. */
export interface AppPackage {
  readonly files: AppFiles;
  /** What is wrong with how it is packed. */
  readonly findings: readonly Finding[];
}

export const MAX_FILES = 5_000;
export const MAX_BYTES = 100 * 1024 * 1024;

export function symlink(file: string): Finding {
  return error("symlink", file, "Put the file itself here: a link may lead anywhere.");
}

export function tooLarge(): Finding {
  const message = `Keep it to ${MAX_FILES} files and ${MAX_BYTES} bytes; the rest was not looked at.`;
  return error("package-size", "", message);
}
