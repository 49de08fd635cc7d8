import type { ReplyDecision } from "../../../core/replies/decide-reply.ts";
import { availabilityOf } from "../../../ui-extensions/panel/availability-of.ts";
import type { Deps } from "../../deps.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import { accountView } from "../account-view.ts";
import type { AccountWork } from "../account-work.ts";
import { CUSTOMER } from "../portal-act.ts";
import { recordPromise } from "../promises.ts";

/**
 * Records a promise whose day and amount the customer's own words fix, which confirms it in writing.
 * False where the words or the policy leave something open: then a person or the customer's page does.
 */
export async function takePromise(
  deps: Deps,
  work: AccountWork,
  { on, amount }: NonNullable<ReplyDecision["promise"]>,
): Promise<boolean> {
  if (!availabilityOf(await accountView(work))["record-promise"].enabled) return false;
  const currencies = new Set(work.facts.invoices.map(({ currency }) => currency));
  const currency = [...currencies].find((each) => each === amount.currency);
  if (currency === undefined) return false;
  const parts = [{ amountMinor: amount.minor, dueOn: on }];
  const asked = { currency, parts, how: "in_writing", by: CUSTOMER } as const;
  const taken = await recordPromise(deps, work, asked);
  if (!taken.ok) return false;
  const { id, amountMinor } = taken.value;
  const body = { promiseId: id, amountMinor, currency, dueOn: on, source: "reply" };
  const entry = { at: work.now, actor: CUSTOMER, kind: "promise.recorded", body };
  await appendTimeline(work.tx, work.accountId, [entry]);
  return true;
}
