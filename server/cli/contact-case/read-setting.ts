import type { ContactSetting } from "../../../core/compliance/engine/contact-question.ts";
import {
  type CollectorType,
  type DebtPurpose,
  Jurisdiction,
} from "../../../core/compliance/rules/bound.ts";
import { CalendarDate, type DayNumber, toDayNumber } from "../../../core/time/calendar-date.ts";
import { TimeZone } from "../../../core/time/time-zone.ts";
import { BadInput } from "../bad-input.ts";
import type { CaseDebt, CaseGiven } from "./case-shape.ts";
import { plainWord, readCollectorType } from "./words.ts";

export interface ReadSetting {
  readonly setting: ContactSetting;
  /** The one debt a debt is part of: student loans under one account number are one debt. */
  readonly debtOf: (debtId: string) => string;
  /** What of the case was not understood. */
  readonly ignored: readonly string[];
}

/** Throws `BadInput` for a jurisdiction that is no place's code. */
export function readSetting(given: CaseGiven, askedDebts: readonly string[]): ReadSetting {
  const ignored: string[] = [];
  const setting: ContactSetting = {
    jurisdictions: [given.jurisdiction].flat().map(readJurisdiction),
    collector: { id: given.collector.id ?? "this-collector", type: collectorType(given) },
    debts: purposeOf(given, askedDebts),
    consumerId: given.consumer.id ?? "consumer",
    zones: zonesOf(given, ignored),
    publicHolidays: holidaysOf(given, ignored),
  };
  return { setting, debtOf: groupedDebts(given.debts ?? []), ignored };
}

function readJurisdiction(text: string): Jurisdiction {
  const code = text.trim().toUpperCase().replaceAll("_", "-").replace(/^UK\b/, "GB");
  const read = Jurisdiction.safeParse(code);
  if (read.success && code !== "*") return read.data;
  throw new BadInput("given.jurisdiction", `"${text}" is no code such as US, US-NY or GB-EAW`);
}

/** 15 USC 1692a(6)(F)(iii): a debt not in default when it was taken over makes nobody a debt collector. */
function collectorType({ collector, debt }: CaseGiven): CollectorType {
  const type = readCollectorType(collector.type);
  return debt?.inDefaultWhenObtained === false ? "first_party" : type;
}

/** Commercial only when every debt asked about is said to be: consumer law is the stricter. */
function purposeOf(given: CaseGiven, askedDebts: readonly string[]): DebtPurpose {
  const debts = given.debts ?? [];
  const asked = debts.filter(({ id }) => id !== undefined && askedDebts.includes(id));
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
    const kind = plainWord(`${debt.kind ?? ""} ${typeof debt.type === "string" ? debt.type : ""}`);
    const account = accountNumberOf(debt);
    if (debt.id !== undefined && account !== null && kind.includes("student"))
      groups.set(debt.id, `account ${account}`);
  }
  return (debtId) => groups.get(debtId) ?? debtId;
}

function accountNumberOf(debt: CaseDebt): string | null {
  const { accountNumber = debt.account ?? debt.accountId ?? debt.servicedUnder } = debt;
  return typeof accountNumber === "string" || typeof accountNumber === "number"
    ? String(accountNumber)
    : null;
}
