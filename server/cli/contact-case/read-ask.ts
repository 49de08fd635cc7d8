import { z } from "zod";
import type { Recipient } from "../../../core/accounts/contact-event.ts";
import type {
  ContactAsk,
  ContactSetting,
} from "../../../core/compliance/engine/contact-question.ts";
import { toEpochMs } from "../../../core/time/instant.ts";
import { BadInput } from "../bad-input.ts";
import type { CaseAsk, CaseEvent } from "./case-shape.ts";
import { plainWord, readMedium, readPlace, readPurpose, readRelation } from "./words.ts";

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
  const said = raw.purpose ?? textOf(raw, "topic");
  const purpose = said === undefined ? null : readPurpose(said);
  const place = raw.number === undefined ? null : readPlace(raw.number);
  const number = place === null ? raw.number : undefined;
  const address = raw.address ?? textOf(raw, "email", "emailAddress", "phone") ?? number;
  const isEmployers =
    medium === "email" && (isTrue(raw, /employer|work/) || isKnownWorkEmail(events, address));
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
    visibleToOthers: isTrue(raw, /public|visible_to/) || textOf(raw, "visibility") === "public",
    envelopeShowsDebt: envelopeShowsDebt(raw),
    statesDebt: isTrue(raw, /(state|mention|disclos|reveal|discuss).*debt|debt.*(disclos|mention)/),
    threatensLegalAction: isTrue(raw, /threat|legal_action|lawsuit/),
    reasonToAskAgain: isTrue(raw, /wrong|erroneous|incomplete|requested|asked_to|call_back/),
  };
  const unknown = raw.purpose !== undefined && purpose === null ? [`purpose ${raw.purpose}`] : [];
  return { ask, ignored: unknown };
}

/** Somebody else than the consumer, of whom nothing more is said, is a third party. */
function recipientOf(
  { relation, personId }: CaseAsk,
  { consumerId }: ContactSetting,
  isForLocation: boolean,
): Recipient {
  if (relation !== undefined) return readRelation(relation);
  const isConsumer = personId === undefined || personId === consumerId;
  return isConsumer && !isForLocation ? "consumer" : "third_party";
}

function debtIdsOf(raw: CaseAsk): readonly string[] {
  const one = textOf(raw, "debtId");
  return one === undefined ? [] : [one];
}

/** Whether any field whose name fits says true. */
function isTrue(raw: CaseAsk, pattern: RegExp): boolean {
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
