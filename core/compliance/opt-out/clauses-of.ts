/** Spellings that mean the same word, so that the phrases need to know only one. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\u{1F6D1}|\u26D4|\u270B|\u{1F515}/gu, " stop "],
  [/[’‘`´]/g, "'"],
  [/\b(ca|wo|do|does|did|is|are|was|were|have|has|had|should|would|could|must)n'?t\b/g, "$1 not"],
  [/\b(ca) not\b/g, "can not"],
  [/\b(wo) not\b/g, "will not"],
  [/\bcannot\b/g, "can not"],
  [/\bi'?m\b/g, "i am"],
  [/\b(i|you|we|they)'(ll|d|ve|re)\b/g, "$1"],
  [/\bany ?more\b/g, "any more"],
  [/\be ?-? ?mail/g, "email"],
  [/\bopt(ed|ing)?[ -]?out\b/g, "opt out"],
  [/\bopt(ed|ing)?[ -]?in\b/g, "opt in"],
  [/\bun-?(sub?s?cri?be?|suscribe?|subcribe?)(r|d|me)?\b/g, "unsubscribe"],
  [/\b(de|des|di)(s?sub?s?cri(b[aeio]\w*|pci?on))/g, "desuscribir"],
  [/\b(sotp|stpo|stopp+|sstop|stap|stoop|st0p|s\.t\.o\.p)\b/g, "stop"],
  [/\b(stop ?all|endall|stopall)\b/g, "stop all"],
  [/\b(pls|plz|plse|pleas|plis)\b/g, "please"],
  [/\b(porfa(vor)?|x favor|xfa|xfavor)\b/g, "por favor"],
  [/\b(txt|txts|texts|txting|texting|texted)\b/g, "text"],
  [/\b(msg|msgs|msging|msgin|mssg|mesages?|messages|messaging)\b/g, "message"],
  [/\b(mensages?|mensajitos?|mensaje|msj|msjs|sms's|mjs)\b/g, "mensajes"],
  [/\b(wha?ts?app?s?|wh?ats ?ap+|wasap\w*|guasap\w*|wpp|wsp)\b/g, "whatsapp"],
  [/\b(rather|wish|prefer) you (?:did|would) not\b/g, "$1 do not"],
  [/\bu\b/g, "you"],
  [/\bur\b/g, "your"],
  [/\bq\b/g, "que"],
  [/\bxq\b/g, "porque"],
  [/\b(nomas|no mas)\b/g, "no mas"],
];

// Our own line on how to stop comes back in the mail an answer quotes.
const QUOTED =
  /^(?:>.*|on .{5,200} wrote:[\s\S]*|el .{5,200} escribio:[\s\S]*|-{2,} ?(?:original message|mensaje original)[\s\S]*|(?:from|de): .*\n(?:sent|enviado|date|fecha): [\s\S]*)/gm;

const MAX_CHARACTERS = 2_000;

/**
 * A message as its clauses in lower case, without accents and marks. An opt-out is said in the first
 * lines: what follows a bounded number of characters is a quoted mail or a signature.
 */
export function clausesOf(message: string): string[] {
  let text = message.slice(0, MAX_CHARACTERS).toLowerCase().normalize("NFD");
  text = text.replaceAll(/\p{Mn}/gu, "").replaceAll(QUOTED, "");
  for (const [pattern, word] of SPELLINGS) text = text.replaceAll(pattern, word);
  return text
    .split(
      /[.!?;:,\n\r¡¿()"…]+|\s[-–—]+\s|\b(?:but|pero|because|porque|ya que|asi que)\b|\bso\b(?! (?:often|much|many|early|late|that))|\b(?:and|then|y|e)\b(?= (?:please|stop|do not|leave|quit|never|no more|unsubscribe|remove|take|por favor|no me|ya no|dejen|deja|paren|borren|denme))/,
    )
    .map((clause) =>
      clause
        .replaceAll(/[^a-z0-9 ]+/g, " ")
        .replaceAll(/ +/g, " ")
        .trim(),
    )
    .filter((clause) => clause !== "");
}
