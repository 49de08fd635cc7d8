import { z } from "zod";
import {
  type AssignRefusal,
  assignPayment,
  setPaymentAside,
} from "../../effects/money/unmatched-payments.ts";
import { listUnmatched } from "../../storage/received-payments.ts";
import { type Problem, problems } from "../problem.ts";
import { type Answer, endpoint, NoBody, NoParams } from "./endpoint.ts";

const LIST_MAX = 500;

const Name = { provider: z.string().min(1).max(50), ref: z.string().min(1).max(200) };

export const getUnmatchedPayments = endpoint({
  method: "get",
  path: "/unmatched-payments",
  summary: "Money that came and that nobody could match to an account, the longest waiting first",
  tag: "Payments",
  right: "accounts.read",
  params: NoParams,
  query: NoParams,
  body: NoBody,
  response: z.object({
    items: z.array(
      z.object({
        provider: z.string(),
        ref: z.string(),
        currency: z.string(),
        amountMinor: z.int(),
        /** What of it went back since. */
        returnedMinor: z.int(),
        receivedAt: z.string(),
        /** As the provider or the payer named it. */
        told: z.string().nullable(),
        accountId: z.string().nullable(),
        why: z.enum(["unknown_account", "unknown_invoice", "wrong_currency", "may_be_same"]),
        /** The ledger entry it may be the same payment as: assign it if it is another, set it aside if not. */
        twinOf: z.string().nullable(),
      }),
    ),
  }),
  writes: false,
  async handle({ deps, session }) {
    const items = await deps.db.withTenant(session.tenantId, (tx) => listUnmatched(tx, LIST_MAX));
    return { status: 200, body: { items } };
  },
});

const Done = z.object({ provider: z.string(), ref: z.string() });

export const postAssignPayment = endpoint({
  method: "post",
  path: "/unmatched-payments/assign",
  summary: "Give unmatched money to an account, and to an invoice of it if one is named",
  tag: "Payments",
  right: "money.assign",
  params: NoParams,
  query: NoParams,
  body: z.strictObject({
    ...Name,
    /** Our id, or the company's own number of the account. */
    account: z.string().min(1).max(200),
    /** By id or number. */
    invoice: z.string().min(1).max(200).optional(),
  }),
  response: Done,
  // A second time the payment is assigned already, and the answer says so.
  writes: false,
  async handle({ deps, session, body }) {
    const assignment = { ...body, by: session.name };
    const given = await assignPayment(deps, session.tenantId, assignment);
    deps.wake();
    return given.ok ? done(body) : { problem: PROBLEMS[given.error]() };
  },
});

export const postSetPaymentAside = endpoint({
  method: "post",
  path: "/unmatched-payments/set-aside",
  summary: "Say that unmatched money is none of these accounts', so that it is listed no more",
  tag: "Payments",
  right: "money.assign",
  params: NoParams,
  query: NoParams,
  body: z.strictObject(Name),
  response: Done,
  writes: false,
  async handle({ deps, session, body }) {
    const put = await setPaymentAside(deps, session.tenantId, { ...body, by: session.name });
    return put.ok ? done(body) : { problem: PROBLEMS[put.error]() };
  },
});

function done({ provider, ref }: { readonly provider: string; readonly ref: string }): Answer {
  return { status: 200, body: { provider, ref } };
}

const PROBLEMS: Readonly<Record<AssignRefusal, () => Problem>> = {
  no_such_payment: problems.notFound,
  assigned_already: () =>
    problems.refused("assigned_already", "This payment is in an account's ledger already."),
  no_such_account: () =>
    problems.invalidInput([{ field: "account", message: "there is no such account" }]),
  no_such_invoice: () =>
    problems.invalidInput([{ field: "invoice", message: "the account has no such invoice" }]),
  wrong_currency: () =>
    problems.refused(
      "wrong_currency",
      "No invoice there is in this currency, and none is converted.",
    ),
};
