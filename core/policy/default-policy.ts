import { defaultTemplates } from "../messaging/default-templates/index.ts";
import { defaultAuthority } from "./default-authority.ts";
import { defaultCadences } from "./default-cadences.ts";
import type { TenantPolicy } from "./policy.ts";
import { validatePolicy } from "./validate-policy.ts";

const document = {
  version: 1,
  name: "Good Standing default",
  creditor: {
    name: "Northwind Services",
    phone: "+1 555 0100",
    email: "billing@northwind.example",
    postalAddress: "100 Main Street, Springfield",
  },
  defaults: { language: "en", country: "US", timeZone: "America/New_York" },
  delinquency: {
    graceDays: 0,
    bucketBy: "days_past_due",
    buckets: [
      { id: "current", label: "Current", fromDays: 0, toDays: 0 },
      { id: "1-30", label: "1–30 days", fromDays: 1, toDays: 30 },
      { id: "31-60", label: "31–60 days", fromDays: 31, toDays: 60 },
      { id: "61-90", label: "61–90 days", fromDays: 61, toDays: 90 },
      { id: "over-90", label: "Over 90 days", fromDays: 91, toDays: null },
    ],
    history: { lookbackDays: 365, repeatFrom: 2, chronicFrom: 4 },
    toleranceUnits: 1,
  },
  amountBands: {
    smallBelowUnits: 100,
    largeFromUnits: 5_000,
    byCurrency: { JPY: { smallBelowMinor: 15_000, largeFromMinor: 750_000 } },
  },
  segments: [
    {
      id: "large-balance",
      name: "Large balance",
      when: { fact: "amountBand", op: "eq", value: "large" },
      cadence: "personal",
      because: "The amount is large enough for a person to lead.",
    },
    {
      id: "small-balance",
      name: "Small balance",
      when: {
        all: [
          { fact: "amountBand", op: "eq", value: "small" },
          { fact: "history", op: "ne", value: "chronic_late" },
        ],
      },
      cadence: "automatic",
      because: "A small amount: reminders do the work.",
    },
    {
      id: "chronic-late",
      name: "Often late",
      when: { fact: "history", op: "eq", value: "chronic_late" },
      cadence: "personal",
      because:
        "Late four times or more in a year: a conversation helps more than another reminder.",
    },
    {
      id: "first-time-late",
      name: "First time late",
      when: { fact: "history", op: "eq", value: "first_time_late" },
      cadence: "standard",
      because: "Late for the first time in a year: most likely an oversight.",
    },
    {
      id: "standard",
      name: "Standard",
      when: { all: [] },
      cadence: "standard",
      because: "Nothing asks for special treatment.",
    },
  ],
  cadences: defaultCadences,
  contact: {
    hours: { from: "09:00", to: "19:00" },
    weekdays: [1, 2, 3, 4, 5],
    onHolidays: false,
    consentRequired: ["sms", "whatsapp"],
    caps: [
      { channels: ["email", "sms", "whatsapp", "voice", "letter", "push"], max: 4, days: 14 },
      { channels: ["sms", "whatsapp"], max: 1, days: 7 },
      { channels: ["voice"], max: 3, days: 7 },
    ],
    minIntervalHours: 48,
  },
  pause: { daysMax: 60, daysInYearMax: 120 },
  retention: { years: 3 },
  promises: { graceDays: 1, daysAheadMax: 30, tolerancePercent: 0 },
  arrangements: {
    installmentsMax: 6,
    everyMonths: 1,
    everyDays: 0,
    recommendedInstallments: 3,
    installmentMinimumUnits: 20,
    offerValidDays: 7,
    graceDays: 3,
    brokenAfterDays: 20,
    authority: defaultAuthority,
  },
  templates: defaultTemplates,
};

/** The policy a new tenant starts with: reminders early and kind, people where people help. */
export const defaultPolicy: TenantPolicy = parse();

function parse(): TenantPolicy {
  const policy = validatePolicy(document);
  if (!policy.ok) throw new Error(`the default policy is wrong: ${JSON.stringify(policy.error)}`);
  return policy.value;
}
