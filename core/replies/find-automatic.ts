import type { HeardClause } from "./hear-clauses.ts";
import { absentWords, awayWords, leftWords, machineWords } from "./phrases/automatic.ts";
import type { ReplyIntent } from "./reply-reading.ts";
import type { SettledIntent } from "./settle-intents.ts";

const BY_MACHINE = 0.95;
const BY_ABSENCE = 0.8;

/**
 * An automatic reply, a bounce or an acknowledgement, or null where a person wrote. Nothing in one is
 * a wish of the customer's, except that the person we write to has left for good.
 */
export function findAutomatic(
  clauses: readonly HeardClause[],
): Map<ReplyIntent, SettledIntent> | null {
  const first = (pattern: RegExp): string | undefined =>
    clauses.map(({ words }) => words.match(pattern)?.[0]).find((said) => said !== undefined);
  const machine = first(machineWords);
  const away = first(awayWords);
  const absent = first(absentWords);
  const left = first(leftWords);
  const elsewhere = clauses.some(({ words }) =>
    /@|\b(?:write to|contact|address|kindly|please note|favor|dirij|escrib)/.test(words),
  );
  if (left !== undefined && (machine !== undefined || isNotice(clauses, elsewhere)))
    return new Map([
      ["wrong_person", { confidence: BY_MACHINE, words: left }],
      ["out_of_office", { confidence: BY_ABSENCE, words: machine ?? left }],
    ]);
  if (left !== undefined) return null;
  if (machine !== undefined && !pays(clauses, machine)) return only(BY_MACHINE, machine);
  if (away === undefined || absent === undefined) return null;
  // A person who is away may still say when she pays.
  return acts(clauses) && !clauses.some(({ words }) => words.includes("@"))
    ? null
    : only(BY_ABSENCE, away);
}

function only(confidence: number, words: string): Map<ReplyIntent, SettledIntent> {
  return new Map([["out_of_office", { confidence, words }]]);
}

const SPEAKS_OF_SELF = /\b(?:i|i am|we|me|my|yo|deje|trabajo|soy|mi|nuestro)\b/;

/** "X has left, write to Y" in the third person. */
function isNotice(clauses: readonly HeardClause[], elsewhere: boolean): boolean {
  return (
    elsewhere && !clauses.some(({ words }) => leftWords.test(words) && SPEAKS_OF_SELF.test(words))
  );
}

const ACTS: readonly ReplyIntent[] = ["promise", "paid", "dispute"];

function pays(clauses: readonly HeardClause[], machine: string): boolean {
  if (/auto|undeliver|delivery|mailer|ticket|out of|fuera de|ooo|robot|550/.test(machine))
    return false;
  return clauses.some(({ intents }) => ACTS.some((act) => intents.get(act)?.isSure === true));
}

const LITTLE_ACCESS =
  /\b(?:limited|no|intermittent|sporadic) access\b|\bacceso (?:limitado|restringido)\b|\bsin acceso\b/;

function acts(clauses: readonly HeardClause[]): boolean {
  const all: readonly ReplyIntent[] = [...ACTS, "hardship", "plan"];
  // "I will have limited access to mail" tells of the absence, and promises nothing.
  const others = clauses.filter(({ words }) => !LITTLE_ACCESS.test(words));
  return others.some(({ intents }) => all.some((act) => intents.get(act)?.isSure === true));
}
