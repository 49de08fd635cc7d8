import type { Clause } from "./clauses.ts";
import type { ReplyText } from "./reply-reading.ts";

const SPANISH =
  /\b(?:el|la|los|las|que|de|del|por|para|pago|pagar|pague|pagare|no puedo|mi|con|ya|les|le|hoy|manana|dia|antes|voy|una|un|en|se|al|hasta|gracias|fecha)\b/g;
const ENGLISH =
  /\b(?:the|to|i|you|will|pay|paid|on|by|my|is|it|and|for|this|that|of|in|can|have|payment|was|a)\b/g;

/** Whether 5/12 is the fifth of December: said by the text's language, else by the account's. */
export function isDayFirst(
  clauses: readonly Clause[],
  { language, currency }: Pick<ReplyText, "language" | "currency">,
): boolean {
  const text = clauses.map(({ words }) => words).join(" ");
  const spanish = (text.match(SPANISH) ?? []).length;
  const english = (text.match(ENGLISH) ?? []).length;
  if (spanish > english) return true;
  if (language?.startsWith("es") === true && spanish === english) return true;
  // Among those who write English, Americans alone put the month first.
  if (language !== undefined && /^en-(?!US|PH)/i.test(language)) return true;
  return /[£€]/.test(text) || currency === "GBP" || currency === "EUR";
}
