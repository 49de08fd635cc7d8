import { restoreBackup } from "../../backup/restore-backup.ts";
import { openEngine } from "../../storage/connect.ts";
import { BOOK_OPTIONS, databaseOf } from "../book.ts";
import { type Command, hasFlag, printJson } from "../command.ts";
import { fileOf, toBadInput } from "./backup.ts";

const { "data-dir": dataDir } = BOOK_OPTIONS;

export const restoreCommand: Command = {
  name: "restore",
  summary: "bring a backup back, all of it or nothing",
  about:
    "Reads the file to its end and checks it before anything is touched, then restores it in one\n" +
    "transaction. A whole backup goes into an empty database, or with --force replaces the one that is\n" +
    "there; one of an older version is brought up to date. A backup of one tenant goes beside the\n" +
    "others, into a database of the same version. Stop the servers first.",
  positional: "FILE",
  options: {
    ...(dataDir === undefined ? {} : { "data-dir": dataDir }),
    force: { type: "boolean", help: "replace what is there: for good" },
  },
  input: null,
  run: async (call) => {
    const file = fileOf(call);
    const engine = await openEngine(databaseOf(call));
    try {
      const { holdsSecret, ...restored } = await restoreBackup(engine, {
        file,
        force: hasFlag(call, "force"),
      });
      const sealed = holdsSecret
        ? "with the secret the backup holds; on PostgreSQL set GS_SECRET to it: select value from settings where name = 'secret'"
        : "with the GS_ENCRYPTION_KEY, or else the GS_SECRET, of where the backup was made: set the same here";
      await printJson(call, { ...restored, sealed });
      return 0;
    } catch (error) {
      throw toBadInput(error);
    } finally {
      await engine.close();
    }
  },
};
