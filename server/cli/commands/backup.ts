import { BackupRefusal } from "../../backup/backup-format.ts";
import { writeBackup } from "../../backup/write-backup.ts";
import { systemClock } from "../../clock.ts";
import { openEngine } from "../../storage/connect.ts";
import { BadInput } from "../bad-input.ts";
import { BOOK_OPTIONS, bookExists, databaseOf, findTenantFor, withBook } from "../book.ts";
import { type Call, type Command, printJson, textOption } from "../command.ts";

export const backupCommand: Command = {
  name: "backup",
  summary: "write everything, or one tenant, to a file",
  about:
    "Everything the database held at one moment, as gzip with a checksum; the server may go on working\n" +
    "on PostgreSQL meanwhile. With --tenant only that tenant, to move it. gs restore brings it back,\n" +
    "into the embedded database or PostgreSQL, whichever it came from.\n\n" +
    "The file holds people's data in plain text and is readable by you alone: encrypt it where you\n" +
    "keep it. Tokens and providers' secrets in it stay sealed and need GS_ENCRYPTION_KEY or the\n" +
    "GS_SECRET they were sealed with; a whole backup of an embedded database holds its own secret.",
  positional: "FILE",
  options: {
    ...BOOK_OPTIONS,
    tenant: { type: "string", value: "ID", help: "this tenant only, by id or name" },
  },
  input: null,
  run: async (call) => {
    const file = fileOf(call);
    if (!bookExists(call)) throw new BadInput("--data-dir", "holds no book yet: use gs import");
    const tenantId = await tenantOf(call);
    const engine = await openEngine(databaseOf(call));
    try {
      const at = systemClock.now();
      await printJson(call, await writeBackup(engine, { file, tenantId, at }));
      return 0;
    } catch (error) {
      throw toBadInput(error);
    } finally {
      await engine.close();
    }
  },
};

async function tenantOf(call: Call): Promise<string | null> {
  if (textOption(call, "tenant") === undefined) return null;
  const tenant = await withBook(call, (db) => findTenantFor(call, db));
  if (tenant === null) throw new BadInput("--tenant", "the book is empty");
  return tenant.id;
}

export function fileOf({ positionals }: Call): string {
  const [file] = positionals;
  if (file === undefined || positionals.length !== 1) throw new BadInput("FILE", "name one file");
  return file;
}

/** What whoever calls can put right is said in a line; the rest is a fault. */
export function toBadInput(error: unknown): unknown {
  if (error instanceof BackupRefusal) return new BadInput("FILE", error.message);
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ENOENT") return new BadInput("FILE", "there is no such file or folder");
  if (code === "EACCES") return new BadInput("FILE", "may not be read or written by you");
  if (code === "ENOSPC") return new BadInput("FILE", "there is no room left for it");
  return error;
}
