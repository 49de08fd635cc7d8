import { z } from "zod";
import {
  AccountId,
  Hold,
  Invoice,
  LedgerEntry,
  MAX_RECORDS,
} from "../../../core/accounts/account.ts";
import type { AccountFacts } from "../../../core/accounts/account-facts.ts";
import { computeDelinquency } from "../../../core/accounts/compute-delinquency.ts";
import { PolicyShape } from "../../../core/policy/policy.ts";
import { CalendarDate } from "../../../core/time/calendar-date.ts";
import { type Command, printJson } from "../command.ts";
import { readInput, readPolicy } from "../read-input.ts";
import { FactsInput } from "./decide.ts";

const MAX_DATES = 3_660;

const DelinquencyInput = z
  .strictObject({
    facts: FactsInput.optional(),
    invoices: z.array(Invoice).max(MAX_RECORDS).optional(),
    ledger: z.array(LedgerEntry).max(MAX_RECORDS).optional(),
    holds: z.array(Hold).max(MAX_RECORDS).optional(),
    policy: PolicyShape.optional(),
    dates: z.array(CalendarDate).min(1).max(MAX_DATES),
  })
  .refine((input) => (input.facts === undefined) !== (input.invoices === undefined), {
    path: ["invoices"],
    error: "give either facts, or invoices with ledger and holds",
  });

export const delinquencyCommand: Command = {
  name: "delinquency",
  summary: "how late an account is, on each of some dates",
  about:
    "Reads {facts, policy?, dates} or {invoices, ledger?, holds?, policy?, dates} and prints, per\n" +
    "date, the days past due, the bucket and the amounts per currency and item.",
  options: { file: { type: "string", value: "FILE", help: "read this instead of stdin" } },
  input: DelinquencyInput,
  run: async (call) => {
    const input = await readInput(call, DelinquencyInput);
    const policy = readPolicy(input.policy);
    const facts = input.facts ?? nobody(policy.defaults, input);
    const results = input.dates.map((date) => computeDelinquency(facts, policy, date));
    await printJson(call, { results });
    return 0;
  },
};

/** Delinquency asks nothing about who owes, so for invoices alone a stand-in will do. */
function nobody(
  { country, language }: { country: string; language: string },
  { invoices = [], ledger = [], holds = [] }: z.output<typeof DelinquencyInput>,
): AccountFacts {
  return {
    account: {
      id: AccountId.parse("account"),
      name: "account",
      kind: "business",
      language,
      country,
      timeZones: [],
      attributes: {},
      contactPoints: [],
    },
    invoices,
    ledger,
    holds,
    promises: [],
    arrangements: [],
    touches: [],
    contactEvents: [],
  };
}
