import { z } from "zod";
import { may } from "../../../core/access/rights.ts";
import { PromisePart } from "../../../core/accounts/promise.ts";
import { promiseStandings } from "../../../core/accounts/promise-standing.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import { accountContext } from "../../../core/treatment/account-context.ts";
import type { AccountWork } from "../../effects/account-work.ts";
import { type PromiseRefusal, recordPromise } from "../../effects/promises.ts";
import { cancelPromise } from "../../storage/promises.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import { problems } from "../problem.ts";
import { AccountPath } from "./arrangements.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";
import { readAccount, writeAccount } from "./write-account.ts";

const PromiseView = z.object({
  id: z.string(),
  currency: z.string(),
  amountMinor: z.int(),
  paidMinor: z.int(),
  promisedOn: z.iso.date(),
  dueOn: z.iso.date(),
  parts: z.array(
    z.object({
      dueOn: z.iso.date(),
      amountMinor: z.int(),
      paidMinor: z.int(),
      paidOn: z.iso.date().nullable(),
    }),
  ),
  status: z.enum(["open", "kept", "partially_kept", "broken", "cancelled"]),
  decidedOn: z.iso.date().nullable(),
  /** Kept, but the money was taken back since. */
  needsReview: z.boolean(),
  recordedBy: z.string(),
});

function viewsOf({ facts, policy, now }: AccountWork): z.infer<typeof PromiseView>[] {
  const today = accountContext(facts, policy, now).todayDate;
  return promiseStandings(facts.promises, facts.ledger, policy.promises, today).map(
    ({ promise, parts, ...standing }) => ({
      id: promise.id,
      currency: promise.currency,
      amountMinor: promise.amountMinor,
      promisedOn: promise.promisedOn,
      dueOn: promise.dueOn,
      recordedBy: promise.recordedBy,
      ...standing,
      parts: parts.map(({ part, paidMinor, paidOn }) => ({ ...part, paidMinor, paidOn })),
    }),
  );
}

export const getPromises = endpoint({
  method: "get",
  path: "/accounts/{accountId}/promises",
  summary: "Every promise of an account and whether it was kept",
  tag: "Promises",
  right: "accounts.read",
  params: AccountPath,
  query: NoParams,
  body: NoBody,
  response: z.object({ promises: z.array(PromiseView) }),
  writes: false,
  handle: (asked) =>
    readAccount(asked, asked.params.accountId, (work) => ({
      status: 200,
      body: { promises: viewsOf(work) },
    })),
});

export const postPromise = endpoint({
  method: "post",
  path: "/accounts/{accountId}/promises",
  summary: "Record a customer's word to pay one or several amounts by one or several days",
  tag: "Promises",
  right: "accounts.act",
  params: AccountPath,
  query: NoParams,
  body: z.strictObject({
    currency: CurrencyCode,
    parts: z.array(PromisePart).min(1).max(6),
    how: z.enum(["phone", "in_writing"]).default("phone"),
  }),
  response: PromiseView,
  writes: true,
  handle({ params: { accountId }, body, ...asked }) {
    const { name, role } = asked.session;
    return writeAccount(asked, accountId, ["promise", accountId, body], async (work) => {
      const word = { ...body, by: name, mayOverrule: may(role, "promise.overrule") };
      const recorded = await recordPromise(asked.deps, work, word);
      if (!recorded.ok) return { problem: toProblem(recorded.error) };
      const { id, currency, amountMinor, dueOn } = recorded.value;
      const event = { promiseId: id, currency, amountMinor, dueOn };
      await appendTimeline(work.tx, accountId, [
        { at: work.now, actor: name, kind: "promise.recorded", body: event },
      ]);
      return (after) => ({ status: 200, body: viewsOf(after).find((each) => each.id === id) });
    });
  },
});

export const postPromiseCancel = endpoint({
  method: "post",
  path: "/accounts/{accountId}/promises/{promiseId}/cancel",
  summary: "Cancel a promise that is still open; chasing resumes",
  tag: "Promises",
  right: "accounts.act",
  params: AccountPath.extend({ promiseId: z.string().min(1).max(200) }),
  query: NoParams,
  body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  response: PromiseView,
  writes: true,
  handle({ params: { accountId, promiseId }, body, ...asked }) {
    const { name } = asked.session;
    const what = ["promise-cancel", accountId, promiseId, body];
    return writeAccount(asked, accountId, what, async (work) => {
      const promise = viewsOf(work).find(({ id }) => id === promiseId);
      if (promise === undefined) return { problem: problems.notFound() };
      if (promise.status !== "open")
        return { problem: problems.refused("ended", "This promise was decided already.") };
      const on = accountContext(work.facts, work.policy, work.now).todayDate;
      await cancelPromise(work.tx, { accountId, id: promiseId }, { on, reason: body.reason });
      const event = { promiseId, reason: body.reason };
      await appendTimeline(work.tx, accountId, [
        { at: work.now, actor: name, kind: "promise.cancelled", body: event },
      ]);
      return (after) => ({
        status: 200,
        body: viewsOf(after).find((each) => each.id === promiseId),
      });
    });
  },
});

function toProblem(refusal: PromiseRefusal) {
  switch (refusal.kind) {
    case "one_open":
      return problems.refused(refusal.kind, `A promise until ${refusal.dueOn} is still open.`);
    case "broken_too_often":
      return problems.refused(
        refusal.kind,
        `${refusal.times} promises were broken lately: a manager has to take the next one.`,
      );
    case "more_than_owed":
      return invalid("parts", `Only ${refusal.owedMinor} minor units are owed.`);
    case "nothing_promised":
      return invalid("parts", "Every amount must be more than zero.");
    case "too_early":
      return invalid("parts", "Every date must be today or later.");
    case "too_late":
      return invalid("parts", `The latest date is ${refusal.latestOn}.`);
    case "too_many_parts":
      return invalid("parts", `A promise may have ${refusal.partsMax} dates at most.`);
    case "dates_out_of_order":
      return invalid("parts", "The dates must follow one another.");
  }
}

function invalid(field: string, message: string) {
  return problems.invalidInput([{ field, message }]);
}
