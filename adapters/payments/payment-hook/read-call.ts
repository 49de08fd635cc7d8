import { z } from "zod";
import { AmountMinor, CurrencyCode } from "../../../core/money/money.ts";
import { Instant } from "../../../core/time/instant.ts";
import type { MoneyFact } from "../money-fact.ts";

const Ref = z.string().min(1).max(200);
const Amount = { currency: CurrencyCode, amountMinor: AmountMinor.positive(), at: Instant };

const Payment = z.strictObject({
  /** The gateway's name for the payment, one for good. */
  paymentId: Ref,
  ...Amount,
  /** What `payUrl` was given, where the customer came from us. */
  reference: Ref.optional(),
  /** The account as we know it, by our id or the company's number. */
  account: Ref.optional(),
  /** An invoice by its id or number. */
  invoice: Ref.optional(),
});
const Reversal = z.strictObject({ reversalId: Ref, paymentId: Ref, ...Amount });
const Undone = Reversal.extend({ undoneAt: Instant });

const Call = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("payment.received"), data: Payment }),
  z.strictObject({ type: z.literal("payment.refunded"), data: Reversal }),
  z.strictObject({ type: z.literal("payment.charged_back"), data: Reversal }),
  z.strictObject({ type: z.literal("refund.failed"), data: Undone }),
  z.strictObject({ type: z.literal("chargeback.won"), data: Undone }),
]);

/** Reads a gateway's call, in the form docs/payments.md gives; throws `ZodError` naming the field. */
export function readHookCall(body: unknown): MoneyFact {
  const { type, data } = Call.parse(body);
  switch (type) {
    case "payment.received": {
      const { paymentId: ref, reference, account, invoice, ...amount } = data;
      return {
        kind: "payment",
        ref,
        ...amount,
        ...(reference === undefined ? {} : { attemptId: reference }),
        ...(account === undefined ? {} : { account }),
        ...(invoice === undefined ? {} : { invoice }),
      };
    }
    case "payment.refunded":
    case "refund.failed":
      return reversal("refund", data);
    case "payment.charged_back":
    case "chargeback.won":
      return reversal("chargeback", data);
  }
}

function reversal(
  what: "refund" | "chargeback",
  { reversalId: ref, paymentId: paymentRef, ...rest }: z.infer<typeof Reversal>,
): MoneyFact {
  return { kind: "reversal", ref, paymentRef, what, ...rest };
}
