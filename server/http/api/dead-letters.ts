import { z } from "zod";
import {
  dismissDeadLetter,
  retryAllOfKind,
  retryDeadLetter,
} from "../../dead-letters/change-dead-letter.ts";
import type { DeadLetterRefusal } from "../../dead-letters/dead-letter-change.ts";
import { toDeadLetterId } from "../../dead-letters/dead-letter-id.ts";
import { reasonOf } from "../../dead-letters/reason-words.ts";
import {
  countDeadLetters,
  DEAD_LETTER_KINDS,
  DeadLetterKind,
  listDeadLetters,
} from "../../storage/dead-letters.ts";
import { PAGE_MAX } from "../../storage/page.ts";
import { type Problem, problems } from "../problem.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";

const PAGE = 50;

const Letter = z.object({
  id: z.string(),
  kind: DeadLetterKind,
  accountId: z.string().nullable(),
  tries: z.int(),
  /** When it is tried again by itself; null when it is not. */
  nextTryAt: z.string().nullable(),
  since: z.string().nullable(),
  /** A code to count by and a sentence; neither names a customer. */
  reason: z.object({ code: z.string(), text: z.string() }),
});

export const getDeadLetters = endpoint({
  method: "get",
  path: "/dead-letters",
  summary: "Work that failed too often, with the reason and when it is tried again, by kind",
  tag: "Operations",
  right: "ops.read",
  params: NoParams,
  query: z.object({
    kind: DeadLetterKind.optional(),
    limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(PAGE),
    cursor: z.string().max(2_000).optional(),
  }),
  body: NoBody,
  response: z.object({
    items: z.array(Letter),
    nextCursor: z.string().nullable(),
    /** How many there are of each kind, whatever was asked for. */
    counts: z.record(DeadLetterKind, z.int()),
  }),
  writes: false,
  async handle({ deps, session, query }) {
    const { items, nextCursor, counts } = await deps.db.withTenant(
      session.tenantId,
      async (tx) => ({ ...(await listDeadLetters(tx, query)), counts: await countDeadLetters(tx) }),
    );
    const shown = items.map((letter) => {
      const { kind, accountId, tries, nextTryAt, since } = letter;
      const id = toDeadLetterId(letter);
      return { id, kind, accountId, tries, nextTryAt, since, reason: reasonOf(letter) };
    });
    return { status: 200, body: { items: shown, nextCursor, counts } };
  },
});

const LetterPath = z.object({ letterId: z.string().min(1).max(2_000) });
const Done = z.object({ id: z.string() });

export const postRetryDeadLetter = endpoint({
  method: "post",
  path: "/dead-letters/{letterId}/retry",
  summary:
    "Try failed work again at once; of a message that may have left, it says that it did not",
  tag: "Operations",
  right: "ops.retry",
  params: LetterPath,
  query: NoParams,
  body: z.strictObject({}),
  response: Done,
  // Tried again twice, it is tried once: the second finds nothing that failed.
  writes: false,
  async handle({ deps, session, params: { letterId: id } }) {
    const done = await retryDeadLetter(deps, session.tenantId, { id, by: session.name });
    deps.wake();
    return done.ok ? { status: 200, body: { id } } : { problem: PROBLEMS[done.error]() };
  },
});

export const postDismissDeadLetter = endpoint({
  method: "post",
  path: "/dead-letters/{letterId}/dismiss",
  summary: "Say that nobody has to look at it; of a message that may have left, that it did",
  tag: "Operations",
  right: "ops.retry",
  params: LetterPath,
  query: NoParams,
  body: z.strictObject({}),
  response: Done,
  writes: false,
  async handle({ deps, session, params: { letterId: id } }) {
    const done = await dismissDeadLetter(deps, session.tenantId, { id, by: session.name });
    deps.wake();
    return done.ok ? { status: 200, body: { id } } : { problem: PROBLEMS[done.error]() };
  },
});

/** Each unconfirmed message needs an answer of its own: only somebody who asked knows if it arrived. */
const RetryableKind = z.enum(DEAD_LETTER_KINDS).exclude(["unconfirmed"]);

export const postRetryDeadLetters = endpoint({
  method: "post",
  path: "/dead-letters/retry",
  summary: `Try all of one kind again, up to ${PAGE_MAX} at a time; not those that may have left`,
  tag: "Operations",
  right: "ops.retry",
  params: NoParams,
  query: NoParams,
  body: z.strictObject({ kind: RetryableKind }),
  response: z.object({
    retried: z.int(),
    refused: z.int(),
    /** True when there are more than were tried. */
    left: z.boolean(),
  }),
  writes: false,
  async handle({ deps, session, body: { kind } }) {
    const body = await retryAllOfKind(deps, session.tenantId, { kind, by: session.name });
    deps.wake();
    return { status: 200, body };
  },
});

const PROBLEMS: Readonly<Record<DeadLetterRefusal, () => Problem>> = {
  no_such_letter: problems.notFound,
  overtaken: () =>
    problems.refused("overtaken", "Another message took its place, or it moves again by itself."),
  not_kept: () =>
    problems.refused(
      "not_kept",
      "The mail can't be read from its mailbox again. Give it to its account, or dismiss it.",
    ),
};
