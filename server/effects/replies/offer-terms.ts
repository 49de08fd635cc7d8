import { appendTimeline } from "../../storage/timeline.ts";
import { accountView } from "../account-view.ts";
import type { AccountWork } from "../account-work.ts";
import { termsBody } from "../arrangements/offer.ts";
import { draftOf, writeOffer } from "../arrangements/put-forward.ts";

const ENGINE = "engine";

/**
 * Answers a wish for terms with the first offer that anybody may make alone, its amounts the engine's
 * and not the message's. The id of what was offered; null where policy leaves it to a person.
 */
export async function offerTerms(work: AccountWork): Promise<string | null> {
  const { facts, policy, now } = work;
  if (!policy.replies.offersPlans) return null;
  // Terms that wait for the customer's answer are the answer.
  const waiting = facts.arrangements.find(
    ({ offeredAt, acceptedAt, cancelledAt, expiresAt }) =>
      offeredAt !== undefined &&
      acceptedAt === undefined &&
      cancelledAt === undefined &&
      expiresAt > now,
  );
  if (waiting !== undefined) return waiting.id;
  const { offers } = (await accountView(work)).offers;
  const [offer] = offers;
  if (offer === undefined) return null;
  const arrangement = await writeOffer(work, draftOf(offer), ENGINE);
  await appendTimeline(work.tx, work.accountId, [
    { at: now, actor: ENGINE, kind: "plan.offered", body: termsBody(arrangement) },
  ]);
  return arrangement.id;
}
