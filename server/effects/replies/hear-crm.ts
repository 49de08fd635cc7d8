import type { AccountId } from "../../../core/accounts/account.ts";
import type { AccountFacts } from "../../../core/accounts/account-facts.ts";
import { addMs, DAY_MS, type Instant } from "../../../core/time/instant.ts";
import type { CrmDeps, CrmReply } from "../../crm/crm-deps.ts";
import type { Deps } from "../../deps.ts";
import { loadFacts } from "../../storage/facts.ts";
import { receiveReply } from "../receive-reply.ts";

/** Mail about anything counts as an answer for this long after we wrote. */
const ANSWERED_WITHIN_MS = 45 * DAY_MS;
/** The same words by another way within this time are one saying of them. */
const SAME_WITHIN_MS = 2 * DAY_MS;

/** What a CRM's work needs, with an ear for what customers write there. */
export function hearingCrm(deps: Deps): CrmDeps {
  return {
    ...deps,
    hear: async (tenantId, { ofAnySubject, ...reply }) => {
      const accountIds = await accountsToHear(deps, tenantId, { ofAnySubject, ...reply });
      if (accountIds.length === 0) return;
      // A ticket names a customer and no address of theirs: none is closed or confirmed to.
      await receiveReply(deps, tenantId, { ...reply, accountIds, address: "" });
    },
  };
}

/**
 * A company's CRM has mail about orders and deliveries too, so that it is an answer only where we had
 * written; and a mail that our own mailbox brought, or that opened a ticket, was heard already.
 */
async function accountsToHear(
  deps: Deps,
  tenantId: string,
  reply: CrmReply,
): Promise<readonly AccountId[]> {
  if (!reply.ofAnySubject) return reply.accountIds;
  return deps.db.withTenant(tenantId, async (tx) => {
    const heard: AccountId[] = [];
    for (const id of reply.accountIds) {
      const facts = await loadFacts(tx, id);
      if (facts !== null && isAnswer(facts, reply.at) && !isHeard(facts, reply)) heard.push(id);
    }
    return heard;
  });
}

function isAnswer({ touches }: AccountFacts, at: Instant): boolean {
  const since = addMs(at, -ANSWERED_WITHIN_MS);
  return touches.some(
    (touch) =>
      touch.status === "sent" &&
      touch.kind !== "task" &&
      touch.direction !== "inbound" &&
      touch.at > since &&
      touch.at <= at,
  );
}

function isHeard({ contactEvents }: AccountFacts, { text, at }: CrmReply): boolean {
  const [from, to] = [addMs(at, -SAME_WITHIN_MS), addMs(at, SAME_WITHIN_MS)];
  const words = wordsOf(text);
  return contactEvents.some(
    (event) =>
      event.type === "inbound" &&
      event.at > from &&
      event.at < to &&
      event.text !== undefined &&
      isOneOf(wordsOf(event.text), words),
  );
}

/** Shorter than this, one may begin as another does and go on to say something else. */
const TELLING_CHARS = 20;

/** One of them may carry the mail it answers, or a signature, behind the words. */
function isOneOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= TELLING_CHARS && long.startsWith(short));
}

function wordsOf(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, " ").trim();
}
