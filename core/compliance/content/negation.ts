// Words that may stand between a "no" and what it denies. The list is closed on purpose: "will not
// hesitate to sue" and "do not make us sue" hold a "not" that denies something else.
const GAP_EN =
  "be|been|being|ever|to|take|taking|took|taken|a|an|any|the|going|planning|plan|plans|intend|intending|intention|considering|threaten|threatening|start|starting|use|get|you|your|for|of|this|that|in|has|have|had|is|are|was|as|from|about|or|mean|means|involve|involves|lead|leads|result|results|such|affect|affects|hurt|hurts|harm|harms|lower|lowers|appear|appears|show|on|threat|threats|reason|send|contact|call|tell|report|ask|it|them|anyone|another|even";
const GAP_ANYBODY = `${GAP_EN}|will|would|can|could|shall|may|should|here|at|with|us|we|go|goes|went`;
const GAP_ES =
  "se|le|les|lo|la|los|las|te|nos|va|van|vamos|a|ha|han|hay|habra|sera|seran|es|son|tenemos|planes|plan|intencion|de|del|pensamos|pensando|pretendemos|iremos|podemos|puede|pueden|debe|este|esta|un|una|ninguna|ningun|que|ser|por|para|implica|significa|esto|en|usted|su|sus|al|con|ni|estamos|amenaza|supone|ninguno|nada|afecta|afectara|dana|aparece|cambia|ira|iran|vaya|tomar|tomamos|tomaremos|iniciar|iniciaremos|emprender|emprenderemos|presentar|presentaremos";

const GAP_FR =
  "ne|n|vous|se|te|en|y|va|vont|allons|ont|avons|sera|serons|serez|seront|est|sont|sommes|jamais|pas|plus|de|du|des|d|l|le|la|les|un|une|aucun|aucune|que|par|pour|prevoyons|intention|question|agit|il|ce|cela|menace|aller|faire|engager|lancer|prendre|porter|votre|vos|nous|qui|au|aux|en|devant";
const GAP_DE =
  "wir|sie|ich|es|werden|wird|haben|hat|ist|sind|nie|niemals|mehr|keine|keinen|kein|ein|eine|einen|einem|einer|den|die|das|dem|der|des|ihr|ihre|ihren|ihrem|ihnen|vor|an|in|ins|mit|zum|zur|von|auf|durch|wegen|fur|und|oder|also|dafur|jemals|dieser|diese|rechnung|offenen|kommt|kommen|muss|geht|gehen";
const GAP_PT =
  "se|lhe|o|a|os|as|vai|vamos|vao|ira|iremos|sera|serao|e|sao|ha|haver|temos|tem|intencao|de|da|do|das|dos|em|no|na|um|uma|nenhum|nenhuma|que|ser|por|para|com|seu|sua|seus|suas|isto|isso|significa|ninguem|nada|entrar|levar|tomar|tomaremos|iniciar|mover|ao|pensamos|pretendemos|qualquer|fica|ficar|nem";

const BEFORE: readonly RegExp[] = [
  // "Nous n'agirons pas": the denial stands on both sides of the verb.
  /\bn'$/,
  /\bnicht (?:vor|geplant|daran gedacht|die absicht),?\s+(?:\w+\s+){0,3}zu\s+$/,
  new RegExp(
    `\\b(?:ne|n'\\w+|pas|jamais|aucune?|sans|ni|personne|non)\\s+(?:(?:${GAP_FR})\\s+){0,7}(?:d'|l'|n')?$`,
  ),
  new RegExp(
    `\\b(?:nicht|kein|keine|keinen|keinem|keiner|nie|niemals|niemand|ohne|weder|noch)\\s+(?:(?:${GAP_DE})\\s+){0,7}$`,
  ),
  new RegExp(
    `(?<!\\bpor que )\\b(?:nao|nunca|jamais|ninguem|sem|nem|nenhuma?|tampouco)\\s+(?:(?:${GAP_PT})\\s+){0,7}$`,
  ),
  new RegExp(`(?<!\\bwhy )\\b(?:not|never)\\s+(?:(?:${GAP_EN})\\s+){0,7}$`),
  new RegExp(
    `\\b(?:no|nobody|no one|none|without|neither|nor|nothing)\\s+(?:(?:${GAP_ANYBODY})\\s+){0,7}$`,
  ),
  new RegExp(
    `(?<!\\bpor que )\\b(?:no|nunca|jamas|nadie|sin|tampoco|ni|ningun|ninguna)\\s+(?:(?:${GAP_ES})\\s+){0,7}$`,
  ),
];
// German says "nicht" last: "wir verklagen Sie nicht".
const AFTER =
  /^\s+(?:(?:sie|ihn|ihren|ihre|ihr|das|uns|deshalb|dafur|deswegen|konto|lohn|gehalt)\s+){0,3}nicht(?: werden)?\b(?!\s+(?:nur|zogern|scheuen))|^\s+(?:(?:will|is|are|has|was|would|shall|can|have|be|been)\s+){0,2}(?:not|never)\b|^\s+(?:no|nunca|jamas)\s+(?:se|sera|seran|esta|es|forma|son)\b/;

const SUBJECT = /^(?:we|i|they|our|the|somebody|someone)\b/;
// The same where what follows the denial is more than one word: "we are not a law firm".
const WITHIN = /^(?:this is|it is|we are|i am|you are|you have) (?:not|never)\b/;

// "We will not sue if you pay today" denies nothing to whoever pays tomorrow.
const CONDITION =
  /\b(?:if|once|when|as long as|provided(?: that)?|so long as|after)\s+(?:you|we receive|your)\s+(?!(?:\w+\s+)?not\b)(?:\w+\s+){0,2}(?:pay|paid|payment|settle|call|respond|contact|cooperate)\b|\bunless\b|\buntil you\b|\b(?:si|cuando|en cuanto|siempre que|una vez que)\s+(?!no\b)(?:\w+\s+){0,2}(?:paga|pague|cancela|liquida|abona|responde|llama|coopera)\b|\ba menos que\b|\bsalvo que\b|\bsi (?:vous|tu)\s+(?!ne\b)(?:\w+\s+){0,2}(?:pay|regl|repond|appel)\w*|\b(?:a moins que|sauf si|tant que|jusqu'a ce que vous)\b|\b(?:wenn|falls|sobald|sofern|solange)\s+(?:sie|ihre?)\s+(?!nicht\b)(?:\w+\s+){0,3}(?:zahl\w*|gezahlt|begleich\w*|antwort\w*|uberweis\w*)\b|\b(?:zahlen|begleichen|uberweisen) sie\b.{0,20}\b(?:dann|so) \w+|\b(?:es sei denn|außer wenn|bis sie)\b|\b(?:se|caso|quando|desde que|assim que)\s+(?!nao\b)(?:\w+\s+){0,2}(?:pagar|pague|paga|quitar|responder|responda|ligar)\b|\b(?:a nao ser que|a menos que|salvo se)\b/;

/** Whether what a pattern found between `from` and `to` is denied by the sentence itself. */
export function isDenied(words: string, from: number, to: number): boolean {
  if (CONDITION.test(words)) return false;
  const before = [words.slice(0, from)];
  // A pattern that begins with its subject holds the denial itself: "we will not sue".
  if (SUBJECT.test(words.slice(from, to))) before.push(words.slice(0, to).replace(/\S+$/, ""));
  return (
    BEFORE.some((each) => before.some((part) => each.test(part))) ||
    WITHIN.test(words.slice(from, to)) ||
    AFTER.test(words.slice(to))
  );
}
