import { rotateSeals } from "../../security/rotate-seals.ts";
import { BadInput } from "../bad-input.ts";
import { BOOK_OPTIONS, bookExists, withBook } from "../book.ts";
import { type Command, chosenAction, hasFlag, printJson } from "../command.ts";
import { serverHub } from "../server-config.ts";

// Of every company there, so that no company is named.
const WHERE = Object.fromEntries(
  Object.entries(BOOK_OPTIONS).filter(([name]) => name === "data-dir"),
);

export const secretsCommand: Command = {
  name: "secrets",
  summary: "wraps what is sealed with a new key: rotate",
  about:
    "Put the new key in front of the old one in GS_ENCRYPTION_KEY (new,old) and restart every process, run\n" +
    "`gs secrets rotate`, and take the old key out once it says `oldKeysMayGo`. No secret is opened or shown,\n" +
    "and the server may work meanwhile. Every company's secrets are wrapped. Exits 1 where a secret was\n" +
    "sealed with a key that is not set.",
  positional: "rotate",
  options: {
    "dry-run": { type: "boolean", help: "count what would be wrapped and change nothing" },
    ...WHERE,
  },
  input: null,
  run: async (call) => {
    chosenAction(call, { rotate: true });
    if (!bookExists(call)) throw new BadInput("--data-dir", "holds no book yet: use gs import");
    const done = await withBook(call, async (db) => {
      const { sealKeys } = await serverHub(call, db);
      return rotateSeals(db, sealKeys, { dryRun: hasFlag(call, "dry-run") });
    });
    await printJson(call, done);
    return done.unopened.length === 0 ? 0 : 1;
  },
};
