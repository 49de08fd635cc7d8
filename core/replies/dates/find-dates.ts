import type { CalendarDate } from "../../time/calendar-date.ts";
import { countOf, MONTHS, monthOf, ordinalOf, WEEKDAYS, weekdayOf } from "./date-words.ts";
import {
  afterDays,
  afterMonths,
  type Direction,
  dayOfMonth,
  endOfMonth,
  fullDate,
  monthDay,
  weekday,
} from "./resolve-date.ts";

export interface DateContext {
  readonly receivedOn: CalendarDate;
  /** Whether what is said lies behind or ahead. */
  readonly direction: Direction;
  /** Whether 5/12 is the fifth of December. */
  readonly isDayFirst: boolean;
}

export interface FoundDate {
  readonly date: CalendarDate;
  readonly from: number;
  readonly to: number;
}

interface Form {
  readonly pattern: RegExp;
  read(groups: readonly string[], context: DateContext): CalendarDate | null;
}

const COUNT =
  "(\\d{1,3}|an?|un|una|one|two|three|four|five|six|seven|eight|ten|fifteen|thirty|uno|dos|tres|cuatro|cinco|seis|siete|ocho|diez|quince|veinte|treinta)";
const UNIT =
  "(business days?|working days?|days?|weeks?|months?|fortnight|dias? habiles|dias?|semanas?|mes|meses)";

// The longer forms first: what one has read, the next doesn't see.
const FORMS: readonly Form[] = [
  form("(\\d{4})-(\\d{1,2})-(\\d{1,2})", ([y, m, d]) => fullDate(y, m, d)),
  form("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})", ([a, , b, y], { isDayFirst }) =>
    numeric(a, b, isDayFirst, (month, day) => fullDate(y, month, day)),
  ),
  form("(\\d{1,2})[/-](\\d{1,2})(?![/\\d])", ([a, b], context) =>
    a === "24" && b === "7"
      ? null
      : numeric(a, b, context.isDayFirst, (month, day) => monthDay(month, day, context)),
  ),
  form(
    `(?:the |el |dia )*(\\d{1,2})(?:st|nd|rd|th|ro|o)?(?: of| de)? (${MONTHS})(?:(?: of| de| del|,)? ?(\\d{4}))?`,
    ([d, m, y], context) =>
      y === "" ? monthDay(monthOf(m), d, context) : fullDate(y, monthOf(m), d),
  ),
  form(`(?:primero|1ro) de (${MONTHS})`, ([m], context) => monthDay(monthOf(m), 1, context)),
  form(
    `(${MONTHS})(?: the)? (\\d{1,2})(?:st|nd|rd|th)?(?! ?%)(?: ?,? ?(\\d{4}))?(?![\\d.,/])`,
    ([m, d, y], context) =>
      y === "" ? monthDay(monthOf(m), d, context) : fullDate(y, monthOf(m), d),
  ),
  form(
    "(?:end|last day|close) of (?:the )?(?:next|following) month|(?:fin|final|finales|fines|ultimo dia) de(?:l)? (?:proximo mes|mes que viene|mes proximo|siguiente mes|mes entrante)",
    (_, context) => endOfMonth(context.receivedOn, 1),
  ),
  form(
    "(?:the )?(?:end|last day|close) of (?:the |this |current )*month|month end|months end|(?:a )?(?:fin|final|finales|fines|ultimo dia|ultimo) de(?:l)? (?:este )?mes|(?:el )?ultimo de mes",
    (_, context) => endOfMonth(context.receivedOn, 0),
  ),
  form(
    `(?:the )?(?:end|last day) of (${MONTHS})|(?:a )?(?:fin|final|finales|fines) de (${MONTHS})`,
    ([a, b], { receivedOn }) =>
      endOfMonth(receivedOn, monthsUntil(receivedOn, monthOf(a === "" ? b : a))),
  ),
  form(
    "(?:the )?(?:first|1st) of (?:the )?next month|(?:el )?(?:dia )?(?:primero|uno|1|1ro) del (?:proximo mes|mes que viene|mes proximo|siguiente mes|mes entrante)",
    (_, context) => dayOfMonth(1, { ...context, direction: "ahead" }),
  ),
  form(
    "(?:the )?(\\d{1,2})(?:st|nd|rd|th) of (?:the )?(?:next|following) month|(?:el )?(?:dia )?(\\d{1,2}) del (?:proximo mes|mes que viene|mes proximo|siguiente mes|mes entrante)",
    ([a, b], { receivedOn }) =>
      dayOfMonth(Number(a === "" ? b : a), {
        receivedOn: afterDays(endOfMonth(receivedOn, 0), 1),
        direction: "ahead",
      }),
  ),
  form("(?:the )?day before yesterday|anteayer|antier|antes de ayer", (_, c) =>
    afterDays(c.receivedOn, -2),
  ),
  form("(?:the )?day after tomorrow|pasado manana", (_, c) => afterDays(c.receivedOn, 2)),
  form("yesterday|last night|ayer|anoche", (_, c) => afterDays(c.receivedOn, -1)),
  form(
    "(?:today|tonight|this (?:morning|afternoon|evening)|later today|hoy(?: mismo| dia)?|esta (?:manana|tarde|noche|mismo dia)|(?:en|a|por) la (?:noche|tarde)(?! del?)|al rato hoy)",
    (_, c) => c.receivedOn,
  ),
  form("(?<!\\b(?:la|las|esta|toda|cada) )(?:tomorrow|manana)", (_, c) =>
    afterDays(c.receivedOn, 1),
  ),
  form(`${COUNT} ${UNIT} (?:ago|back|earlier)|hace ${COUNT} ${UNIT}`, ([a, b, c, d], context) =>
    span(a === "" ? c : a, a === "" ? d : b, -1, context),
  ),
  form(
    `(?:in|within|en|dentro de|en unos|de aqui a|after) (?:the next |los proximos |about |unos |unas )?${COUNT} ${UNIT}`,
    ([a, b], context) => span(a, b, 1, context),
  ),
  form(`${COUNT} ${UNIT} (?:from (?:now|today)|time|a partir de hoy)`, ([a, b], context) =>
    span(a, b, 1, context),
  ),
  form(
    `(?:${WEEKDAYS}) (?:the |dia )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%/:.,]| ?(?:am|pm|dollars|bucks|pesos|euros|hs?|hrs))`,
    ([d], context) => dayOfMonth(Number(d), context),
  ),
  form(
    `(last|past|this past|el|pasado|this|next|coming|proximo|on|by|siguiente)? ?(?:proximo |pasado |siguiente )?(${WEEKDAYS})( pasado| pasada| anterior)?`,
    ([before, day, after], context) => {
      const isPast = /^(last|past|this past)$/.test(before ?? "") || after !== "";
      return weekday(weekdayOf(day), isPast ? { ...context, direction: "behind" } : context);
    },
  ),
  form(
    "(?:the )(\\d{1,2})(?:st|nd|rd|th)?(?! ?(?:%|bucks|dollars|pounds|euros|fee|payments?|invoices?|days|weeks|months|[$€£]))(?![\\d.,/:])",
    ([d], context) => dayOfMonth(Number(d), context),
  ),
  form(
    "(\\d{1,2})(?:st|nd|rd|th)(?! (?:time|payment|installments?|invoice|street|st|ave|floor))",
    ([d], context) => dayOfMonth(Number(d), context),
  ),
  form("(?:el|dia|para el|al|antes del|antes del dia) (?:dia )?(?:primero|1ro|uno)", (_, context) =>
    dayOfMonth(1, context),
  ),
  form("(?:on |by )the first", (_, context) => dayOfMonth(1, context)),
  form(
    "(?:el|para el|al|hasta el|antes del|antes de el) (?:dia )?(\\d{1,2})(?! ?(?:%|euros|pesos|dolares|de la|cuotas|pagos|por ciento))(?![\\d.,/:])|dia (\\d{1,2})(?![\\d.,/:])",
    ([a, b], context) => dayOfMonth(Number(a === "" ? b : a), context),
  ),
  form(
    "(?:on |by )?the (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|fifteenth|twentieth|twenty fifth|thirtieth)(?! (?:time|payment|installments?|invoice|one|notice|reminder|message))",
    ([word], context) => dayOfMonth(ordinalOf(word), context),
  ),
  form("christmas eve|xmas eve|nochebuena", (_, context) => monthDay(12, 24, context)),
  form("christmas(?: day)?|xmas(?: day)?|(?:la )?navidad", (_, context) =>
    monthDay(12, 25, context),
  ),
  form("new years? day|ano nuevo", (_, context) => monthDay(1, 1, context)),
];

/** Every day the words fix, each stretch of words read once. */
export function findDates(words: string, context: DateContext): FoundDate[] {
  let rest = words;
  const found: FoundDate[] = [];
  for (const { pattern, read } of FORMS) {
    rest = rest.replaceAll(pattern, (...match) => {
      const [whole, ...others] = match.filter((each) => typeof each !== "number");
      const text = String(whole);
      // The last is the text searched in; groups that took no part are undefined.
      const groups = others.slice(0, -1).map((group) => (group === undefined ? "" : String(group)));
      const date = read(groups, context);
      if (date === null) return text;
      const at = match.find((each): each is number => typeof each === "number") ?? 0;
      found.push({ date, from: at, to: at + text.length });
      return "~".repeat(text.length);
    });
  }
  return found.sort((a, b) => a.from - b.from);
}

function form(source: string, read: Form["read"]): Form {
  return { pattern: new RegExp(`(?<![\\w$€£#.,/-])(?:${source})(?![\\w])`, "g"), read };
}

function numeric(
  a: string | undefined,
  b: string | undefined,
  isDayFirst: boolean,
  make: (month: number, day: number) => CalendarDate | null,
): CalendarDate | null {
  const [first, second] = [Number(a), Number(b)];
  if (first > 12 || (isDayFirst && second <= 12)) return make(second, first);
  return make(first, second);
}

function span(
  count: string | undefined,
  unit: string | undefined,
  sign: 1 | -1,
  { receivedOn }: DateContext,
): CalendarDate | null {
  const number = countOf(count ?? "") * sign;
  if (unit === undefined || Number.isNaN(number)) return null;
  if (/^(mes|month)/.test(unit)) return afterMonths(receivedOn, number);
  if (/^(semana|week)/.test(unit)) return afterDays(receivedOn, number * 7);
  if (unit === "fortnight") return afterDays(receivedOn, number * 14);
  // A working day depends on a calendar that nobody named.
  return /business|working|habil/.test(unit) ? null : afterDays(receivedOn, number);
}

function monthsUntil(receivedOn: CalendarDate, month: number): number {
  return (month - Number(receivedOn.slice(5, 7)) + 12) % 12;
}
