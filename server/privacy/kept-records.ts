/** What an erasure leaves, and the reason the law gives for leaving it. */
export interface KeptRecords {
  readonly what: string;
  readonly why: string;
}

export const KEPT_RECORDS: readonly KeptRecords[] = [
  {
    what: "Invoices, payments, credits, promises and plans: amounts, currencies, days and numbers",
    why: "The books must be kept (GDPR art. 17(3)(b)); they name nobody any more.",
  },
  {
    what: "The timeline: when something was done, by whom on our side, and which kind of thing",
    why: "Evidence of compliance until three years after the last activity (12 CFR 1006.100).",
  },
  {
    what: "What each contact rule answered, with the rule's id and version, without the address",
    why: "Evidence of compliance until three years after the last activity (12 CFR 1006.100).",
  },
  {
    what: "Consents and stops: their kind and moment, without address or words",
    why: "To show later that a stop was honoured (GDPR art. 17(3)(e)).",
  },
  {
    what: "The record's number in the CRM it came from",
    why: "So that the next import does not bring the person back.",
  },
];
