import { z } from "zod";
import { Instant } from "../../../core/time/instant.ts";
import { systemClock } from "../../clock.ts";
import { erasePerson } from "../../privacy/erase-person.ts";
import { exportPerson } from "../../privacy/export-person.ts";
import { destroyExpired, findExpired } from "../../privacy/retention.ts";
import { BadInput } from "../bad-input.ts";
import { BOOK_OPTIONS, withTenantBook } from "../book.ts";
import { type Call, type Command, hasFlag, printJson, textOption } from "../command.ts";
import { existingAccount } from "./replay.ts";

const AT_OPTION = {
  at: {
    type: "string",
    value: "INSTANT",
    help: "as if it were this moment, such as 2029-01-31T12:00:00Z (default: now)",
  },
} as const;

function momentOf(call: Call): Instant {
  const at = textOption(call, "at");
  if (at === undefined) return systemClock.now();
  const parsed = Instant.safeParse(at);
  if (!parsed.success) throw new BadInput("--at", z.prettifyError(parsed.error));
  return parsed.data;
}

function accountOption(call: Call): string {
  const id = textOption(call, "account");
  if (id === undefined) throw new BadInput("--account", "name an account");
  return id;
}

export const exportPersonCommand: Command = {
  name: "export-person",
  summary: "everything kept about one person, as JSON",
  about:
    "Prints the facts, the timeline, messages, automated decisions with their reasons, contact\n" +
    "verdicts and how long it is kept: what a person may ask for under GDPR articles 15 and 20.",
  options: {
    account: { type: "string", value: "ID", help: "whose" },
    ...AT_OPTION,
    ...BOOK_OPTIONS,
  },
  input: null,
  run: async (call) => {
    const id = accountOption(call);
    const exported = await withTenantBook(call, async (db, tenantId) => {
      const accountId = await existingAccount(db, tenantId, id);
      return exportPerson({ db, now: momentOf(call) }, tenantId, accountId);
    });
    await printJson(call, exported);
    return 0;
  },
};

export const erasePersonCommand: Command = {
  name: "erase-person",
  summary: "take a person out of an account and say what the law makes us keep",
  about:
    "Amounts, days, codes and our own record numbers stay, because the books and the evidence of\n" +
    "what was done need them; they name nobody any more. Can't be undone. Refused with exit 1\n" +
    "while money is owed, unless --despite-open-balance is given.",
  options: {
    account: { type: "string", value: "ID", help: "whose" },
    "despite-open-balance": {
      type: "boolean",
      help: "although money is owed: the claim can't be proven from here afterwards",
    },
    ...AT_OPTION,
    ...BOOK_OPTIONS,
  },
  input: null,
  run: async (call) => {
    const id = accountOption(call);
    const result = await withTenantBook(call, async (db, tenantId) => {
      const accountId = await existingAccount(db, tenantId, id);
      const despiteOpenBalance = hasFlag(call, "despite-open-balance");
      const request = { accountId, actor: "gs erase-person", despiteOpenBalance };
      return erasePerson({ db, now: momentOf(call) }, tenantId, request);
    });
    await printJson(call, result.ok ? result.value : { refused: result.error });
    return result.ok && result.value.chainVerifies ? 0 : 1;
  },
};

export const retentionCommand: Command = {
  name: "retention",
  summary: "destroy accounts whose time to be kept is over",
  about:
    "An account with its evidence is kept until years after the last activity, as policy says and\n" +
    "three at least, and as long as anything is owed. --dry-run lists what would go.",
  options: {
    "dry-run": { type: "boolean", help: "list, and destroy nothing" },
    ...AT_OPTION,
    ...BOOK_OPTIONS,
  },
  input: null,
  run: async (call) => {
    const report = await withTenantBook(call, (db, tenantId) => {
      const book = { db, now: momentOf(call) };
      return hasFlag(call, "dry-run")
        ? findExpired(book, tenantId)
        : destroyExpired(book, tenantId);
    });
    await printJson(call, { ...report, dryRun: hasFlag(call, "dry-run") });
    return 0;
  },
};
