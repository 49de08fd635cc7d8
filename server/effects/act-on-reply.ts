import { isHoldActive } from "../../core/accounts/hold-state.ts";
import type { ReplyReading } from "../../core/replies/reply-reading.ts";
import { accountContext } from "../../core/treatment/account-context.ts";
import type { Deps } from "../deps.ts";
import type { AccountWork } from "./account-work.ts";
import { recordOptOut } from "./opt-out.ts";
import { CUSTOMER, tell } from "./portal-act.ts";
import { perform } from "./portal-changes.ts";
import type { Reply } from "./receive-reply.ts";

const REASON_CHARACTERS = 500;
const HOLDS = [
  ["dispute", "mark-dispute"],
  ["hardship", "mark-hardship"],
] as const;

/**
 * Does at once what can't wait for a person: a dispute or a hardship stops the chasing, and an
 * address that is somebody else's is not written to again. Only where the reply was read surely
 * enough; an act too many is lifted by a rep, a message too many can't be taken back.
 */
export async function actOnReply(
  deps: Deps,
  work: AccountWork,
  reply: Reply,
  reading: ReplyReading,
): Promise<void> {
  if (reading.confidence < work.policy.replies.actFromConfidence) return;
  const said = [reading.intent, ...reading.also];
  if (reading.intent === "wrong_person" || tellsOfDeath(reading)) {
    await closeAddress(work, reply);
  }
  const reason = reply.text.trim().slice(0, REASON_CHARACTERS);
  for (const [kind, action] of HOLDS) {
    // Somebody else's troubles are not the customer's.
    if (!said.includes(kind) || reading.intent === "wrong_person" || reason === "") continue;
    if (hasHold(work, kind)) continue;
    // Where the panel does not offer it either, as after a hold that outranks it, nothing is missing.
    await perform(deps, work, action, { reason });
  }
}

/** A death is told from the customer's own address or from a relative's: neither is chased again. */
function tellsOfDeath({ intent, also }: ReplyReading): boolean {
  return intent === "hardship" && also.includes("wrong_person");
}

/** Ends this one address wherever it appears, and asks a person for the right one. */
async function closeAddress(work: AccountWork, { id, channel, address, at, text }: Reply) {
  const points = work.facts.account.contactPoints.filter(
    (point) => point.channel === channel && point.address.toLowerCase() === address.toLowerCase(),
  );
  for (const point of points) {
    const stop = { channels: [channel], contactPointId: point.id, at, said: text } as const;
    await recordOptOut(work, { ...stop, key: id, source: "reply", by: CUSTOMER });
  }
  await tell(work, "task.created", { channel, fact: "wrong_person", source: "reply" });
}

function hasHold({ facts, policy, now }: AccountWork, kind: "dispute" | "hardship"): boolean {
  const { todayDate } = accountContext(facts, policy, now);
  return facts.holds.some(
    (hold) => hold.kind === kind && hold.invoiceId === undefined && isHoldActive(hold, todayDate),
  );
}
