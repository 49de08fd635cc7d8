import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmRef } from "../crm-ref.ts";
import type { ZendeskClient } from "./client.ts";
import { readFeatures, type ZendeskFeatures } from "./describe.ts";
import type { Requester } from "./match-requester.ts";
import { SHOW_MAX } from "./pull.ts";
import { type Organization, Organizations, SearchedUsers, type User } from "./schema.ts";
import { Ratings, SideConversation, SideConversations } from "./schema-account.ts";

/** A colleague is asked about a ticket, beside it. */
export interface AskColleague {
  /** Asking again under the same key asks nobody twice. */
  readonly key: string;
  readonly ticketRef: CrmRef;
  readonly email: string;
  readonly subject: string;
  readonly body: string;
}

/** What a customer said of a ticket. */
export interface TicketRating {
  readonly ticketId: string;
  readonly good: boolean;
  readonly at: string;
}

/** Asks a colleague, where the account has side conversations. Never a way to write to a customer. */
export async function askColleague(
  client: ZendeskClient,
  ask: AskColleague,
): Promise<Result<string, CrmError>> {
  const allowed = await requireFeature(client, "sideConversations");
  if (!allowed.ok) return allowed;
  const path = { ticketId: ask.ticketRef.id };
  const present = await client.call("sideConversations", { path }, SideConversations);
  if (!present.ok) return present;
  const same = present.value.side_conversations.find(
    ({ external_ids }) => external_ids?.good_standing === ask.key,
  );
  if (same !== undefined) return ok(same.id);
  const json = {
    message: { subject: ask.subject, body: ask.body, to: [{ email: ask.email }] },
    external_ids: { good_standing: ask.key },
  };
  const made = await client.call("sideConversation", { path, json }, SideConversation);
  return made.ok ? ok(made.value.side_conversation.id) : made;
}

const RATINGS_MAX = 100;

/** The latest ratings, at most a hundred, where the account asks for them. */
export async function listRatings(
  client: ZendeskClient,
  since: string,
): Promise<Result<readonly TicketRating[], CrmError>> {
  const allowed = await requireFeature(client, "satisfaction");
  if (!allowed.ok) return allowed;
  const start = String(Math.floor(Date.parse(since) / 1_000));
  const query = { start_time: start, "page[size]": String(RATINGS_MAX) };
  const page = await client.call("satisfaction", { query }, Ratings);
  if (!page.ok) return page;
  return ok(
    page.value.satisfaction_ratings.flatMap(({ score, ticket_id, updated_at }) =>
      // "offered" is a question without an answer yet.
      /^(good|bad)/.test(score)
        ? [{ ticketId: ticket_id, good: score.startsWith("good"), at: updated_at }]
        : [],
    ),
  );
}

async function requireFeature(
  client: ZendeskClient,
  name: keyof ZendeskFeatures,
): Promise<Result<null, CrmError>> {
  const features = await readFeatures(client);
  if (!features.ok) return features;
  if (features.value[name] === true) return ok(null);
  return refuse({ kind: "unsupported", detail: `the account has no ${name}` });
}

/** Who a requester is, with their organization, so that they can be matched to an account. */
export async function findRequesters(
  client: ZendeskClient,
  by: { readonly email: string } | { readonly externalId: string },
): Promise<Result<readonly Requester[], CrmError>> {
  const people = await findPeople(client, by);
  if (!people.ok) return people;
  const ids = people.value.flatMap(({ organization_id: id }) => (isId(id) ? [id] : []));
  const known = await readOrganizations(client, [...new Set(ids)]);
  if (!known.ok) return known;
  return ok(
    people.value.map((user) => {
      const organization = known.value.find(({ id }) => id === user.organization_id);
      return {
        externalId: user.external_id ?? null,
        email: user.email ?? null,
        verified: user.verified === true,
        organizationExternalId: organization?.external_id ?? null,
        organizationName: organization?.name ?? null,
      };
    }),
  );
}

function isId(id: string | null | undefined): id is string {
  return id !== null && id !== undefined;
}

async function readOrganizations(
  client: ZendeskClient,
  ids: readonly string[],
): Promise<Result<readonly Organization[], CrmError>> {
  if (ids.length === 0) return ok([]);
  // One search answers with at most a hundred people, so their organizations fit into one call.
  const query = { ids: ids.slice(0, SHOW_MAX).join(",") };
  const page = await client.call("organizationsShow", { query }, Organizations);
  return page.ok ? ok(page.value.organizations) : page;
}

/** People with exactly this address or external id. */
async function findPeople(
  client: ZendeskClient,
  by: { readonly email: string } | { readonly externalId: string },
): Promise<Result<readonly User[], CrmError>> {
  const [field, text] = "email" in by ? ["email", by.email] : ["external_id", by.externalId];
  // A quote would end the phrase and let the rest be read as a query of its own.
  const query = `${field}:"${text.replaceAll('"', "")}"`;
  const page = await client.call(
    "searchExport",
    { query: { query, "filter[type]": "user", "page[size]": "100" } },
    SearchedUsers,
  );
  if (!page.ok) return page;
  const wanted = text.trim().toLowerCase();
  return ok(
    page.value.results.filter((user) => {
      const value = "email" in by ? user.email : user.external_id;
      return value?.trim().toLowerCase() === wanted;
    }),
  );
}
