import { type DateContext, findDates } from "../dates/find-dates.ts";
import type { HeardClause } from "../hear-clauses.ts";
import type { SaidAmount } from "../reply-reading.ts";
import { type FoundAmount, findAmounts } from "./find-amounts.ts";
import { withDigits } from "./number-words.ts";

/** The one sum that is promised, offered or paid; of a plan, one of its payments. Null for several. */
export function chooseAmount(
  clauses: readonly HeardClause[],
  context: Omit<DateContext, "direction">,
  currency: string | undefined,
): SaidAmount | null {
  const found = clauses
    .filter(({ intents }) => intents.has("paid") || intents.has("promise") || intents.has("plan"))
    .flatMap(({ words }) => findAmounts(withDigits(withoutDates(words, context)), currency));
  return oneOf(found.filter(({ isInstallment }) => isInstallment)) ?? oneOf(found);
}

function oneOf(found: readonly FoundAmount[]): SaidAmount | null {
  const [first, ...others] = found;
  if (first === undefined || others.some(({ minor }) => minor !== first.minor)) return null;
  return { minor: first.minor, currency: first.currency };
}

/** Days blotted out, so that "the 15th" is no sum. */
function withoutDates(words: string, context: Omit<DateContext, "direction">): string {
  let rest = words;
  for (const { from, to } of findDates(words, { ...context, direction: "ahead" }))
    rest = rest.slice(0, from) + "~".repeat(to - from) + rest.slice(to);
  return rest;
}
