// Words that may stand between a "no" and what it denies. The list is closed on purpose: "will not
// hesitate to sue" and "do not make us sue" hold a "not" that denies something else.
const GAP_EN =
  "be|been|being|ever|to|take|taking|took|taken|a|an|any|the|going|planning|plan|plans|intend|intending|intention|considering|threaten|threatening|start|starting|use|get|you|your|for|of|this|that|in|has|have|had|is|are|was|as|from|about|or|mean|means|involve|involves|lead|leads|result|results|such|affect|affects|hurt|hurts|harm|harms|lower|lowers|appear|appears|show|on|threat|threats|reason|send|contact|call|tell|report|ask|it|them|anyone|another|even";
const GAP_ANYBODY = `${GAP_EN}|will|would|can|could|shall|may|should|here|at|with|us|we|go|goes|went`;
const GAP_ES =
  "se|le|les|lo|la|los|las|te|nos|va|van|vamos|a|ha|han|hay|habra|sera|seran|es|son|tenemos|planes|plan|intencion|de|del|pensamos|pensando|pretendemos|iremos|podemos|puede|pueden|debe|este|esta|un|una|ninguna|ningun|que|ser|por|para|implica|significa|esto|en|usted|su|sus|al|con|ni|estamos|amenaza|supone|ninguno|nada|afecta|afectara|dana|aparece|cambia|ira|iran|vaya|tomar|tomamos|tomaremos|iniciar|iniciaremos|emprender|emprenderemos|presentar|presentaremos";

const BEFORE: readonly RegExp[] = [
  new RegExp(`(?<!\\bwhy )\\b(?:not|never)\\s+(?:(?:${GAP_EN})\\s+){0,7}$`),
  new RegExp(
    `\\b(?:no|nobody|no one|none|without|neither|nor|nothing)\\s+(?:(?:${GAP_ANYBODY})\\s+){0,7}$`,
  ),
  new RegExp(
    `(?<!\\bpor que )\\b(?:no|nunca|jamas|nadie|sin|tampoco|ni|ningun|ninguna)\\s+(?:(?:${GAP_ES})\\s+){0,7}$`,
  ),
];
const AFTER =
  /^\s+(?:(?:will|is|are|has|was|would|shall|can|have|be|been)\s+){0,2}(?:not|never)\b|^\s+(?:no|nunca|jamas)\s+(?:se|sera|seran|esta|es|forma|son)\b/;

const SUBJECT = /^(?:we|i|they|our|the|somebody|someone)\b/;
// The same where what follows the denial is more than one word: "we are not a law firm".
const WITHIN = /^(?:this is|it is|we are|i am|you are|you have) (?:not|never)\b/;

// "We will not sue if you pay today" denies nothing to whoever pays tomorrow.
const CONDITION =
  /\b(?:if|once|when|as long as|provided(?: that)?|so long as|after)\s+(?:you|we receive|your)\s+(?!(?:\w+\s+)?not\b)(?:\w+\s+){0,2}(?:pay|paid|payment|settle|call|respond|contact|cooperate)\b|\bunless\b|\buntil you\b|\b(?:si|cuando|en cuanto|siempre que|una vez que)\s+(?!no\b)(?:\w+\s+){0,2}(?:paga|pague|cancela|liquida|abona|responde|llama|coopera)\b|\ba menos que\b|\bsalvo que\b/;

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
