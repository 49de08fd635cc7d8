import type { Arrangement } from "../../core/accounts/arrangement.ts";
import type { Scene } from "./scene.ts";

/** What an agreement is as far as its terms depend on it. An offer has them before it is one. */
export type Agreed = Pick<Arrangement, "kind" | "currency" | "waivedMinor">;

/** Everything that is agreed beside dates and amounts, one sentence each, as policy has it. */
export function planTermsOf(agreed: Agreed, { policy, words, reader }: Scene): readonly string[] {
  const { graceDays, brokenAfterDays, life } = policy.arrangements;
  const { planTerm } = words;
  const { kind, waivedMinor = 0, currency } = agreed;
  const mayLoseWaiver = kind === "settlement" && life.settlementVoid;
  return [
    planTerm.reminders,
    planTerm.early,
    ...(waivedMinor === 0 ? [] : [planTerm.waived(reader.money(waivedMinor, currency))]),
    planTerm.late(graceDays),
    planTerm.ends(brokenAfterDays, life.missedInARowMax),
    mayLoseWaiver ? planTerm.waiverLost : planTerm.back[life.reinstateBy],
    planTerm.change,
  ];
}
