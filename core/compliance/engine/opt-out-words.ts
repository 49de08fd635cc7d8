/**
 * What a customer's own words ask for. `medium`: no more messages this way. `everything`: no more
 * contact at all, which in writing is a cease notice. Null is everything else.
 */
export type WishInWords = "medium" | "everything" | null;

// The seven words of 47 CFR 64.1200(a)(10) and their kin, alone in a reply but for politeness.
const KEYWORD =
  /^(please |por favor )?(stop( ?all)?|quit|end|revoke|opt[ -]?out|cancel|unsubscribe|remove( me)?|parar?|alto|baja|darme de baja|cancelar|salir|no mas)( please| por favor| thanks| gracias| now| ahora)?$/;

// A reasonable person reads these as a revocation, whatever the keyword list says.
const OF_A_MEDIUM: readonly RegExp[] = [
  /\b(stop|quit|cease|no more|enough)( with)?( the| these| your| sending( me)?)? (text|sms|messag|e-?mail|mail|whatsapp|call|phon|ring)/,
  /\b(don'?t|do not|never|not to) (text|sms|message|e-?mail|whatsapp|call|phone|ring|write)\b/,
  /\b(don'?t|do not) (want|wish)( to (get|receive))?( any)?( more)? (texts?|sms|messages?|e-?mails?|calls?)\b/,
  /\b(take|remove|delete) (me|my (number|e-?mail|address)) (off|from)\b/,
  /\b(unsubscribe|opt( me)?[ -]out|withdraw my consent|revoke my consent)\b/,
  /\b(deja|dejen|dejad|pare|paren|basta) de (enviar|mandar|escribir|llamar)/,
  /\bno (me )?(envien?|manden?|escriban?|llamen?|quiero (recibir )?(mas )?(mensajes|correos|llamadas|textos))/,
  /\b(dar(me)?|denme) de baja\b/,
];

const OF_EVERYTHING: readonly RegExp[] = [
  /\b(stop|cease|quit) (all )?(contact|communicat)/,
  /\b(don'?t|do not|never) (ever )?(contact|communicate with) (me|us)\b/,
  /\bleave (me|us) alone\b/,
  /\bno (further|more) (contact|communication)/,
  /\bcease and desist\b/,
  /\bno me (contacten?|busquen?|molesten?)\b/,
  /\b(deja|dejen) de (contactar|molestar)/,
  /\bno (deseo|quiero) (mas )?(contacto|comunicacion)/,
];

/** Reads a customer's message. Plain patterns in English and Spanish; accents and case are immaterial. */
export function readWish(text: string): WishInWords {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/[^\p{L}\p{N}' -]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (OF_EVERYTHING.some((pattern) => pattern.test(plain))) return "everything";
  if (KEYWORD.test(plain) || OF_A_MEDIUM.some((pattern) => pattern.test(plain))) return "medium";
  return null;
}
