/** Longer than any answer in a person's own words; the rest would be quotes and logs. */
const CHARACTERS_MAX = 20_000;

const ANSWERED_MARK = "(?:wrote|escribi[oó]|a [eé]crit|schrieb[^\\n]{0,120}|escreveu)";

/** Where the sender's own words end: what mail programs put above the mail they quote, in five languages. */
const QUOTE_BEGINS: readonly RegExp[] = [
  new RegExp(
    `^[ \\t]*(?:On|El|Le|Am|Em|A|No dia)\\b[^\\n]{3,200}(?:\\n[^\\n]{1,200}){0,2}?${ANSWERED_MARK}[ \\u00a0]?:[ \\t]*$`,
    "im",
  ),
  new RegExp(
    `^[^\\n]{3,120}<[^\\s<>]{1,64}@[^\\s<>]{1,255}>[^\\n]{0,60}${ANSWERED_MARK}[ \\u00a0]?:[ \\t]*$`,
    "im",
  ),
  /^[ \t]*[-_]{2,} ?(?:original message|forwarded message|mensaje original|mensaje reenviado|message d['’]origine|message transf[eé]r[eé]|urspr[uü]ngliche nachricht|weitergeleitete nachricht|mensagem original|mensagem encaminhada)/im,
  /^[ \t]*_{8,}[ \t]*$/m,
  /^[ \t]*\*?(?:from|de|von|da)[ \u00a0]?:\*?[^\n]+\n[ \t]*\*?(?:sent|date|to|enviado(?: el| em)?|fecha|para|envoy[eé](?: le)?|[aà]|gesendet|datum|an|enviada(?: em)?|data)[ \u00a0]?:/im,
  /^[ \t]*(?:begin forwarded message|inicio del mensaje reenviado|d[eé]but du message transf[eé]r[eé]|anfang der weitergeleiteten nachricht|in[ií]cio da mensagem reencaminhada)/im,
];

/** What follows is no statement: a signature, or a telephone's advertisement. */
const SIGNATURE_BEGINS: readonly RegExp[] = [
  /^-- ?$/m,
  /^[ \t]*(?:sent from my|get outlook for|enviado (?:desde|do) (?:mi|meu)|obtener outlook|envoy[eé] de(?:puis)? mon|von meinem [^\n]{1,40} gesendet|obtenir outlook|outlook f[uü]r \w+ (?:holen|beziehen)|obter o outlook)\b/im,
];

/** What the sender of an answer wrote, without what was quoted and signed. May be empty. */
export function ownText(text: string): string {
  let own = text
    .slice(0, CHARACTERS_MAX)
    .replaceAll("\r\n", "\n")
    .replaceAll(/[\u00a0\u202f]/g, " ")
    .replaceAll(/[\u200b\u200e\u200f\ufeff]/g, "");
  for (const mark of [...QUOTE_BEGINS, ...SIGNATURE_BEGINS]) {
    const at = own.search(mark);
    // A mail that begins with what it quotes is answered below it.
    if (at > 0 && own.slice(0, at).trim() !== "") own = own.slice(0, at);
    else if (at >= 0) own = own.replace(mark, "");
  }
  return own
    .replaceAll(/^[ \t]*>.*$/gm, "")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}
