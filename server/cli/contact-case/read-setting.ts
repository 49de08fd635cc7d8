import type { ContactSetting } from "../../../core/compliance/engine/contact-question.ts";
import { isWithin } from "../../../core/compliance/engine/rules-for.ts";
import { ALL_RULES } from "../../../core/compliance/rules/all-rules.ts";
import {
  type CollectorType,
  type DebtPurpose,
  Jurisdiction,
} from "../../../core/compliance/rules/bound.ts";
import { CalendarDate, type DayNumber, toDayNumber } from "../../../core/time/calendar-date.ts";
import { TimeZone } from "../../../core/time/time-zone.ts";
import { BadInput } from "../bad-input.ts";
import type { CaseAsk, CaseDebt, CaseGiven } from "./case-shape.ts";
import { plainWord, readCollectorType } from "./words.ts";

export interface ReadSetting {
  readonly setting: ContactSetting;
  /** The one debt a debt is part of: student loans under one account number are one debt. */
  readonly debtOf: (debtId: string) => string;
  /** What of the case was not understood. */
  readonly ignored: readonly string[];
  /** Places whose own law nobody has written down here: what is allowed may be forbidden there. */
  readonly missing: readonly string[];
}

/** Throws `BadInput` for a jurisdiction that is no place's code. */
export function readSetting(given: CaseGiven, ask: CaseAsk): ReadSetting {
  const ignored: string[] = [];
  const askedDebts = ask.debtIds ?? [];
  const jurisdictions = [given.jurisdiction].flat().map(readJurisdiction);
  const setting: ContactSetting = {
    jurisdictions,
    collector: {
      id: given.collector.id ?? "this-collector",
      type: collectorType(given, askedDebts),
    },
    debts: purposeOf(given, askedDebts),
    // Where nobody says who the consumer is, whoever is asked about without a word more is.
    consumerId:
      given.consumer.id ?? (ask.relation === undefined ? ask.personId : undefined) ?? "consumer",
    zones: zonesOf(given, ignored),
    publicHolidays: holidaysOf(given, ignored),
  };
  const missing = jurisdictions.flatMap(lawMissingIn);
  return { setting, debtOf: groupedDebts(given.debts ?? []), ignored, missing };
}

// The law of England and Wales is kept for the whole kingdom, so nothing of theirs is missing.
const KEPT_WITH_THE_WIDER = ["GB-EAW", "GB-ENG", "GB-WLS"];

function lawMissingIn(place: Jurisdiction): readonly string[] {
  if (KEPT_WITH_THE_WIDER.includes(place)) return [];
  if (ALL_RULES.some(({ jurisdiction }) => jurisdiction === place)) return [];
  const wider = ALL_RULES.find(
    ({ jurisdiction }) => jurisdiction !== "*" && isWithin(place, jurisdiction),
  );
  return [`law of ${place}${wider === undefined ? "" : ` beyond that of ${wider.jurisdiction}`}`];
}

function readJurisdiction(text: string): Jurisdiction {
  const code = text.trim().toUpperCase().replaceAll("_", "-").replace(/^UK\b/, "GB");
  const read = Jurisdiction.safeParse(code);
  if (read.success && code !== "*") return read.data;
  throw new BadInput("given.jurisdiction", `"${text}" is no code such as US, US-NY or GB-EAW`);
}

/**
 * 15 USC 1692a(6): a creditor under a name that suggests a third party is a debt collector, and one
 * who took over debts not yet in default is none.
 */
function collectorType(given: CaseGiven, askedDebts: readonly string[]): CollectorType {
  const { collector, debt } = given;
  const underOtherName = Object.entries(collector).some(
    ([name, value]) =>
      value === true && /(other|another|different|third).*name/.test(plainWord(name)),
  );
  if (underOtherName) return "third_party";
  const debts = [...(debt === undefined ? [] : [debt]), ...debtsAmong(given, askedDebts)];
  const isServicer =
    debts.length > 0 && debts.every((each) => each.inDefaultWhenObtained === false);
  return isServicer ? "first_party" : readCollectorType(collector.type);
}

function debtsAmong({ debts = [] }: CaseGiven, askedDebts: readonly string[]): readonly CaseDebt[] {
  return debts.filter(({ id }) => id !== undefined && askedDebts.includes(id));
}

/** Commercial only when every debt asked about is said to be: consumer law is the stricter. */
function purposeOf(given: CaseGiven, askedDebts: readonly string[]): DebtPurpose {
  const asked = debtsAmong(given, askedDebts);
  const said = [given.debtPurpose, given.debt?.purpose, ...asked.map(({ purpose }) => purpose)];
  const words = said.filter((word) => word !== undefined);
  const isCommercial = (word: string) => /commercial|business|b2b|trade/.test(plainWord(word));
  return words.length > 0 && words.every(isCommercial) ? "commercial" : "consumer";
}

/** Every zone anything points to. One that does not exist points nowhere, and is reported. */
function zonesOf({ consumer, locationEvidence = [] }: CaseGiven, ignored: string[]): TimeZone[] {
  const names = [
    ...(consumer.timezones ?? []),
    ...(typeof consumer.timezone === "string" ? [consumer.timezone] : []),
    ...locationEvidence.flatMap(({ timezone }) => (timezone === undefined ? [] : [timezone])),
  ];
  const zones: TimeZone[] = [];
  for (const name of new Set(names)) {
    const zone = TimeZone.safeParse(name);
    if (zone.success) zones.push(zone.data);
    else ignored.push(`time zone ${name}`);
  }
  return zones;
}

function holidaysOf({ calendar }: CaseGiven, ignored: string[]): ReadonlySet<DayNumber> {
  const days = new Set<DayNumber>();
  for (const text of calendar?.publicHolidays ?? []) {
    const date = CalendarDate.safeParse(text.slice(0, 10));
    if (date.success) days.add(toDayNumber(date.data));
    else ignored.push(`public holiday ${text}`);
  }
  return days;
}

/** 12 CFR 1006.14(b)(4): student loans serviced under one account number are one debt. */
function groupedDebts(debts: readonly CaseDebt[]): (debtId: string) => string {
  const groups = new Map<string, string>();
  for (const debt of debts) {
    const account = studentAccountOf(debt);
    if (debt.id !== undefined && account !== null) groups.set(debt.id, `account ${account}`);
  }
  return (debtId) => groups.get(debtId) ?? debtId;
}

/** The account number of a student loan, by whatever fields say that it is one; null for others. */
function studentAccountOf(debt: CaseDebt): string | null {
  let isStudent = false;
  let account: string | null = null;
  for (const [name, value] of Object.entries(debt)) {
    const isText = typeof value === "string" || typeof value === "number";
    if (/student/.test(plainWord(name)) && value !== false) isStudent = true;
    if (name !== "id" && isText && /student/.test(plainWord(String(value)))) isStudent = true;
    if (/account|serviced_under/.test(plainWord(name)) && isText) account ??= String(value);
  }
  return isStudent ? account : null;
}
