import type { ChargeRequest, ChargeResult, PaymentPort } from "../port.ts";

// An amount that ends so is declined, which lets anyone see what a decline looks like.
const DECLINED_ENDING = 13;

/** Takes no money: says "paid" to every amount but those that end in 13 minor units. */
export const testGateway: PaymentPort = {
  id: "test",
  async charge({ key, amountMinor }: ChargeRequest): Promise<ChargeResult> {
    if (amountMinor % 100 === DECLINED_ENDING) return { kind: "declined", reason: "card_declined" };
    return { kind: "paid", providerId: `test-${key}` };
  },
};
