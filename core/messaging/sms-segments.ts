/** How a text message is billed: `segments` parts in the named alphabet. */
export interface SmsLength {
  readonly alphabet: "gsm7" | "ucs2";
  /** Septets in `gsm7`, 16-bit units in `ucs2`. */
  readonly units: number;
  readonly segments: number;
}

// 3GPP TS 23.038, table 6.2.1 (default alphabet) and 6.2.1.1 (extension, two septets each).
const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const EXTENDED = new Set("\f^{}\\[~]|€");

/** One character outside the GSM alphabet turns the whole message into 16-bit units. */
export function measureSms(text: string): SmsLength {
  const characters = [...text];
  const isGsm = characters.every((char) => BASIC.has(char) || EXTENDED.has(char));
  const sizes = characters.map((char) => (isGsm ? septetsOf(char) : char.length));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const segments = isGsm ? parts(sizes, units, 160, 153) : parts(sizes, units, 70, 67);
  return { alphabet: isGsm ? "gsm7" : "ucs2", units, segments };
}

function septetsOf(char: string): number {
  return EXTENDED.has(char) ? 2 : 1;
}

/**
 * A message in several parts loses room in each to the header that joins them, and a character of
 * two units is never cut in half: it moves to the next part whole.
 */
function parts(sizes: readonly number[], units: number, alone: number, joined: number): number {
  if (units <= alone) return 1;
  let count = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > joined) {
      count += 1;
      used = 0;
    }
    used += size;
  }
  return count;
}
