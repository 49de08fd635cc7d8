import { CurrencyCode } from "../../core/money/money.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { DecimalStyle } from "./import-mapping.ts";

export type AmountProblem = "empty" | "not_finite" | "not_a_number" | "unclear_separator";

/** A number as written, taken apart: `(€ 1.234,50)` is negative, `1.234,50` and `€`. */
export interface WrittenAmount {
  readonly negative: boolean;
  /** Digits with at most points and commas; spaces and apostrophes between groups are gone. */
  readonly body: string;
  /** Which separator is the decimal one as far as this value alone can tell. */
  readonly style: DecimalStyle | "plain" | "unclear";
  readonly marker: string;
}

const NOT_FINITE = /^[+-]?(?:nan|inf(?:inity)?|#[a-z/0!?]+.*|n\/a|null|none|undefined)$/i;
const PARTS =
  /^([^\d.,]*(?:\p{L}\.)?[^\d.,]*)([.,]?\d(?:[\d.,'’\s\u00a0\u202f]*\d)?[.,]?)([^\d]*)$/u;
const SCIENTIFIC = /^([+-]?)(\d+)(?:[.,](\d+))?e([+-]?\d{1,3})$/i;
const MARKER = /^(?:\p{L}{0,3}\p{Sc}?\p{L}{0,3}|\p{L}{1,3}\/)\.?$/u;

export function toWrittenAmount(text: string): Result<WrittenAmount, AmountProblem> {
  const bare = text.trim();
  if (bare === "" || /^[-–—]$/.test(bare)) return refuse("empty");
  if (NOT_FINITE.test(bare)) return refuse("not_finite");
  const scientific = SCIENTIFIC.exec(bare);
  if (scientific !== null) return ok(fromScientific(scientific));
  const match = PARTS.exec(bare);
  if (match === null) return refuse("not_a_number");
  const [, before = "", middle = "", after = ""] = match;
  const marker = (before + after).replace(/[-+−–()\s\u00a0\u202f]/g, "").replace(/^CR$|^DR$/i, "");
  if (!MARKER.test(marker)) return refuse("not_a_number");
  // Banks and SAP write a negative amount with a sign in front, a sign behind, brackets or CR.
  const negative = /[-−–(]/.test(before) || /[-−–]|\bCR\b/i.test(after);
  const body = withoutSpaces(middle);
  if (body === null) return refuse("not_a_number");
  return ok({ negative, body: body.text, style: styleOf(body.text, body.grouped), marker });
}

/** The value as a plain decimal with a point, and the currency when the sign names exactly one. */
export interface ReadAmount {
  readonly decimal: string;
  readonly currency: CurrencyCode | null;
  readonly unknownCurrency: string | null;
}

/** Reads an amount. `style` settles values such as `1.234`; null refuses them. */
export function readAmount(
  text: string,
  style: DecimalStyle | null,
): Result<ReadAmount, AmountProblem> {
  const written = toWrittenAmount(text);
  if (!written.ok) return written;
  const { body, negative, marker } = written.value;
  const own = written.value.style;
  const used = own === "unclear" ? style : own === "plain" ? "point" : own;
  if (used === null) return refuse("unclear_separator");
  const decimal = toPlainDecimal(body, used);
  if (decimal === null) return refuse("not_a_number");
  const currency = toCurrency(marker);
  const unknownCurrency = currency === null && /^[A-Z]{3}$/.test(marker) ? marker : null;
  return ok({ decimal: negative ? `-${decimal}` : decimal, currency, unknownCurrency });
}

function toPlainDecimal(body: string, style: DecimalStyle): string | null {
  const pointed = style === "point" ? body : body.replace(/[.,]/g, (mark) => SWAP[mark] ?? mark);
  const [whole = "", fraction = ""] = pointed.split(".");
  // Groups of three, or of two as in India; a comma anywhere else is a slip of the key.
  if (whole.includes(",") && !/^\d{1,3}(?:,\d{2,3})*,\d{3}$/.test(whole)) return null;
  const digits = whole.replaceAll(",", "") || "0";
  return /^\d+$/.test(digits) && /^\d*$/.test(fraction) && pointed.split(".").length <= 2
    ? withoutNoise(digits, fraction)
    : null;
}

const SWAP: Readonly<Record<string, string>> = { ".": ",", ",": "." };

/** `55.940000000000005` is 55.94 that went through a float; the tail was never in the books. */
function withoutNoise(whole: string, fraction: string): string {
  if (fraction === "") return whole;
  const zeros = /^(\d{0,4}?)0{6,}\d{1,3}$/.exec(fraction);
  if (zeros !== null) return zeros[1] === "" ? whole : `${whole}.${zeros[1]}`;
  const nines = /^(\d{0,4}?)9{6,}\d{1,3}$/.exec(fraction);
  if (nines === null) return `${whole}.${fraction}`;
  const kept = nines[1] ?? "";
  const up = String(BigInt(whole + kept) + 1n).padStart(kept.length + 1, "0");
  const cut = up.length - kept.length;
  return kept === "" ? up : `${up.slice(0, cut)}.${up.slice(cut)}`;
}

function styleOf(body: string, grouped: boolean): WrittenAmount["style"] {
  const points = body.split(".").length - 1;
  const commas = body.split(",").length - 1;
  if (points === 0 && commas === 0) return "plain";
  if (points > 0 && commas > 0) {
    return body.lastIndexOf(".") > body.lastIndexOf(",") ? "point" : "comma";
  }
  if (points > 1) return "comma";
  if (commas > 1) return "point";
  if (!grouped && /^[1-9]\d{0,2}[.,]\d{3}$/.test(body)) return "unclear";
  return points === 1 ? "point" : "comma";
}

/** Removes spaces and apostrophes that group digits by three; null when they stand elsewhere. */
function withoutSpaces(middle: string): { text: string; grouped: boolean } | null {
  if (!/['’\s\u00a0\u202f]/.test(middle)) return { text: middle, grouped: false };
  if (!/^\d{1,3}(?:['’\s\u00a0\u202f]\d{3})+(?:[.,]\d*)?$/.test(middle)) return null;
  return { text: middle.replace(/['’\s\u00a0\u202f]/g, ""), grouped: true };
}

function fromScientific([
  ,
  sign,
  whole = "",
  fraction = "",
  power,
]: RegExpExecArray): WrittenAmount {
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  const padded = point > 0 ? digits.padEnd(point, "0") : "0".repeat(1 - point) + digits;
  const cut = point > 0 ? point : 1;
  const rest = padded.slice(cut).replace(/0+$/, "");
  const body = rest === "" ? padded.slice(0, cut) : `${padded.slice(0, cut)}.${rest}`;
  return { negative: sign === "-", body, style: "point", marker: "" };
}

// Signs one currency has to itself. `$`, `¥` and `kr` are shared, so they say nothing.
const SIGNS: Readonly<Record<string, string>> = {
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  "₩": "KRW",
  "₺": "TRY",
  "₫": "VND",
  "₪": "ILS",
  "฿": "THB",
  US$: "USD",
  CA$: "CAD",
  C$: "CAD",
  A$: "AUD",
  MX$: "MXN",
  R$: "BRL",
  "S/": "PEN",
};

function toCurrency(marker: string): CurrencyCode | null {
  const code = CurrencyCode.safeParse(SIGNS[marker] ?? marker);
  return code.success ? code.data : null;
}
