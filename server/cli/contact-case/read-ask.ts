import { z } from "zod";
import type { Recipient } from "../../../core/accounts/contact-event.ts";
import type {
  ContactAsk,
  ContactSetting,
} from "../../../core/compliance/engine/contact-question.ts";
import type { ContactPurpose } from "../../../core/compliance/rules/bound.ts";
import { toEpochMs } from "../../../core/time/instant.ts";
import { BadInput } from "../bad-input.ts";
import type { CaseAsk, CaseEvent } from "./case-shape.ts";
import {
  plainWord,
  readKnownRelation,
  readMedium,
  readPlace,
  readPurpose,
  readRelation,
  settlesEstate,
} from "./words.ts";

export interface ReadAsk {
  readonly ask: ContactAsk;
  readonly ignored: readonly string[];
}

/** Throws `BadInput` for a channel no law knows. */
export function readAsk(
  raw: CaseAsk,
  setting: ContactSetting,
  events: readonly CaseEvent[],
): ReadAsk {
  const medium = readMedium(raw.channel);
  if (medium === null)
    throw new BadInput("ask.channel", `"${raw.channel}" is no channel such as voice, sms or email`);
  const purpose = purposeOf(raw);
  const place = raw.number === undefined ? null : readPlace(raw.number);
  const number = place === null ? raw.number : undefined;
  const address = raw.address ?? textOf(raw, "email", "emailAddress", "phone") ?? number;
  const isEmployers =
    medium === "email" && (saysEmployers(raw) || isKnownWorkEmail(events, address));
  const recipient = recipientOf(raw, setting, purpose === "location_information");
  const ask: ContactAsk = {
    at: toEpochMs(raw.at),
    medium,
    debtIds: raw.debtIds ?? debtIdsOf(raw),
    ...(raw.personId === undefined ? {} : { personId: raw.personId }),
    recipient,
    ...(address === undefined ? {} : { address }),
    ...(isEmployers ? { place: "work" } : place === null ? {} : { place }),
    ...(purpose === null ? {} : { purpose }),
    ...(raw.automated === undefined && !isTrue(raw, /prerecorded|autodial|artificial|robo/)
      ? {}
      : { automated: raw.automated ?? true }),
    ...(raw.includesOptOut === undefined ? {} : { includesOptOut: raw.includesOptOut }),
    visibleToOthers: isVisibleToOthers(raw),
    envelopeShowsDebt: envelopeShowsDebt(raw),
    statesDebt: isTrue(raw, /(state|mention|disclos|reveal|discuss).*debt|debt.*(disclos|mention)/),
    threatensLegalAction: isTrue(raw, /threat|legal_action|lawsuit/),
    reasonToAskAgain: isTrue(raw, REASON_TO_ASK_AGAIN) || isAskedAgain(raw, events),
  };
  const unknown = raw.purpose !== undefined && purpose === null ? [`purpose ${raw.purpose}`] : [];
  return { ask, ignored: unknown };
}

/** Somebody else than the consumer, of whom nothing more is said, is a third party. */
function recipientOf(
  raw: CaseAsk,
  { consumerId }: ContactSetting,
  isForLocation: boolean,
): Recipient {
  const { relation, personId } = raw;
  if (relation !== undefined) return readRelation(relation);
  const named = textOf(raw, "to", "recipient", "calledParty");
  const known = named === undefined ? null : readKnownRelation(named);
  if (known !== null) return known;
  const isConsumer = personId === undefined || personId === consumerId;
  return isConsumer && !isForLocation ? "consumer" : "third_party";
}

/** What it is for, by any field that may say so; whoever settles the estate is written to about it. */
function purposeOf(raw: CaseAsk): ContactPurpose | null {
  if (isTrue(raw, /opt_?out_confirm|confirm.*opt_?out/)) return "opt_out_confirmation";
  const said = raw.purpose ?? textOf(raw, "topic", "messageType", "content");
  if (said !== undefined) return readPurpose(said);
  return settlesEstate(raw.relation ?? "") ? "estate" : null;
}

function debtIdsOf(raw: CaseAsk): readonly string[] {
  const one = textOf(raw, "debtId");
  return one === undefined ? [] : [one];
}

/** Whether any field whose name fits says true. */
function isTrue(raw: Readonly<Record<string, unknown>>, pattern: RegExp): boolean {
  return Object.entries(raw).some(
    ([name, value]) => value === true && pattern.test(plainWord(name)),
  );
}

function textOf(raw: CaseAsk, ...fields: readonly string[]): string | undefined {
  for (const field of fields) {
    const value = raw[field];
    if (typeof value === "string" && value !== "") return value;
  }
  return undefined;
}

/** A word such as `work_email` in the place of an address, or of its domain, says whose it is. */
function saysEmployers(raw: CaseAsk): boolean {
  if (isTrue(raw, /employer|work/)) return true;
  const words = [
    raw.address,
    textOf(raw, "addressType"),
    textOf(raw, "emailType"),
    textOf(raw, "emailDomain"),
  ];
  return words.some(
    (word) => word !== undefined && !word.includes("@") && readPlace(word) === "work",
  );
}

function isVisibleToOthers(raw: CaseAsk): boolean {
  const said = `${textOf(raw, "visibility") ?? ""} ${raw.channel}`;
  return (
    isTrue(raw, /public|visible|viewable/) ||
    /public|contacts|friends|everyone/.test(plainWord(said))
  );
}

const REASON_TO_ASK_AGAIN =
  /wrong|erroneous|incomplete|request|invit|asked_to|call_?back|recontact/;

/** 15 USC 1692b(3), told by an event about that person: the last talk itself or one since. */
function isAskedAgain({ personId }: CaseAsk, events: readonly CaseEvent[]): boolean {
  const about = events.filter((event) => event.personId === personId);
  const talk = about.findLastIndex((event) => event.type === "call");
  return about
    .slice(Math.max(talk, 0))
    .some((event) => isReasonToAskAgain(event) || isTrue(event, REASON_TO_ASK_AGAIN));
}

/** Whether an event is a reason to ask a third party again. */
export function isReasonToAskAgain({ type }: CaseEvent): boolean {
  return (
    /answer|response|third_party|location|call_?back|recontact/.test(plainWord(type)) &&
    REASON_TO_ASK_AGAIN.test(plainWord(type))
  );
}

const Fields = z.record(z.string(), z.unknown()).catch({});

/** The name of a collector's business may stand there where it does not tell its trade. */
function envelopeShowsDebt(raw: CaseAsk): boolean {
  const fields = Object.entries(raw).filter(([name]) => /envelope/i.test(name));
  // What it shows may be told field by field.
  const nested = fields.flatMap(([, value]) => Object.entries(Fields.parse(value)));
  const words = [...fields, ...nested].map(([name, value]) =>
    value === true ? name : typeof value === "string" ? value : "",
  );
  return words.some((word) => /debt|collect|overdue|past.?due|owe|delinquen/i.test(word));
}

function isKnownWorkEmail(events: readonly CaseEvent[], address: string | undefined): boolean {
  return events.some((event) => {
    if (!/(work|employer).*e_?mail|e_?mail.*(work|employer)/.test(plainWord(event.type)))
      return false;
    const its = event.address ?? event.email;
    return typeof its !== "string" || address === undefined || its === address;
  });
}
