import { z } from "zod";
import { CalendarDate } from "../../../core/time/calendar-date.ts";
import { type AcceptRefusal, accept } from "../../effects/arrangements/accept.ts";
import { type ApprovalRefusal, decideApproval } from "../../effects/arrangements/approve.ts";
import { cancel } from "../../effects/arrangements/cancel.ts";
import { type ReinstateRefusal, reinstate } from "../../effects/arrangements/reinstate.ts";
import { standingsOf } from "../../effects/arrangements/standings-of.ts";
import { withdraw } from "../../effects/arrangements/withdraw.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import { problems } from "../problem.ts";
import { ArrangementView } from "./arrangement-view.ts";
import { ArrangementPath, roleOf, viewOf } from "./arrangements.ts";
import { endpoint, NoParams } from "./endpoint.ts";
import { writeAccount } from "./write-account.ts";

const Reason = z.string().trim().min(1).max(500);

export const postDecision = endpoint({
  method: "post",
  path: "/accounts/{accountId}/arrangements/{arrangementId}/decision",
  summary: "Approve or refuse terms somebody else asked for; approved, they are offered at once",
  tag: "Arrangements",
  right: "plan.approve",
  params: ArrangementPath,
  query: NoParams,
  body: z.strictObject({ granted: z.boolean(), reason: Reason.optional() }),
  response: ArrangementView,
  writes: true,
  async handle({ params: { accountId, arrangementId }, body, ...asked }) {
    const { name, role } = asked.session;
    const what = ["decision", accountId, arrangementId, body];
    return writeAccount(asked, accountId, what, async (work) => {
      const decision = { ...body, by: name, role: roleOf(role) };
      const decided = await decideApproval(asked.deps, work, arrangementId, decision);
      return decided.ok ? viewOf(arrangementId) : { problem: approvalProblem(decided.error) };
    });
  },
});

function approvalProblem(refusal: ApprovalRefusal) {
  switch (refusal) {
    case "no_request":
      return problems.notFound();
    case "not_enough_authority":
      return problems.forbidden("Somebody with more authority has to decide this.");
    case "own_request":
      return problems.forbidden("Nobody decides a request of their own.");
    case "decided_already":
      return problems.refused(refusal, "This request was decided before.");
    case "request_expired":
      return problems.refused(refusal, "This request has expired.");
  }
}

export const postAccept = endpoint({
  method: "post",
  path: "/accounts/{accountId}/arrangements/{arrangementId}/accept",
  summary: "Record that the customer said yes to an offer, on the phone or in writing",
  tag: "Arrangements",
  right: "plan.offer",
  params: ArrangementPath,
  query: NoParams,
  body: z.strictObject({
    how: z.enum(["phone", "in_writing"]),
    /** Of the words read to the customer, from `terms`: refused when they have changed since. */
    termsHash: z.string().max(64).optional(),
  }),
  response: ArrangementView,
  writes: true,
  async handle({ params: { accountId, arrangementId }, body, ...asked }) {
    const what = ["accept", accountId, arrangementId, body];
    return writeAccount(asked, accountId, what, async (work) => {
      const yes = { ...body, by: asked.session.name };
      const accepted = await accept(asked.deps, work, arrangementId, yes);
      return accepted.ok ? viewOf(arrangementId) : { problem: acceptProblem(accepted.error) };
    });
  },
});

const ACCEPT_PROBLEMS: Readonly<Record<Exclude<AcceptRefusal, "offer_gone">, string>> = {
  offer_expired: "The offer has expired.",
  held: "A hold on the account forbids agreeing to anything now.",
  nothing_owed: "Nothing is owed any more on what the offer covers.",
  terms_changed: "The words have changed since they were read; read them again.",
};

function acceptProblem(refusal: AcceptRefusal) {
  if (refusal === "offer_gone") return problems.notFound();
  return problems.refused(refusal, ACCEPT_PROBLEMS[refusal]);
}

export const postCancel = endpoint({
  method: "post",
  path: "/accounts/{accountId}/arrangements/{arrangementId}/cancel",
  summary: "Withdraw an offer, or give up what was agreed",
  tag: "Arrangements",
  right: "plan.offer",
  params: ArrangementPath,
  query: NoParams,
  body: z.strictObject({ reason: Reason }),
  response: z.object({ cancelled: z.literal(true) }),
  writes: true,
  async handle({ params: { accountId, arrangementId }, body, ...asked }) {
    const { name } = asked.session;
    const what = ["cancel", accountId, arrangementId, body];
    return writeAccount(asked, accountId, what, async (work) => {
      const { standings } = standingsOf(work);
      const standing = standings.find(({ arrangement }) => arrangement.id === arrangementId);
      if (standing === undefined) return { problem: problems.notFound() };
      const { arrangement, status } = standing;
      if (status === "cancelled" || status === "renegotiated" || status === "kept")
        return { problem: problems.refused("ended", "This arrangement has ended already.") };
      if (arrangement.acceptedAt === undefined) await withdraw(work, arrangementId, name);
      else await cancel(work, arrangement, { by: name, reason: body.reason });
      const event = { arrangementId, reason: body.reason };
      await appendTimeline(work.tx, accountId, [
        { at: work.now, actor: name, kind: "plan.cancelled", body: event },
      ]);
      return () => ({ status: 200, body: { cancelled: true } });
    });
  },
});

export const postReinstate = endpoint({
  method: "post",
  path: "/accounts/{accountId}/arrangements/{arrangementId}/reinstate",
  summary: "Give a broken arrangement another chance: all that is owing is due by a day",
  tag: "Arrangements",
  right: "plan.offer",
  params: ArrangementPath,
  query: NoParams,
  body: z.strictObject({ payBy: CalendarDate.optional() }),
  response: ArrangementView,
  writes: true,
  async handle({ params: { accountId, arrangementId }, body, ...asked }) {
    const what = ["reinstate", accountId, arrangementId, body];
    return writeAccount(asked, accountId, what, async (work) => {
      const chance = { by: asked.session.name, payBy: body.payBy };
      const given = await reinstate(asked.deps, work, arrangementId, chance);
      return given.ok ? viewOf(arrangementId) : { problem: reinstateProblem(given.error) };
    });
  },
});

function reinstateProblem(refusal: ReinstateRefusal) {
  switch (refusal.kind) {
    case "not_broken":
      return problems.refused("not_broken", "Only what is broken can be brought back.");
    case "settlement_over":
      return problems.refused("settlement_over", "A settlement past its end needs a new offer.");
    case "too_often":
      return problems.refused(
        "too_often",
        `It was brought back ${refusal.timesMax} times already.`,
      );
    case "too_soon":
    case "too_late": {
      const day = refusal.kind === "too_soon" ? refusal.earliestOn : refusal.latestOn;
      const which = refusal.kind === "too_soon" ? "earliest" : "latest";
      return problems.invalidInput([{ field: "payBy", message: `The ${which} day is ${day}.` }]);
    }
  }
}
