import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { BackupHeader, BackupRefusal, FORMAT, TableHead, Trailer } from "./backup-format.ts";

export type BackupPart =
  | { readonly kind: "header"; readonly header: BackupHeader }
  | { readonly kind: "table"; readonly head: TableHead }
  /** One row as its line of JSON: it is handed on as it is. */
  | { readonly kind: "row"; readonly line: string };

/**
 * Reads a backup from its first line to its last, one at a time. Throws `BackupRefusal` where it is not
 * one, and at the end where bytes or rows are missing or were changed: verify before you use it.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const hash = createHash("sha256");
  let trailer: { readonly rows: number; readonly sha256: string } | null = null;
  let isFirst = true;
  let rows = 0;
  for await (const line of linesOf(file)) {
    if (isFirst) {
      isFirst = false;
      yield { kind: "header", header: headerIn(line) };
    } else if (trailer !== null) {
      throw damaged("something follows its last line");
    } else if (line.startsWith("[")) {
      rows += 1;
      yield { kind: "row", line };
    } else {
      const value = parsed(line);
      const head = TableHead.safeParse(value);
      if (head.success) yield { kind: "table", head: head.data };
      else {
        const last = Trailer.safeParse(value);
        if (!last.success) throw damaged("a line in it is of no known kind");
        trailer = last.data;
        continue;
      }
    }
    hash.update(`${line}\n`);
  }
  if (isFirst) throw new BackupRefusal("not_a_backup", "the file is empty");
  if (trailer === null) throw damaged("its end is missing");
  if (trailer.rows !== rows) throw damaged(`it has ${rows} rows and says ${trailer.rows}`);
  if (trailer.sha256 !== hash.digest("hex")) throw damaged("its checksum does not fit");
}

/** Reads all of it and keeps none: the header, once everything is known to be there. */
export async function verifyBackup(file: string): Promise<{ header: BackupHeader; rows: number }> {
  let header: BackupHeader | null = null;
  let rows = 0;
  for await (const part of readBackup(file)) {
    if (part.kind === "header") header = part.header;
    if (part.kind === "row") rows += 1;
  }
  if (header === null) throw damaged("it has no header");
  return { header, rows };
}

/** Lines end with a line feed alone: Node's own reader also ends them at what may stand within a text. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const gunzip = createGunzip();
  pipeline(createReadStream(file), gunzip, () => undefined);
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for await (const chunk of gunzip) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch (error) {
    throw readFault(error);
  }
  if (rest !== "") throw damaged("its last line is not whole");
}

function readFault(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "Z_BUF_ERROR") return damaged("its end is missing");
  if (code.startsWith("Z_"))
    return new BackupRefusal("not_a_backup", "the file is no backup, or damaged");
  return error;
}

function headerIn(line: string): BackupHeader {
  const value = parsed(line);
  const header = BackupHeader.safeParse(value);
  if (header.success) return header.data;
  const isOurs =
    typeof value === "object" && value !== null && "format" in value && value.format === FORMAT;
  throw isOurs
    ? new BackupRefusal("other_format", "the backup has a format that this version does not know")
    : new BackupRefusal("not_a_backup", "the file is no backup of Good Standing");
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw damaged("a line in it can't be read");
  }
}

function damaged(how: string): BackupRefusal {
  return new BackupRefusal("damaged", `the backup is damaged: ${how}`);
}
