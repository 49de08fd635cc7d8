import { CurrencyCode, money, toDecimal } from "../../core/money/money.ts";
import type { Deps } from "../deps.ts";
import type { AccountWork } from "./account-work.ts";
import { act, openPage } from "./portal-act.ts";
import { giveLeave, methodSaved, takeLeaveBack } from "./portal-autopay.ts";
import { askForHelp, giveFeedback, reasonOf } from "./portal-care.ts";
import { perform, setPreferences, stopMessages } from "./portal-changes.ts";
import { sendOtherLinks } from "./portal-others.ts";
import { pay, returned } from "./portal-pay.ts";
import { askForPlan, changePlan } from "./portal-plan-changes.ts";
import { acceptOffer, agreeOwnPlan, choosePlan } from "./portal-plans.ts";
import type { PortalPort, PortalResult } from "./portal-port.ts";
import { type FormWords, hearForm } from "./receive-reply.ts";

/** Does what a form asks for, then hears what was written beside it; what is refused was not said. */
async function hearing(
  deps: Deps,
  work: AccountWork,
  words: FormWords,
  change: (work: AccountWork) => Promise<PortalResult>,
): Promise<PortalResult> {
  const changed = await change(work);
  if (changed.ok) await hearForm(deps, work, words);
  return changed;
}

/** The customer page's port over storage: the same actions a rep has, done in the customer's name. */
export function portal(deps: Deps): PortalPort {
  return {
    open: (token) => openPage(deps, token),
    pay: (token, { key, currency, amountMinor }) =>
      pay(deps, token, { key, currency: CurrencyCode.parse(currency), amountMinor }),
    returned: (token, attemptId) => returned(deps, token, attemptId),
    methodSaved: (token, ref) => methodSaved(deps, token, ref),
    choosePlan: (token, { key, offerId, ...shown }) =>
      act(deps, token, key, (work) => choosePlan(deps, work, offerId, shown)),
    acceptOffer: (token, { key, arrangementId, ...shown }) =>
      act(deps, token, key, (work) => acceptOffer(deps, work, arrangementId, shown)),
    agreeOwnPlan: (token, { key, own, ...shown }) =>
      act(deps, token, key, (work) => agreeOwnPlan(deps, work, own, shown)),
    changePlan: (token, { key, change, ...shown }) =>
      act(deps, token, key, (work) => changePlan(deps, work, change, shown)),
    askForPlan: (token, { key, wish, message }) =>
      act(deps, token, key, (work) =>
        hearing(deps, work, { key, text: message }, (heard) =>
          askForPlan(deps, heard, wish, reasonOf(message, "Asked for on the customer page")),
        ),
      ),
    giveLeave: (token, { key, arrangementId }) => giveLeave(deps, token, key, arrangementId),
    takeLeaveBack: (token, { key, arrangementId }) =>
      act(deps, token, key, (work) => takeLeaveBack(work, arrangementId)),
    promise: (token, { key, currency, amountMinor, dueOn }) =>
      act(deps, token, key, (work) => {
        const code = CurrencyCode.parse(currency);
        return perform(deps, work, "record-promise", {
          currency,
          dueOn,
          amount: toDecimal(money(amountMinor, code)),
        });
      }),
    askForHelp: (token, { key, ...said }) =>
      act(deps, token, key, (work) =>
        hearing(deps, work, { key, text: said.message }, (heard) => askForHelp(deps, heard, said)),
      ),
    giveFeedback: (token, { key, ...said }) =>
      act(deps, token, key, (work) =>
        hearing(deps, work, { key, text: said.comment }, (heard) => giveFeedback(heard, said)),
      ),
    sendOtherLinks: (token, { key }) => sendOtherLinks(deps, token, key),
    dispute: (token, { key, invoiceId, message }) =>
      act(deps, token, key, (work) =>
        hearing(deps, work, { key, text: message }, (heard) =>
          perform(deps, heard, "mark-dispute", {
            ...(invoiceId === null ? {} : { invoiceId }),
            reason: reasonOf(message, "Disputed on the customer page"),
          }),
        ),
      ),
    setPreferences: (token, { key, ...input }) =>
      act(deps, token, key, (work) => setPreferences(work, input)),
    stopMessages: (token, { key, channel, source = "portal" }) =>
      // A stop is honoured from an old message too: nobody should need a new link to be left alone.
      act(deps, token, key, (work) => stopMessages(work, { channel, source }), ["ok", "expired"]),
  };
}
