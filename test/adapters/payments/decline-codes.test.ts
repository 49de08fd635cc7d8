import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
  ADVICE,
  ERRORS_FOR_CUSTOMER,
  ERRORS_FOR_GOOD,
  toDecline,
} from "../../../adapters/payments/stripe/declines.ts";

// The SDK's own types are the nearest to Stripe's lists that is at hand: a code that is misspelt here, or
// that Stripe gave up, would be asked again and again.
describe("the codes we know of a payment that failed", () => {
  let codes: ReadonlySet<string>;
  let advice: ReadonlySet<string>;

  beforeAll(async () => {
    const resources = join(dirname(createRequire(import.meta.url).resolve("stripe")), "resources");
    const read = (name: string) => readFile(join(resources, name), "utf8");
    codes = enumOf(await read("PaymentIntents.d.ts"), "Code");
    advice = enumOf(await read("Charges.d.ts"), "AdviceCode");
  });

  /** The words of the longest `type Name = 'a' | 'b' …` of a declaration file. */
  function enumOf(text: string, name: string): ReadonlySet<string> {
    const found = [...text.matchAll(new RegExp(`type ${name} = ([^;]+);`, "g"))];
    const lists = found.map(([, list = ""]) => [...list.matchAll(/'([a-z0-9_]+)'/g)]);
    const longest = lists.toSorted((a, b) => b.length - a.length)[0] ?? [];
    return new Set(longest.map(([, word = ""]) => word));
  }

  it("are Stripe's own", () => {
    expect(codes.size).toBeGreaterThan(100);
    const strange = [...ERRORS_FOR_GOOD, ...ERRORS_FOR_CUSTOMER].filter((each) => !codes.has(each));
    expect(strange).toEqual([]);
    expect([...advice].sort()).toEqual([...Object.values(ADVICE), "try_again_later"].sort());
  });

  it("leave none of Stripe's that speak of a mandate, an account or a card that is gone", () => {
    const gone = /mandate_(invalid|canceled)$|^expired_|_closed$|^no_account$|_blocked$|_unusable$/;
    const ofPayments = [...codes].filter(
      (each) => gone.test(each) && !/^setup_|^billing_|^request_|^action_/.test(each),
    );
    expect(ofPayments.length).toBeGreaterThan(5);
    const asked = ofPayments.filter((code) => toDecline({ code }).retry !== "never");
    expect(asked).toEqual([]);
  });

  it.each([
    [{ code: "card_declined", decline_code: "insufficient_funds" }, "later"],
    [
      { code: "card_declined", decline_code: "generic_decline", advice_code: "confirm_card_data" },
      "customer",
    ],
    [
      { code: "card_declined", decline_code: "do_not_honor", advice_code: "do_not_try_again" },
      "never",
    ],
    [{ code: "payment_method_provider_timeout" }, "later"],
    [{ code: "incorrect_cvc" }, "customer"],
    [{ code: "expired_payment_method" }, "never"],
  ])("%o is asked again: %s", (said, retry) => {
    expect(toDecline(said).retry).toBe(retry);
  });
});
