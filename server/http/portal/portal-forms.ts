import { z } from "zod";
import { Channel } from "../../../core/accounts/account.ts";
import { RhythmChoice } from "../../../core/arrangements/rhythm-choice.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import { HARDSHIP_CHANGES, HARDSHIP_SINCES } from "../../../ui-extensions/portal/care-words-en.ts";
import { PORTAL_LANGUAGES } from "../../../ui-extensions/portal/locale.ts";

// Longer than any form allows, so that a long text comes back to be shortened instead of being lost.
const TYPED_MAX = 20_000;
export const MESSAGE_MAX = 2_000;
export const COMMENT_MAX = 500;

const sealed = {
  key: z.string().min(8).max(100),
  proof: z.string().min(1).max(100),
};
const Typed = z.string().max(200).default("");
const Message = z.string().max(TYPED_MAX).default("");

/**
 * What each form sends. A body that does not fit is not a customer's mistake but a form we did not
 * write, and is refused whole.
 */
export const PayForm = z.strictObject({
  ...sealed,
  currency: CurrencyCode,
  choice: z.enum(["plan", "overdue", "next", "all", "other"]).optional(),
  amount: Typed,
});
export const ConfirmPayForm = z.strictObject({ ...sealed, ticket: z.string().max(1_000) });
// Of the words the page showed. A page from before it was sent has none.
const TermsHash = z.string().max(64).optional();
export const PlanForm = z.strictObject({
  ...sealed,
  offerId: z.string().min(1).max(200),
  termsHash: TermsHash,
});
export const OfferForm = z.strictObject({
  ...sealed,
  arrangementId: z.string().min(1).max(200),
  termsHash: TermsHash,
});
export const OwnPlanForm = z.strictObject({
  ...sealed,
  currency: CurrencyCode,
  by: z.enum(["count", "amount"]),
  count: Typed,
  amount: Typed,
  every: RhythmChoice,
  firstOn: Typed,
});
export const OwnPlanAcceptForm = z.strictObject({
  ...sealed,
  ticket: z.string().max(1_000),
  termsHash: z.string().max(64),
});
export const ChangePlanForm = z.strictObject({
  ...sealed,
  arrangementId: z.string().min(1).max(200),
  by: z.enum(["move", "amount"]),
  to: Typed,
  amount: Typed,
});
export const AskPlanForm = z.strictObject({
  ...sealed,
  ticket: z.string().max(1_000),
  message: Message,
});
export const AutopayForm = z.strictObject({
  ...sealed,
  arrangementId: z.string().min(1).max(200),
  agree: z.literal("yes").optional(),
});
export const AutopayStopForm = AutopayForm.omit({ agree: true });
export const PromiseForm = z.strictObject({
  ...sealed,
  currency: CurrencyCode,
  amount: Typed,
  dueOn: Typed,
});
/** An empty choice is one the customer left out. */
export const HelpForm = z.strictObject({
  ...sealed,
  change: z.union([z.enum(HARDSHIP_CHANGES), z.literal("")]).default(""),
  since: z.union([z.enum(HARDSHIP_SINCES), z.literal("")]).default(""),
  currency: CurrencyCode.optional(),
  monthly: Typed,
  message: Message,
});
export const FeedbackForm = z.strictObject({
  ...sealed,
  score: z.enum(["1", "2", "3", "4", "5"]).optional(),
  comment: Message,
});
export const OthersForm = z.strictObject(sealed);
export const DisputeForm = z.strictObject({
  ...sealed,
  invoiceId: z.string().max(200).optional(),
  message: Message,
});
export const MessagesForm = z.strictObject({
  ...sealed,
  language: z.enum(PORTAL_LANGUAGES),
  preferredChannel: Channel.optional(),
});
export const StopForm = z.strictObject({
  ...sealed,
  channel: z.union([Channel, z.literal("all")]),
});

/** RFC 8058: the one pair a mail provider posts when its user presses "unsubscribe". */
export const OneClickBody = z.object({ "List-Unsubscribe": z.literal("One-Click") });
