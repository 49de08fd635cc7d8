/** Longer than any reply in a person's own words; the rest would be quotes and logs. */
const CHARACTERS_MAX = 4_000;

// Where the sender's own words end: what a mail program puts above the mail it quotes.
const QUOTE_BEGINS: readonly RegExp[] = [
  /^\s*on\b.{5,200}\bwrote:\s*$/im,
  /^\s*el\b.{5,200}\bescribi[oó]:\s*$/im,
  /^\s*on\b[^\n]{5,120}\n[^\n]{0,120}wrote:\s*$/im,
  /^\s*[-_]{2,} ?(?:original message|forwarded message|mensaje original|mensaje reenviado)/im,
  /^\s*_{8,}\s*$/m,
  /^\s*(?:from|de):[^\n]+\n\s*(?:sent|date|to|enviado|fecha|para):/im,
  /^\s*(?:begin forwarded message|inicio del mensaje reenviado)/im,
];

// What follows a signature's mark is no statement: a mobile's advertisement, a legal notice.
const SIGNATURE_BEGINS: readonly RegExp[] = [
  /^-- ?$/m,
  /^\s*(?:sent from my|get outlook for|enviado desde mi|obtener outlook)\b/im,
  /^\s*(?:this e-?mail (?:and|is|may|message)|confidential(?:ity)? notice|este (?:correo|mensaje) (?:y sus|es confidencial|electr[oó]nico y|puede contener)|aviso (?:legal|de confidencialidad))/im,
];

/** The text without what it quotes and without the notices under it. */
export function ownWords(text: string): string {
  let own = text
    .slice(0, CHARACTERS_MAX)
    .replaceAll("\r\n", "\n")
    .replaceAll(/[\u00a0\u202f]/g, " ");
  for (const mark of [...QUOTE_BEGINS, ...SIGNATURE_BEGINS]) {
    const at = own.search(mark);
    // A mail that begins with its quote is answered below it.
    if (at > 0 && own.slice(0, at).trim() !== "") own = own.slice(0, at);
    else if (at >= 0) own = own.replace(mark, "");
  }
  return own.replaceAll(/^[ \t]*>.*$/gm, "").trim();
}
