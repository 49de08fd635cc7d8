import type { Hold } from "../../core/accounts/account.ts";
import { findAccountHold } from "../../core/accounts/hold-state.ts";
import type { PromiseToPay } from "../../core/accounts/promise.ts";
import { promiseStatusOf } from "../../core/accounts/promise-standing.ts";
import type { Notice } from "./portal-view.ts";
import { runningPlans, type Scene } from "./scene.ts";
import { planBackMinor } from "./to-totals.ts";
import type { HoldNotice } from "./words-en.ts";

/** What already stands between us and the customer, most important first. */
export function toNotices(scene: Scene): readonly Notice[] {
  return [...holdNotices(scene), ...planNotices(scene), ...promiseNotices(scene)];
}

export function findOpenPromise(scene: Scene): PromiseToPay | null {
  return scene.facts.promises.findLast((each) => statusOf(each, scene) === "open") ?? null;
}

function statusOf(promise: PromiseToPay, { facts, policy, today }: Scene) {
  return promiseStatusOf(promise, facts.ledger, policy.promises, today);
}

const SHOWN_HOLDS: readonly (readonly [HoldNotice, Notice["tone"]])[] = [
  ["hardship", "success"],
  ["dispute", "brand"],
  ["breathing_space", "success"],
  ["pause", "neutral"],
  ["cease_contact", "neutral"],
];

function holdNotices({ facts, words, reader, today }: Scene): Notice[] {
  return SHOWN_HOLDS.flatMap(([kind, tone]) => {
    const hold = findAccountHold(facts.holds, [kind], today);
    if (hold === null) return [];
    const { title, body } = words.holds[kind];
    return [{ id: kind, tone, title, body: `${body}${untilText(hold)}` }];
  });

  function untilText({ until }: Hold): string {
    return until === undefined ? "" : ` ${words.pausedUntil(reader.date(until))}`;
  }
}

function planNotices(scene: Scene): Notice[] {
  const { words, arrangements, byCurrency } = scene;
  const latest = arrangements.findLast(({ arrangement }) => arrangement.acceptedAt !== undefined);
  const owing = byCurrency.some(({ pastDueMinor }) => pastDueMinor > 0);
  if (latest?.status !== "broken" || !owing) return [];
  const { currency } = latest.arrangement;
  const backMinor = planBackMinor(scene, currency);
  if (backMinor > 0) {
    const amount = scene.reader.money(backMinor, currency);
    const title = words.planBackTitle(amount);
    return [{ id: "plan", tone: "warning", title, body: words.planBackBody }];
  }
  return [
    { id: "plan", tone: "warning", title: words.planBrokenTitle, body: words.planBrokenBody },
  ];
}

function promiseNotices(scene: Scene): Notice[] {
  const { words, reader, facts, byCurrency } = scene;
  const open = findOpenPromise(scene);
  const promise = open ?? facts.promises.at(-1);
  if (promise === undefined || byCurrency.every(({ openMinor }) => openMinor === 0)) return [];
  const amount = reader.money(promise.amountMinor, promise.currency);
  const date = reader.date(promise.dueOn);
  if (open !== null) {
    const title = words.promiseOpenTitle(amount, date);
    return [{ id: "promise", tone: "brand", title, body: words.promiseOpenBody }];
  }
  const status = statusOf(promise, scene);
  // A plan agreed since then has taken the promise's place.
  const replaced = runningPlans(scene).length > 0;
  if (replaced || (status !== "broken" && status !== "partially_kept")) return [];
  const title = words.promiseLateTitle(amount, date);
  return [{ id: "promise", tone: "warning", title, body: words.promiseLateBody }];
}
