import { recogniseOptOut } from "../compliance/opt-out/recognise-opt-out.ts";
import { findAutomatic } from "./find-automatic.ts";
import { findDeath } from "./find-death.ts";
import type { HeardClause } from "./hear-clauses.ts";
import { hearAlike } from "./likeness/hear-alike.ts";
import { hear } from "./phrase.ts";
import { hardshipPhrases } from "./phrases/hardship.ts";
import { hardshipPhrasesEs } from "./phrases/hardship-es.ts";
import { ReplyIntent } from "./reply-reading.ts";

export interface SettledIntent {
  readonly confidence: number;
  readonly words: string;
}

type Settled = Map<ReplyIntent, SettledIntent>;

export interface SettledReply {
  readonly settled: ReadonlyMap<ReplyIntent, SettledIntent>;
  /** The order in which several count. */
  readonly order: readonly ReplyIntent[];
}

const BY_SAFETY = ReplyIntent.options;
// Whoever tells of a death is met with help before with "wrong person".
const AFTER_A_DEATH: readonly ReplyIntent[] = [
  "stop",
  "hardship",
  ...BY_SAFETY.filter((each) => each !== "stop" && each !== "hardship"),
];

const SURE = 0.95;
const LIKELY = 0.7;
const GUESSED = 0.5;
const NOTHING_HEARD = 0.3;

/** Like enough to a stop that it is honoured before anybody has read it. */
const STOPS_FROM = 0.7;
const SHOWN_CHARACTERS = 120;

/** Which of all that was heard the reply as a whole says, with how far the words carry it. */
export function settleIntents(own: string, clauses: readonly HeardClause[]): SettledReply {
  const automatic = findAutomatic(clauses);
  if (automatic !== null) return { settled: automatic, order: BY_SAFETY };
  const settled = heardIn(clauses);
  addStop(settled, own);
  const death = findDeath(clauses);
  if (death !== null) {
    settled.set("hardship", { confidence: SURE, words: death.words });
    // Whoever reports the death of the customer is not the customer: help comes first.
    if (!death.isTheCustomer) settled.delete("wrong_person");
  }
  const result = death?.isTheCustomer === true ? afterDeath(settled) : settled;
  dropWeaker(result, clauses);
  if (result.size === 0) guess(result, clauses);
  addAlike(result, own);
  return { settled: result, order: death?.isTheCustomer === true ? AFTER_A_DEATH : BY_SAFETY };
}

function heardIn(clauses: readonly HeardClause[]): Settled {
  const settled: Settled = new Map();
  for (const { intents, words: clause } of clauses)
    for (const [intent, { isSure, words }] of intents) {
      if ((intent === "stop" || intent === "question") && OTHER_MAIL.test(clause)) continue;
      const confidence = isSure ? SURE : LIKELY;
      const known = settled.get(intent);
      if (known === undefined || known.confidence < confidence)
        settled.set(intent, { confidence, words });
    }
  return settled;
}

const OTHER_MAIL =
  /\b(?:marketing|newsletters?|promo\w*|advert\w*|catalog\w*|brochures?|flyers?|coupons?|folletos?|electronic bills?|e-?bills?|paperless|paper (?:\w+ ){0,2}(?:bills?|statements?|invoices?)|publicidad|boletin\w*|en papel|ofertas|printed)\b/i;

// An insult, a loss or a disagreement, and no wish about messages, where nothing else is said.
const SENT_AWAY =
  /\b(?:(?:fuck|piss|sod|bugger|screw|eff|f|go f\S*) off|(?:go|get) (?:away to|lost)|(?:v[aá]yan?se|v[aá]yase|vete|iros|larg\S+) (?:a la|al|a tomar por) \S+|v[aá]yanse alv|(?:don['’]?t|do(?:es)? not) agree|al? (?:diablo|carajo)|(?:ha|han|he|hemos) dejado (?:\w+ )?sin \S+|(?:can|could|may|to|how (?:can|do)) i (?:please )?get my (?:\w+ )?number|g[eo]t my (?:number|name|email|info\w*|details|contact))/gi;

// "Take me off this list right now" names no time to be left alone at.
const URGENT = /\b(?:right now|now|today|ya|hoy)$/;

// Whoever may not be reached at work often means not at all: a person asks, and nothing closes by itself.
const WORKPLACE = /\b(?:work|job|workplace|office|employer|boss|trabajo|laburo|oficina|jefe)\b/;

/** The opt-outs that are honoured wherever they are said, heard by the one who honours them. */
function addStop(settled: Settled, own: string): void {
  const reading = recogniseOptOut(own.replaceAll(SENT_AWAY, " "), "sms");
  // When or where not to write is a wish for a person to record, and no stop.
  if (reading.kind === "limited" && !URGENT.test(reading.said)) {
    const isPlace = settled.has("stop") && WORKPLACE.test(reading.said);
    if (isPlace) settled.set("stop", { confidence: GUESSED, words: "" });
    else settled.delete("stop");
  }
  if (reading.kind === "stop" && !OTHER_MAIL.test(own))
    settled.set("stop", { confidence: SURE, words: reading.said });
}

/**
 * The likeness to other replies may say more than phrases heard, or something safer. It is never sure,
 * so a person reads it first; only a stop that is very like one is honoured at once.
 */
function addAlike(settled: Settled, own: string): void {
  const isTalk = (settled.get("other")?.confidence ?? 0) >= SURE;
  if (isTalk) return;
  const isSure = [...settled.values()].some(({ confidence }) => confidence >= SURE);
  for (const { intent, likeness } of hearAlike(own, { isSure, intents: [...settled.keys()] })) {
    if (intent === "stop" && isNoStop(own)) continue;
    const acts = intent === "stop" && likeness >= STOPS_FROM;
    const words = acts ? own.slice(0, SHOWN_CHARACTERS) : "";
    settled.set(intent, { confidence: acts ? LIKELY : GUESSED, words });
    settled.delete("other");
  }
}

// "My brother is a lawyer" puts nobody between us.
const LAWYER_MENTIONED = /\b(?:is|es) (?:an? |una? )?(?:lawyer|attorney|solicitor|abogad[oa])\b/i;

/** About other mail, a lawyer who does nothing, or a time or place to be left alone at. */
function isNoStop(own: string): boolean {
  if (LAWYER_MENTIONED.test(own)) return true;
  return OTHER_MAIL.test(own) || recogniseOptOut(own, "sms").kind === "limited";
}

/** The customer's death is hardship first, and only then somebody else's number. */
function afterDeath(settled: Settled): Settled {
  const hardship = settled.get("hardship") ?? { confidence: SURE, words: "" };
  const kept: Settled = new Map([["hardship", hardship]]);
  kept.set("wrong_person", { confidence: SURE, words: hardship.words });
  const stop = settled.get("stop");
  if (stop !== undefined) kept.set("stop", stop);
  const question = settled.get("question");
  if (question !== undefined) kept.set("question", question);
  return kept;
}

/** What one meaning takes from another that was heard in the same words. */
function dropWeaker(settled: Settled, clauses: readonly HeardClause[]): void {
  const isLikely = (intent: ReplyIntent) => (settled.get(intent)?.confidence ?? 1) < SURE;
  const sures = [...settled]
    .filter(([, { confidence }]) => confidence >= SURE)
    .map(([each]) => each);
  const acts = sures.filter((each) => each !== "question" && each !== "abusive");
  for (const weak of [
    "stop",
    "wrong_person",
    "dispute",
    "hardship",
    "paid",
    "plan",
    "promise",
  ] as const)
    if (settled.has(weak) && isLikely(weak) && acts.length > 0) settled.delete(weak);
  if (isLikely("abusive") && (sures.length > 0 || settled.has("dispute")))
    settled.delete("abusive");
  // Asking for terms is one wish, and so is asking whether a day suits.
  const own = [...settled.keys()].filter((each) => each !== "question" && each !== "abusive");
  if (own.length > 0 && settled.has("question")) {
    const apart = clauses.some(
      ({ intents }) =>
        intents.get("question")?.isSure === true &&
        ![...intents.keys()].some((each) => each !== "question" && each !== "abusive"),
    );
    if (!apart) settled.delete("question");
  }
  if (
    settled.has("abusive") &&
    settled.has("question") &&
    !clauses.some(({ isQuestion }) => isQuestion)
  )
    dropSameWords(settled, clauses, "question", "abusive");
  dropAskedPromise(settled, clauses);
  dropNotToday(settled, clauses);
  if (settled.has("plan") && settled.has("promise"))
    dropSameWords(settled, clauses, "promise", "plan");
  if (settled.has("paid") && settled.has("promise"))
    dropSameWords(settled, clauses, "promise", "paid");
}

const HARDSHIPS = [hardshipPhrases, hardshipPhrasesEs];
const NOT_TODAY =
  /\b(?:can not|could not|unable to|no puedo|no podemos)(?: \w+){0,3} (?:today|tonight|yet|right now|hoy)\b/;

/** "I can't pay today, I will on Friday" names a day and no difficulty. */
function dropNotToday(settled: Settled, clauses: readonly HeardClause[]): void {
  const said = clauses.filter(({ intents }) => intents.has("hardship"));
  const isNoMore = said.every(({ words }) => {
    const rest = words.replace(NOT_TODAY, " # ");
    return rest !== words && HARDSHIPS.every((table) => hear(rest, table) === null);
  });
  if (settled.has("promise") && isNoMore) settled.delete("hardship");
}

const SAYS_WHEN =
  /\b(?:\d|today|tonight|tomorrow|\w+day|week|weekend|month|soon|later|hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|semana|mes|quincena|luego|despues)\b/;

/** "Can I pay here?" asks; "can I pay on Friday?" promises. */
function dropAskedPromise(settled: Settled, clauses: readonly HeardClause[]): void {
  const promises = clauses.filter(({ intents }) => intents.has("promise"));
  const asks = promises.filter(
    ({ words, isQuestion }) => isQuestion && ASKS.test(words) && !SAYS_WHEN.test(words),
  );
  if (asks.length === 0 || asks.length < promises.length) return;
  settled.delete("promise");
  const [asked] = asks;
  const hasOther = asked?.intents.has("plan") === true || asked?.intents.has("paid") === true;
  if (asked !== undefined && !hasOther)
    settled.set("question", { confidence: LIKELY, words: asked.words });
}

/** Takes one meaning away where every clause that has it has the stronger one as well. */
function dropSameWords(
  settled: Settled,
  clauses: readonly HeardClause[],
  weaker: ReplyIntent,
  stronger: ReplyIntent,
): void {
  const alone = clauses.some(({ intents }) => intents.has(weaker) && !intents.has(stronger));
  if (!alone) settled.delete(weaker);
}

const ASKS =
  /\b(?:why|how|what|when|where|who|which|como|cuando|cuanto|donde|quien|que|cual|puedo|can|could|is|are|do|does)\b/;
const SMALL_TALK =
  /^(?:(?:ok|okay|k|yes|yep|yeah|no|nope|sure|thanks|thank|you|gracias|vale|bueno|si|hola|hi|hello|hey|good|morning|afternoon|evening|buenos|buenas|dias|tardes|noches|muchas|got|it|noted|received|recibido|enterado|listo|perfecto|great|fine|cool|lol|haha|jaja|alright|so|much|for|the|de|acuerdo|claro|a|saludos|regards|best|kind|very|well|with|all|team|dear|sir|madam|again|sounds|will|do|nice|day|have|tomo|nota|todo|bien|muy|amable|understood|entendido|por|avisar|letting|me|know|your|message|su|mensaje) ?)+$/;

/** Nothing was heard: a question mark still asks, and small talk is surely no more than that. */
function guess(settled: Settled, clauses: readonly HeardClause[]): void {
  const asked = clauses.find(
    ({ words, isQuestion }) => isQuestion && / /.test(words) && !SMALL_TALK.test(words),
  );
  if (asked !== undefined) settled.set("question", { confidence: GUESSED, words: asked.words });
  else {
    const isTalk = clauses.every(({ words }) => SMALL_TALK.test(words));
    settled.set("other", { confidence: isTalk ? SURE : NOTHING_HEARD, words: "" });
  }
}
