import type { CalendarDate } from "../../time/calendar-date.ts";
import type { HeardClause } from "../hear-clauses.ts";
import { type DateContext, type FoundDate, findDates } from "./find-dates.ts";

// A day said of something else than paying: of coming back, of calling, of a bill.
const ELSEWHERE_BEFORE =
  /\b(?:due|vence|vencia|vencio|vencimiento|dated|since|back|return|returning|returns|home|regreso|regresa|regresare|vuelvo|volvere|call me|ring me|llamenme|llameme|llamarme|invoice of|invoice from|factura del?|bill of|bill from|charge of|billed|ordered|delivered|bought|compre|recibi|cancelled|canceled|lost|laid off|hired|surgery|operan|cirugia|hospital|court|appointment|cita|interview)(?: (?!and|then|y|pay|pago)[^ ,]+){0,2} $/;
const AWAY_UNTIL =
  /\b(?:holidays?|vacation|away|out|leave|vacaciones|fuera|viaje|ausente|closed|open) (?:until|till|hasta)(?: [^ ,]+)? $/;
const MOVED_TO = /\b(?:to|al|para|until|till|hasta|by)(?: the| el| dia)* $/;
const MOVED_FROM = /\b(?:from|of|del|desde|de)(?: the| el| dia)* $/;
const EVERY = /\b(?:every|each|cada|todos los|todas las|monthly|weekly|per)(?: [^ ,]+){0,2} $/;
const OF_EACH =
  /^ (?:of (?:every|each|the) month|de cada|of every|every|each|de todos|del mes de cada)/;
const STARTS =
  /\b(?:start\w*|begin\w*|first|from|empez\w*|comenz\w*|inici\w*|a partir|desde|primer\w*)(?: [^ ,]+){0,3} $/;
const NOW = /\b(?:now|ahora|ahorita|right away|up front|upfront|de inmediato)\b/;
const PARTS = /\b(?:half|mitad|rest|resto|part|remaining|remainder|balance|other|otra|50)\b/;

/**
 * The one day that what is promised, proposed or paid has, or null: none, several, one that returns
 * every month, or one said of something else.
 */
export function chooseDate(
  clauses: readonly HeardClause[],
  context: Omit<DateContext, "direction">,
): CalendarDate | null {
  const paying = clauses.filter(({ intents }) => isAboutPaying(intents));
  if (paying.length === 0) return null;
  const said = paying.flatMap((clause) => datesIn(clause, context));
  if (said.some((date) => date === "several")) return null;
  const days = new Set(said.length > 0 ? said : beside(clauses, paying, context));
  const [only] = days;
  return days.size === 1 && only !== undefined && only !== "several" ? only : null;
}

/** Where the clause that speaks of paying has no day, one without a meaning of its own may: "Friday." */
function beside(
  clauses: readonly HeardClause[],
  paying: readonly HeardClause[],
  context: Omit<DateContext, "direction">,
) {
  const behind = paying.every(({ intents }) => intents.has("paid"));
  return clauses
    .filter(({ intents, isQuestion }) => intents.size === 0 && !isQuestion)
    .flatMap((clause) => datesIn(clause, context, behind ? "behind" : "ahead"));
}

function datesIn(
  { words, intents }: HeardClause,
  context: Omit<DateContext, "direction">,
  given?: "behind" | "ahead",
): (CalendarDate | "several")[] {
  const isBehind = intents.has("paid") && !intents.has("promise") && !intents.has("plan");
  const direction = given ?? (isBehind ? "behind" : "ahead");
  const found = findDates(words, { ...context, direction });
  const kept = found.filter((each) => isMeant(each, words));
  if (kept.length > 0 && intents.has("plan") && NOW.test(words) && PARTS.test(words))
    return ["several"];
  return kept.map(({ date }) => date);
}

function isMeant({ from, to }: FoundDate, words: string): boolean {
  const before = words.slice(0, from);
  const after = words.slice(to);
  if (MOVED_FROM.test(before) && /^(?: [^ ,]+){0,3} (?:to|until|al|hasta|para)\b/.test(after))
    return false;
  if (EVERY.test(before) || AWAY_UNTIL.test(before)) return false;
  if (OF_EACH.test(after)) return STARTS.test(before);
  return !ELSEWHERE_BEFORE.test(before) || MOVED_TO.test(before);
}

function isAboutPaying(intents: HeardClause["intents"]): boolean {
  return intents.has("paid") || intents.has("promise") || intents.has("plan");
}
