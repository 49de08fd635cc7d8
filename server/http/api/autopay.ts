import { z } from "zod";
import { type AutopayRefusal, giveLeave, takeLeaveBack } from "../../effects/money/autopay.ts";
import { problems } from "../problem.ts";
import { ArrangementView } from "./arrangement-view.ts";
import { ArrangementPath, viewOf } from "./arrangements.ts";
import { endpoint, NoParams } from "./endpoint.ts";
import { writeAccount } from "./write-account.ts";

export const postAutopay = endpoint({
  method: "post",
  path: "/accounts/{accountId}/arrangements/{arrangementId}/autopay",
  summary: "Record a customer's leave to debit every instalment; each debit is announced first",
  tag: "Arrangements",
  right: "plan.offer",
  params: ArrangementPath,
  query: NoParams,
  body: z.strictObject({
    how: z.enum(["phone", "in_writing"]),
    /** The payment provider's name for the saved method; never a card or account number. */
    methodRef: z.string().min(1).max(300),
    /** As the customer knows it, such as `Visa ending 4242`. */
    methodLabel: z.string().trim().min(1).max(100),
  }),
  response: ArrangementView,
  writes: true,
  handle({ params: { accountId, arrangementId }, body, ...asked }) {
    const what = ["autopay", accountId, arrangementId, body];
    return writeAccount(asked, accountId, what, async (work) => {
      const method = { ref: body.methodRef, label: body.methodLabel };
      const leave = { by: asked.session.name, how: body.how, method };
      const given = await giveLeave(work, arrangementId, leave);
      return given.ok ? viewOf(arrangementId) : { problem: toProblem(given.error) };
    });
  },
});

export const postAutopayRevoke = endpoint({
  method: "post",
  path: "/accounts/{accountId}/arrangements/{arrangementId}/autopay/revoke",
  summary: "Take a customer's leave to debit back; nothing announced is taken any more",
  tag: "Arrangements",
  right: "plan.offer",
  params: ArrangementPath,
  query: NoParams,
  body: z.strictObject({}),
  response: ArrangementView,
  writes: true,
  handle({ params: { accountId, arrangementId }, ...asked }) {
    const what = ["autopay-revoke", accountId, arrangementId];
    return writeAccount(asked, accountId, what, async (work) => {
      const taken = await takeLeaveBack(work, arrangementId, asked.session.name);
      return taken.ok ? viewOf(arrangementId) : { problem: toProblem(taken.error) };
    });
  },
});

function toProblem(refusal: AutopayRefusal) {
  return refusal === "no_leave"
    ? problems.refused(refusal, "There is no leave to debit in force.")
    : problems.refused(refusal, "Only a running plan can be debited.");
}
