import type { Arrangement } from "../../../core/accounts/arrangement.ts";
import { totalOf } from "../../../core/accounts/arrangement.ts";
import type { Deps } from "../../deps.ts";
import { type AccountWork, openWork } from "../account-work.ts";
import { queueDirect } from "../queue-direct.ts";

/** What the timeline keeps of the terms of an arrangement. */
export function termsBody(arrangement: Arrangement): Record<string, unknown> {
  const { id, kind, version, replaces, currency, installments, waivedMinor } = arrangement;
  return {
    arrangementId: id,
    currency,
    amountMinor: totalOf(arrangement),
    installments,
    ...(kind === undefined ? {} : { arrangementKind: kind }),
    ...(waivedMinor === undefined ? {} : { waivedMinor }),
    ...(replaces === undefined ? {} : { version, replaces }),
  };
}

/** Writes the offer to the customer. False when there is no channel to write on. */
export async function tellOffer(
  deps: Deps,
  { tx, tenantId, accountId }: AccountWork,
  { id, currency }: Arrangement,
): Promise<boolean> {
  const fresh = await openWork(deps, tx, tenantId, accountId);
  if (fresh === null) throw new Error("the locked account is gone");
  const written = await queueDirect(fresh, {
    template: "plan_offer",
    tone: "friendly",
    currency,
    arrangementId: id,
    answersCustomer: false,
  });
  return written !== null;
}
