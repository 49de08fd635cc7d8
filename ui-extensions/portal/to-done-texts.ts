import type { Arrangement } from "../../core/accounts/arrangement.ts";
import { isHoldActive } from "../../core/accounts/hold-state.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { DoneTexts } from "./portal-view.ts";
import type { PortalVisit } from "./portal-visit.ts";
import { runningPlans, type Scene } from "./scene.ts";
import { toChannels } from "./to-channels.ts";
import { findOpenPromise } from "./to-notices.ts";

/** A confirmation for each thing the facts say was done today, and null for each they do not. */
export function toDoneTexts(
  scene: Scene,
  { feedbackAt }: Pick<PortalVisit, "feedbackAt"> = {},
): DoneTexts {
  const { words, reader, facts, today } = scene;
  const stopped = toChannels(scene).stoppedLabels;
  return {
    paid: paidText(scene),
    plan: agreedToday().length > 0 ? words.done.plan : null,
    changed: agreedToday().some(({ replaces }) => replaces !== undefined)
      ? words.done.changed
      : null,
    asked: scene.arrangements.some(({ status }) => status === "awaiting_approval")
      ? words.done.asked
      : null,
    feedback:
      feedbackAt !== undefined && reader.dayOf(feedbackAt) === today ? words.done.feedback : null,
    links: words.done.links,
    ...autopayTexts(scene),
    promise: promiseText(scene),
    help: heldToday("hardship") ? words.done.help : null,
    dispute: heldToday("dispute") ? words.done.dispute : null,
    saved: words.done.saved,
    stopped: stopped.length === 0 ? null : words.done.stopped(stopped.join(", ")),
  };

  function agreedToday(): Arrangement[] {
    return runningPlans(scene)
      .map(({ arrangement }) => arrangement)
      .filter(({ acceptedAt }) => acceptedAt !== undefined && reader.dayOf(acceptedAt) === today);
  }

  function heldToday(kind: "hardship" | "dispute"): boolean {
    return facts.holds.some((hold) => hold.kind === kind && isHoldActive(hold, today));
  }
}

function autopayTexts(scene: Scene): Pick<DoneTexts, "autopay" | "autopay_stopped"> {
  const { words, reader, today } = scene;
  const leaves = runningPlans(scene).flatMap(({ arrangement: { autopay } }) => autopay ?? []);
  const isToday = (at: Instant | undefined) => at !== undefined && reader.dayOf(at) === today;
  const set = leaves.some((leave) => leave.revokedAt === undefined && isToday(leave.consentedAt));
  const stopped = leaves.some(({ revokedAt }) => isToday(revokedAt));
  return {
    autopay: set ? words.done.autopay : null,
    autopay_stopped: stopped ? words.done.autopay_stopped : null,
  };
}

function paidText({ facts, words, reader, today }: Scene): string | null {
  const last = facts.ledger.findLast(({ kind, on }) => kind === "payment" && on === today);
  if (last === undefined) return null;
  return words.done.paid(reader.money(last.amountMinor, last.currency));
}

function promiseText(scene: Scene): string | null {
  const { words, reader, today } = scene;
  const promise = findOpenPromise(scene);
  if (promise === null || promise.promisedOn !== today) return null;
  const amount = reader.money(promise.amountMinor, promise.currency);
  return words.done.promise(amount, reader.date(promise.dueOn));
}
