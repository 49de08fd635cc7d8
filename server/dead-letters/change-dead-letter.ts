import { assertNever, ok, refuse } from "../../core/result/result.ts";
import { dismissMail } from "../inbound/waiting-mails.ts";
import { wakeConnection } from "../storage/crm-connections.ts";
import {
  dropEvent,
  readMailAgain,
  retryEvent,
  retryLook,
  retryTurn,
  retryWrite,
} from "../storage/dead-letter-changes.ts";
import {
  type DeadLetter,
  type DeadLetterKind,
  findDeadLetter,
  listDeadLetters,
} from "../storage/dead-letters.ts";
import { PAGE_MAX } from "../storage/page.ts";
import type { Tx } from "../storage/tx.ts";
import { dismissFailure, forgetFailure } from "../storage/work-failures.ts";
import { dismissMessage, retryMessage } from "./change-message.ts";
import type { Change, Changed, DeadLetterDeps, DeadLetterRefusal } from "./dead-letter-change.ts";
import { fromDeadLetterId } from "./dead-letter-id.ts";
import { reasonOf } from "./reason-words.ts";

interface Request {
  readonly id: string;
  /** Who decided, for the timeline. */
  readonly by: string;
}

/**
 * Has failed work tried again at once, as if it had never failed. A message that may have left is first
 * said not to have: whoever asks has found out.
 */
export async function retryDeadLetter(
  deps: DeadLetterDeps,
  tenantId: string,
  { id, by }: Request,
): Promise<Changed> {
  const letter = await find(deps, tenantId, id);
  return letter === null ? refuse("no_such_letter") : retry({ deps, tenantId, letter, by });
}

/**
 * Says that nobody has to look at it any more. A message that waits is taken back, one that may have
 * left counts as sent, a look at an account goes on being tried by itself and less often.
 */
export async function dismissDeadLetter(
  deps: DeadLetterDeps,
  tenantId: string,
  { id, by }: Request,
): Promise<Changed> {
  const letter = await find(deps, tenantId, id);
  return letter === null ? refuse("no_such_letter") : dismiss({ deps, tenantId, letter, by });
}

/** Every kind but the one where each needs an answer of its own: did this message arrive? */
export type RetryableKind = Exclude<DeadLetterKind, "unconfirmed">;

/** Tries again up to a page of one kind; `left` says that there may be more. */
export async function retryAllOfKind(
  deps: DeadLetterDeps,
  tenantId: string,
  { kind, by }: { readonly kind: RetryableKind; readonly by: string },
): Promise<{ readonly retried: number; readonly refused: number; readonly left: boolean }> {
  const { items, nextCursor } = await deps.db.withTenant(tenantId, (tx) =>
    listDeadLetters(tx, { kind, limit: PAGE_MAX }),
  );
  let retried = 0;
  for (const letter of items) {
    const done = await retry({ deps, tenantId, letter, by });
    if (done.ok) retried += 1;
  }
  return { retried, refused: items.length - retried, left: nextCursor !== null };
}

async function find(
  { db }: DeadLetterDeps,
  tenantId: string,
  id: string,
): Promise<DeadLetter | null> {
  const named = fromDeadLetterId(id);
  return named === null ? null : db.withTenant(tenantId, (tx) => findDeadLetter(tx, named));
}

async function retry(change: Change): Promise<Changed> {
  const { deps, tenantId, letter } = change;
  const { kind, subject, accountId } = letter;
  const now = deps.clock.now();
  const inTenant = (work: (tx: Tx) => Promise<boolean>, otherwise: DeadLetterRefusal) =>
    deps.db.withTenant(tenantId, async (tx) => {
      if (!(await work(tx))) return refuse(otherwise);
      if (kind !== "mail" && kind !== "unconfirmed") await forgetFailure(tx, { kind, subject });
      return ok(null);
    });
  const wakeOf = async (tx: Tx, connectionId: string | null) =>
    connectionId !== null && (await wakeConnection(tx, connectionId, now)) >= 0;
  switch (kind) {
    case "treat":
      return inTenant(
        async (tx) => accountId !== null && retryLook(tx, accountId, now),
        "overtaken",
      );
    case "deliver":
    case "unconfirmed":
      return retryMessage(change);
    case "money":
      // The row that puts it off is what failed: without it the money is asked after at once.
      return inTenant(async () => true, "overtaken");
    case "crm_write":
      return inTenant(
        async (tx) => wakeOf(tx, await retryWrite(tx, subject, now)),
        "no_such_letter",
      );
    case "crm_event":
      return inTenant(
        async (tx) => wakeOf(tx, await retryEvent(tx, subject, now)),
        "no_such_letter",
      );
    case "crm_sync":
      return inTenant((tx) => retryTurn(tx, subject, now), "no_such_letter");
    case "mail":
      return inTenant((tx) => readMailAgain(tx, subject, now), "not_kept");
    default:
      return assertNever(kind);
  }
}

async function dismiss(change: Change): Promise<Changed> {
  const { deps, tenantId, letter, by } = change;
  const { kind, subject, accountId, version } = letter;
  const at = deps.clock.now();
  switch (kind) {
    case "mail": {
      const done = await dismissMail(deps, tenantId, { mailId: subject, by });
      return done.ok ? ok(null) : refuse("no_such_letter");
    }
    case "crm_event": {
      const dropped = await deps.db.withTenant(tenantId, (tx) => dropEvent(tx, subject));
      return dropped ? ok(null) : refuse("no_such_letter");
    }
    case "deliver":
    case "unconfirmed":
      return dismissMessage(change);
    default: {
      const { code: reason } = reasonOf(letter);
      const failure = {
        kind,
        subject,
        accountId,
        reason: letter.reason ?? reason,
        at,
        by,
        version,
      };
      await deps.db.withTenant(tenantId, (tx) => dismissFailure(tx, failure));
      return ok(null);
    }
  }
}
