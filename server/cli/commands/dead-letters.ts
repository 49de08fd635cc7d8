import { systemClock } from "../../clock.ts";
import {
  dismissDeadLetter,
  retryAllOfKind,
  retryDeadLetter,
} from "../../dead-letters/change-dead-letter.ts";
import type { DeadLetterRefusal } from "../../dead-letters/dead-letter-change.ts";
import { toDeadLetterId } from "../../dead-letters/dead-letter-id.ts";
import { reasonOf } from "../../dead-letters/reason-words.ts";
import { policyIn } from "../../privacy/privacy-book.ts";
import {
  countDeadLetters,
  DEAD_LETTER_KINDS,
  DeadLetterKind,
  listDeadLetters,
} from "../../storage/dead-letters.ts";
import { PAGE_MAX } from "../../storage/page.ts";
import { BadInput } from "../bad-input.ts";
import { BOOK_OPTIONS, withTenantBook } from "../book.ts";
import { type Call, type Command, chosenAction, printJson, textOption } from "../command.ts";

const ACTOR = "gs dead-letters";

type Book = Parameters<typeof retryDeadLetter>[0];
type Do = (call: Call, book: Book, tenantId: string) => Promise<unknown>;

const ACTIONS: Readonly<Record<string, Do>> = { list, retry, dismiss };

export const deadLettersCommand: Command = {
  name: "dead-letters",
  summary: "work that failed too often: list, retry, dismiss",
  about:
    `list     how many of each kind, and up to ${PAGE_MAX} of them with the reason; names no customer\n` +
    "retry    tries one again, or with --kind all of that kind. Of an unconfirmed message it says that\n" +
    "         it did not leave, so each needs its own answer\n" +
    "dismiss  says that nobody has to look at it; of an unconfirmed message, that it left\n\n" +
    "A worker does what is tried again: start one, or leave the server running on PostgreSQL.",
  positional: "list|retry|dismiss [ID]",
  options: {
    kind: { type: "string", value: "KIND", help: `one of ${DEAD_LETTER_KINDS.join(", ")}` },
    ...BOOK_OPTIONS,
  },
  input: null,
  run: async (call) => {
    const run = chosenAction(call, ACTIONS);
    const done = await withTenantBook(call, (db, tenantId) =>
      run(call, { db, clock: systemClock, policies: { current: policyIn } }, tenantId),
    );
    await printJson(call, done);
    return 0;
  },
};

function list(call: Call, { db }: Book, tenantId: string): Promise<unknown> {
  const kind = kindOf(call);
  return db.withTenant(tenantId, async (tx) => {
    const { items, nextCursor } = await listDeadLetters(tx, { kind, limit: PAGE_MAX });
    const letters = items.map((letter) => {
      const { subject: _, reason: __, version: ___, ...shown } = letter;
      return { id: toDeadLetterId(letter), ...shown, reason: reasonOf(letter) };
    });
    return { counts: await countDeadLetters(tx), letters, more: nextCursor !== null };
  });
}

async function retry(call: Call, book: Book, tenantId: string): Promise<unknown> {
  const kind = kindOf(call);
  if (kind === undefined) {
    const id = idOf(call);
    const done = await retryDeadLetter(book, tenantId, { id, by: ACTOR });
    if (!done.ok) throw new BadInput("ID", REFUSALS[done.error]);
    return { id, retried: true };
  }
  if (kind === "unconfirmed")
    throw new BadInput("--kind", "each unconfirmed message needs an answer of its own");
  return { kind, ...(await retryAllOfKind(book, tenantId, { kind, by: ACTOR })) };
}

async function dismiss(call: Call, book: Book, tenantId: string): Promise<unknown> {
  const id = idOf(call);
  const done = await dismissDeadLetter(book, tenantId, { id, by: ACTOR });
  if (!done.ok) throw new BadInput("ID", REFUSALS[done.error]);
  return { id, dismissed: true };
}

function kindOf(call: Call): DeadLetterKind | undefined {
  const text = textOption(call, "kind");
  if (text === undefined) return undefined;
  const kind = DeadLetterKind.safeParse(text);
  if (!kind.success) throw new BadInput("--kind", `is one of ${DEAD_LETTER_KINDS.join(", ")}`);
  return kind.data;
}

function idOf({ positionals }: Call): string {
  const [, id] = positionals;
  if (id === undefined || positionals.length !== 2)
    throw new BadInput("ID", "name it as gs dead-letters list does");
  return id;
}

const REFUSALS: Readonly<Record<DeadLetterRefusal, string>> = {
  no_such_letter: "there is no such failed work any more",
  overtaken: "another message took its place, or it moves again by itself",
  not_kept: "the mail can't be read from its mailbox again: give it to its account, or dismiss it",
};
