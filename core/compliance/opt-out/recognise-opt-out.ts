import type { Channel } from "../../accounts/account.ts";
import { clausesOf } from "./clauses-of.ts";
import { channelsNamed, type Phrases } from "./phrases.ts";
import { phrasesEn } from "./phrases-en.ts";
import { phrasesEs } from "./phrases-es.ts";

/**
 * What a message says about being written to. `stop` ends the channels named; `limited` is a wish
 * about when, where or how often, for a person to record; `start` takes an earlier stop back.
 */
export type OptOutReading =
  | { readonly kind: "stop"; readonly channels: readonly Channel[] | "all"; readonly said: string }
  | { readonly kind: "limited"; readonly said: string }
  | { readonly kind: "start" }
  | { readonly kind: "none" };

const LANGUAGES: readonly Phrases[] = [phrasesEn, phrasesEs];

/**
 * Reads a reply for an opt-out by any reasonable wording, in English and Spanish whatever the
 * account's language: people answer in their own. `via` is the channel the message came by. In doubt
 * between a stop and nothing it hears a stop: a message too few can be asked for again.
 */
export function recogniseOptOut(message: string, via: Channel): OptOutReading {
  const clauses = clausesOf(message);
  const prefers = LANGUAGES.some(({ prefersOther }) =>
    clauses.some((each) => prefersOther.test(each)),
  );
  const stops: string[] = [];
  let limited: string | null = null;
  for (const clause of clauses) {
    const read = LANGUAGES.map((language) => readClause(clause, language));
    if (read.includes("stop")) stops.push(clause);
    else if (read.includes("limited")) limited ??= clause;
  }
  const [said] = stops;
  if (said !== undefined) return { kind: "stop", said, channels: channelsOf(stops, via, prefers) };
  if (limited !== null) return { kind: "limited", said: limited };
  const isStart = clauses.some((clause) =>
    LANGUAGES.some(({ start, polite }) => start.test(bare(clause, polite))),
  );
  return { kind: isStart ? "start" : "none" };
}

function readClause(clause: string, language: Phrases): "stop" | "limited" | null {
  if (language.keyword.test(bare(clause, language.polite))) return "stop";
  let rest = clause;
  for (const harmless of language.notAStop) rest = rest.replace(harmless, " ");
  rest = rest.replaceAll(/ +/g, " ").trim();
  if (!language.stop.some((phrase) => phrase.test(rest))) return null;
  return language.limits.some((limit) => limit.test(rest)) ? "limited" : "stop";
}

function bare(clause: string, polite: RegExp): string {
  return clause.replaceAll(polite, " ").replaceAll(/ +/g, " ").trim();
}

/** Whoever answers a text with "stop calling me" means the text too, unless they say it is welcome. */
function channelsOf(
  stops: readonly string[],
  via: Channel,
  prefersOther: boolean,
): readonly Channel[] | "all" {
  const channels = new Set<Channel>();
  for (const clause of stops) {
    const named = channelsNamed(clause);
    if (named === "all") return "all";
    for (const channel of named ?? [via]) channels.add(channel);
  }
  if (!prefersOther) channels.add(via);
  return [...channels];
}
