import { CurrencyCode, money, toDecimal } from "../../../core/money/money.ts";
import { addMs, HOUR_MS } from "../../../core/time/instant.ts";
import type { ChargeRequest, PaymentPort, Present } from "../port.ts";

/** How long a customer may take on a page we know nothing of. */
const OPEN_MS = HOUR_MS;

/** A gateway's page: customers go there, and its webhook tells us what they paid. */
export function createHookedPayments(payUrl: string): PaymentPort {
  return {
    id: "payment_hook",
    savesMethods: false,
    async charge(request) {
      const { key, present, method } = request;
      // A method saved with another provider is none of this one's.
      if (method !== undefined || present === undefined)
        return { kind: "declined", reason: "not_supported", retry: "customer" };
      const url = filledIn(payUrl, request, present);
      return { kind: "continue", url, ref: key, until: addMs(present.since, OPEN_MS) };
    },
    // It can't be asked: only its webhook says that money came.
    async find() {
      return { kind: "unknown" };
    },
    async giveUp() {
      return { kind: "declined", reason: "page_left", retry: "customer" };
    },
    async saveMethod() {
      throw new Error("this gateway keeps no methods");
    },
    async findMethod() {
      return null;
    },
  };
}

function filledIn(payUrl: string, request: ChargeRequest, present: Present): string {
  const { key, accountId = "", currency, amountMinor } = request;
  const amount = toDecimal(money(amountMinor, CurrencyCode.parse(currency)));
  const values = {
    ...{ reference: key, account: accountId, amount, currency },
    ...{ paid: present.paidUrl, back: present.backUrl },
  };
  return Object.entries(values).reduce(
    (url, [name, value]) => url.replaceAll(`{${name}}`, encodeURIComponent(value)),
    payUrl,
  );
}
