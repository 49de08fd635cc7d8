import type { AccountOutcome } from "./account-outcomes.ts";
import type { AccountContacts } from "./contacts.ts";
import { type Kpi, quotient } from "./kpi.ts";

interface AccountsSeen {
  readonly contacts: AccountContacts;
  readonly outcome: AccountOutcome;
}

/** Figures that count accounts and contacts, whatever the currency. */
export function outcomeKpis(accounts: readonly AccountsSeen[]): Kpi[] {
  const late = accounts.filter(({ outcome }) => outcome.wasPastDue);
  const cured = late.filter(({ outcome }) => !outcome.isPastDue);
  const attempts = accounts.flatMap(({ contacts }) => contacts.attempts);
  const calls = attempts.filter(({ isCall }) => isCall);
  const tried = accounts.filter(({ contacts }) => contacts.attempts.length > 0);
  const afterContact = cured.filter(({ outcome }) => outcome.contactsUntilCured > 0);
  const recovery = accounts.flatMap(({ outcome }) => outcome.recoveryDays);
  const percent = (id: string, numerator: number, denominator: number, formula: string) =>
    quotient({ id, unit: "percent", numerator, denominator, formula });
  return [
    percent(
      "cure_rate",
      cured.length,
      late.length,
      "accounts past due before and not at the end ÷ accounts past due before",
    ),
    percent(
      "self_cure_rate",
      cured.length - afterContact.length,
      late.length,
      "accounts that came back without any contact in the period ÷ accounts past due before",
    ),
    percent(
      "first_contact_resolution",
      cured.filter(({ outcome }) => outcome.contactsUntilCured === 1).length,
      afterContact.length,
      "accounts back after one contact ÷ accounts back after any",
    ),
    percent(
      "contact_rate",
      tried.filter(({ contacts }) => contacts.isReached).length,
      tried.length,
      "accounts whose customer answered or wrote ÷ accounts contacted",
    ),
    percent(
      "right_party_contact_rate",
      calls.filter(({ isRightParty }) => isRightParty).length,
      calls.length,
      "calls in which the customer spoke with us ÷ calls tried",
    ),
    quotient({
      id: "average_recovery_days",
      unit: "days",
      numerator: recovery.reduce((sum, days) => sum + days, 0),
      denominator: recovery.length,
      formula: "days from the first contact after the due date to settlement, mean over items",
    }),
  ];
}
