import { z } from "zod";
import { AccountId } from "../../../core/accounts/account.ts";
import { assertNever } from "../../../core/result/result.ts";
import { type ErasureRefusal, erasePerson } from "../../privacy/erase-person.ts";
import { exportPerson } from "../../privacy/export-person.ts";
import { findExpired } from "../../privacy/retention.ts";
import { type Problem, problems } from "../problem.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";

const AccountPath = z.object({ accountId: AccountId });

export const getPersonExport = endpoint({
  method: "get",
  path: "/accounts/{accountId}/person-export",
  summary: "Everything kept about one person, machine-readable (GDPR articles 15 and 20)",
  tag: "Privacy",
  right: "privacy.export",
  params: AccountPath,
  query: NoParams,
  body: NoBody,
  response: z.record(z.string(), z.unknown()),
  writes: false,
  async handle({ deps, session, params }) {
    const book = { db: deps.db, now: deps.clock.now() };
    const exported = await exportPerson(book, session.tenantId, params.accountId);
    return exported === null ? { problem: problems.notFound() } : { status: 200, body: exported };
  },
});

export const postErasure = endpoint({
  method: "post",
  path: "/accounts/{accountId}/erasure",
  summary: "Take a person out of an account for ever, and say what the law makes us keep",
  tag: "Privacy",
  right: "privacy.erase",
  params: AccountPath,
  query: NoParams,
  body: z.strictObject({ despiteOpenBalance: z.boolean().default(false) }),
  response: z.object({
    accountId: z.string(),
    erasedAt: z.string(),
    erased: z.record(z.string(), z.int()),
    kept: z.array(z.object({ what: z.string(), why: z.string() })),
    keptUntil: z.string().nullable(),
    chainVerifies: z.boolean(),
  }),
  // A second time there is nobody left to erase, and the answer says so.
  writes: false,
  async handle({ deps, session, params, body }) {
    const book = { db: deps.db, now: deps.clock.now() };
    const request = { accountId: params.accountId, actor: session.name, ...body };
    const result = await erasePerson(book, session.tenantId, request);
    if (!result.ok) return { problem: problemOf(result.error) };
    return { status: 200, body: result.value };
  },
});

export const getRetention = endpoint({
  method: "get",
  path: "/retention",
  summary: "Accounts whose time to be kept is over; gs retention destroys them",
  tag: "Privacy",
  right: "privacy.retention",
  params: NoParams,
  query: NoParams,
  body: NoBody,
  response: z.object({
    accounts: z.int(),
    expired: z.array(
      z.object({ accountId: z.string(), lastActivityOn: z.string(), keptUntil: z.string() }),
    ),
    destroyed: z.int(),
    /** Names of providers' webhooks that are older than any provider delivers again. */
    paymentEvents: z.int(),
  }),
  writes: false,
  async handle({ deps, session }) {
    const book = { db: deps.db, now: deps.clock.now() };
    return { status: 200, body: await findExpired(book, session.tenantId) };
  },
});

function problemOf(refusal: ErasureRefusal): Problem {
  switch (refusal.kind) {
    case "no_such_account":
      return problems.notFound();
    case "erased_already":
      return problems.refused("erased_already", `The person was erased on ${refusal.at}.`);
    case "money_is_owed":
      return problems.refused(
        "money_is_owed",
        "Money is owed, and a claim may need these data. Erase despite the open balance if it is given up.",
      );
    default:
      return assertNever(refusal);
  }
}
