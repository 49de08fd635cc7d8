// Text only: where the point sits in digits that the server sent, never arithmetic on money.

/** The digits of an integer amount with the point put in: `124050` with 2 decimals is `1240.50`. */
export function toDecimalText(amountMinor: number, decimals: number): string {
  const digits = String(amountMinor).padStart(decimals + 1, "0");
  if (decimals === 0) return digits;
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

export type AmountFault = "format" | "positive" | null;

/** Says what is wrong with a typed amount, or null. Thousands separators are not guessed at. */
export function amountFaultOf(text: string, decimals: number): AmountFault {
  const match = /^(\d{1,15})(?:\.(\d+))?$/.exec(text.trim());
  if (match === null) return "format";
  const [, whole = "", fraction = ""] = match;
  if (fraction.length > decimals) return "format";
  return /[1-9]/.test(whole + fraction) ? null : "positive";
}
