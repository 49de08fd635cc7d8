import { z } from "zod";
import type { ChargeRequest, ChargeResult, PaymentPort } from "../port.ts";

/** A tenant that wants to try things out says so; nothing has to be told. */
export const testGatewayProvider = {
  about: "takes no money and says it did: to try things out",
  told: z.strictObject({ settings: z.strictObject({}), secrets: z.strictObject({}) }),
} as const;

// Amounts that end so are declined, which lets anyone see what a decline looks like.
const DECLINED_FOR_NOW = 13;
const DECLINED_FOR_GOOD = 17;

/** Takes no money: says "paid" to every amount but those that end in 13 or 17 minor units. */
export function createTestGateway(): PaymentPort {
  // Like a provider's own books: the first answer for a key is the answer.
  const answered = new Map<string, ChargeResult>();
  return {
    id: "test",
    savesMethods: true,
    async charge(request) {
      const before = answered.get(request.key);
      if (before !== undefined) return before;
      const result = answerTo(request);
      answered.set(request.key, result);
      return result;
    },
    async find(key) {
      return answered.get(key) ?? { kind: "unknown" };
    },
    async giveUp() {
      throw new Error("the test gateway has no page of its own");
    },
    async saveMethod({ key }) {
      return { ref: `test-method-${key}`, label: "Test card ending 4242" };
    },
    async findMethod() {
      return null;
    },
  };
}

function answerTo({ key, amountMinor }: ChargeRequest): ChargeResult {
  const ending = amountMinor % 100;
  if (ending === DECLINED_FOR_NOW)
    return { kind: "declined", reason: "card_declined", retry: "later" };
  if (ending === DECLINED_FOR_GOOD)
    return { kind: "declined", reason: "card_stolen", retry: "never" };
  return { kind: "paid", providerId: `test-${key}` };
}
