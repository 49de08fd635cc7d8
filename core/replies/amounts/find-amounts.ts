import { CurrencyCode, decimalsOf } from "../../money/money.ts";
import type { SaidAmount } from "../reply-reading.ts";

export interface FoundAmount extends SaidAmount {
  readonly from: number;
  readonly to: number;
  /** Said of one payment of several: "50 a month", "4 payments of 75". */
  readonly isInstallment: boolean;
}

const NUMBER = "(\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)(k)?";
const SIGN = "us\\$|usd|mxn|cop|ars|clp|eur|gbp|cad|aud|\\$|€|£|s/\\.?";
const WORD =
  "dollars?|bucks|usd|us\\$|dolares|dolar|euros?|eur|€|pounds?|quid|gbp|£|pesos?|pesitos|lucas|mxn|cop|ars|clp|soles|sol|pen|cad|aud|\\$|dlls?|varos";
const MARKED = `(?:(${SIGN}) ?${NUMBER}|${NUMBER} ?(${WORD}))`;
// Where no currency is named, only what stands behind a word of paying is money.
const VERB =
  "pay|paying|paid|send|sending|sent|transfer|transferred|wire|wired|do|doing|give|giving|afford|manage|offer|accept|take|settle for|settle it for|settle at|deposit|deposited|mail|mailed|another|extra|put|put down|make|of|at|only|just|for|by|have|get|by zelle|least|most|about|around|remaining|the|pagar|pagarle|pagarles|pagare|pagaremos|pago|pague|pagamos|abono|abonar|abone|abonare|deposito|deposite|depositare|depositar|transfiero|transferi|transferir|dar|darle|darles|doy|puedo|podria|ofrezco|aceptan|le|les|liquido|liquidar|mando|mande|con|de|por|solo|a|los|otros|unos|hacer|and|y|then|plus";
const FILLER =
  "you|u|them|it|off|up|down|him|her|la|le|les|te|lo|un|una|like|about|maybe|say|only|just|around|another|extra|roughly|the|all|payments|pagos|payment|cuotas|mensualidades|dollars|minimum|unos|como|solo|nomas|que";
const BARE = `(?<=\\b(?:${VERB}) (?:(?:${FILLER}) ){0,3})${NUMBER}`;
const NOT_MONEY =
  /^ ?(?:%|percent|por ciento|payments?|months?|days?|weeks?|years?|hours?|minutes?|instal|cuotas?|mes(?:es)?\b|dias?\b|semanas?|plazos|pagos|partes|parts?|quincenas|am\b|pm\b|hrs?\b|h\b|st\b|nd\b|rd\b|th\b|invoices?|facturas|times|veces|units|unidades|items|kids|hijos|exhibiciones|mensualidades|abonos|business|working|more|mas\b|yrs?|equal|iguales|chairs|boxes|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|[/:]\d)/;
const PER =
  /^ ?(?:dollars |bucks |euros |pesos |pounds |quid )?(?:a|per|each|every|\/|p|\/ ?a|al|por|cada|a la|x) ?(?:month|week|mo\b|fortnight|pay|wk|check|2 weeks|two weeks|other|couple|mth|m\b|quincena|mes|semana|\d+ dias|day|instal|time|pago|dia|lunes|viernes|friday|monday|paycheck|one)|^ ?(?:monthly|weekly|bi ?weekly|fortnightly|semanal|mensual|quincenal|each|cada un)/;
const OF_PARTS =
  /(?:payments?|installments|pagos|cuotas|plazos|mensualidades|parts|instalments|abonos|partes|exhibiciones|quincenas)(?: [^ ,]+){0,2} (?:of|de|por|at) ?$/;
// What is owed, billed or asked is not what is offered; neither is what can't be paid.
const NOT_OFFERED =
  /(?:\b(?:owe|owed|owing|debo|debemos|adeudo|balance (?:of|is)|saldo de|bill (?:of|for|is|was)|invoice (?:of|for|number|no)?|factura(?: de| por| numero)?|inv|ref|reference|referencia|order|ticket|case|number|numero|folio|account|cuenta|fees? of|late fee(?: of)?|charged(?: me)?|billed(?: me)?|invoiced(?: me)?|cobran|cobraron|instead of|not|total (?:of|is)|due is|says|amount of|dispute|confirmation|code|acct|the full|full|settle (?:the|my)|el total de|ending in|card|tarjeta|discount of|other|from)|can not (?:pay|afford|do)(?: [^ ,]+){0,2}|no puedo (?:pagar|con)(?: [^ ,]+){0,2}|#) ?$/;

/** Every sum of money offered or paid in the words of one clause, days already blotted out. */
export function findAmounts(words: string, currency: string | undefined): FoundAmount[] {
  const found: FoundAmount[] = [];
  const blot = (pattern: RegExp, text: string): string =>
    text.replaceAll(pattern, (...match) => {
      const groups = match.filter((each) => typeof each !== "number").map((each) => each ?? "");
      const whole = String(groups[0]);
      const from = match.find((each): each is number => typeof each === "number") ?? 0;
      const to = from + whole.length;
      const [sign, number, thousands] = partsOf(groups.slice(1, -1).map(String));
      const after = words.slice(to);
      const isMoney = !NOT_MONEY.test(after) && !NOT_OFFERED.test(words.slice(0, from));
      const code = codeOf(sign, currency);
      const minor = toMinor(number, thousands, code);
      if (isMoney && minor !== null && minor > 0) {
        const isInstallment = PER.test(after) || OF_PARTS.test(words.slice(0, from));
        found.push({ minor, currency: code, from, to, isInstallment });
      }
      return "~".repeat(whole.length);
    });
  const rest = blot(new RegExp(`(?<![\\w#.,/-])${MARKED}(?![\\w])`, "g"), words);
  blot(new RegExp(`${BARE}(?![\\w.,/:-]*\\d)(?![a-jl-z])`, "g"), rest);
  blot(
    new RegExp(
      `^${NUMBER}(?= (?:on|by|each|a|per|now|today|tomorrow|next|el|cada|al|hoy|manana|monthly|weekly|biweekly|and|every|~))`,
      "g",
    ),
    rest,
  );
  return found;
}

/** A match's groups: sign, number, k; number, k, word; or number and k alone. */
function partsOf(groups: readonly string[]): readonly [string, string, string] {
  const [a = "", b = "", c = "", d = "", e = "", f = ""] = groups;
  if (groups.length < 6) return ["", a, b];
  return b === "" ? [f, d, e] : [a, b, c];
}

function codeOf(sign: string, currency: string | undefined): string | null {
  const own = currency ?? null;
  if (sign === "" || /^(?:pesos?|pesitos|lucas|varos)$/.test(sign)) return own;
  if (sign === "$") return own ?? "USD";
  if (/^(?:dollars?|dolares|dolar|dlls?|bucks|us\$)$/.test(sign))
    return own !== null && /^(?:CAD|AUD|NZD|SGD|HKD)$/.test(own) ? own : "USD";
  if (/^(?:euros?|€)$/.test(sign)) return "EUR";
  if (/^(?:pounds?|quid|£)$/.test(sign)) return "GBP";
  if (/^(?:soles|sol|s\/\.?)$/.test(sign)) return "PEN";
  return sign.toUpperCase();
}

const DECIMALS_WHERE_UNKNOWN = 2;
const DIGITS_MAX = 12;

function toMinor(number: string, thousands: string, code: string | null): number | null {
  const known = CurrencyCode.safeParse(code);
  const decimals = known.success ? decimalsOf(known.data) : DECIMALS_WHERE_UNKNOWN;
  const [, whole = "", fraction = ""] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(number.trim()) ?? [];
  const digits = whole.replaceAll(/[.,]/g, "");
  if (digits.length > DIGITS_MAX || digits === "") return null;
  const minor = Number(digits + fraction.padEnd(decimals, "0").slice(0, decimals));
  return thousands === "k" ? minor * 1_000 : minor;
}
