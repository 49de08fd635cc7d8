/** How a text message is billed: `segments` parts in the named alphabet. */
export interface SmsLength {
  readonly alphabet: "gsm7" | "ucs2";
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
  let septets = 0;
  for (const char of text) {
    if (BASIC.has(char)) septets += 1;
    else if (EXTENDED.has(char)) septets += 2;
    else return { alphabet: "ucs2", units: text.length, segments: parts(text.length, 70, 67) };
  }
  return { alphabet: "gsm7", units: septets, segments: parts(septets, 160, 153) };
}

// A message in several parts loses room in each to the header that joins them.
function parts(units: number, alone: number, joined: number): number {
  return units <= alone ? 1 : Math.ceil(units / joined);
}
