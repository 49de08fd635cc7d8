import type { CrmRef } from "../../../adapters/crm-ref.ts";
import { toHubspotRef } from "../../../adapters/hubspot/objects.ts";
import type { AccountId } from "../../../core/accounts/account.ts";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import type { CardRefusal } from "../../../ui-extensions/panel/card-answer.ts";
import { type CrmConnection, findConnection } from "../../crm/connections.ts";
import { findMatches } from "../../crm/find-matches.ts";
import { isRecordKey } from "../../crm/record-key.ts";
import { describeAccounts } from "../../effects/list-accounts.ts";
import type { Reader } from "../../effects/load-panel.ts";
import type { Role } from "../../security/session.ts";
import { listCursors } from "../../storage/crm-cursors.ts";
import { localeOf, viewerOf } from "../reader.ts";
import { readInput } from "./card-answers.ts";
import { CardBody } from "./card-body.ts";
import { toCandidate } from "./card-row.ts";
import { cardWords } from "./card-words.ts";
import type { HubspotCaller } from "./hubspot-caller.ts";
import type { HubspotEdge } from "./hubspot-edge.ts";

/** Who asks, about which record, and how they read. What they may see of it is still to be found. */
export interface CardVisit {
  readonly edge: HubspotEdge;
  readonly connection: CrmConnection;
  readonly caller: HubspotCaller;
  readonly role: Role;
  readonly reader: Reader;
  readonly ref: CrmRef;
  readonly body: CardBody;
}

/** The visit of a signed call, or why this portal has nothing to show. */
export async function openVisit(
  edge: HubspotEdge,
  caller: HubspotCaller,
  raw: unknown,
): Promise<Result<CardVisit, CardRefusal>> {
  const read = readInput(CardBody, raw);
  if (!read.ok) return read;
  const body = read.value;
  const words = cardWords(body.locale);
  const connection = await findConnection(edge.deps.db, "hubspot", caller.portalId);
  if (connection === null) return refuse({ kind: "disconnected", detail: words.noConnection });
  if (connection.state === "disconnected")
    return refuse({ kind: "disconnected", detail: words.disconnected });
  const ref = toHubspotRef(body.record.objectTypeId, body.record.objectId);
  if (ref === null) return refuse({ kind: "none" });
  const role = roleOf(connection, caller);
  const viewer = viewerOf({ name: caller.name, role });
  const reader = {
    ...{ locale: localeOf(body.locale), timeZone: body.timeZone, viewer },
    ...(connection.state === "reconnect" ? await staleness(edge, connection) : {}),
  };
  return ok({ edge, connection, caller, role, reader, ref, body });
}

/** HubSpot is not read while it refuses our token: what is shown is as old as the last reading. */
async function staleness({ deps }: HubspotEdge, { tenantId, id, connectedAt }: CrmConnection) {
  const cursors = await deps.db.withTenant(tenantId, (tx) => listCursors(tx, id));
  const read = cursors.flatMap(({ pulledAt }) => (pulledAt === null ? [] : [pulledAt]));
  const asOf = read.reduce((latest, at) => (at > latest ? at : latest), connectedAt);
  return { freshness: { asOf, source: "HubSpot", stale: true } };
}

/** By id, as the install wrote it, or by address, as an admin did. Both are signed by HubSpot. */
export function roleOf({ roles }: CrmConnection, { userId, email }: HubspotCaller): Role {
  return roles[userId] ?? (email === null ? undefined : roles[email]) ?? "rep";
}

/** Managers and admins of the connection may see every account of it. */
export function seesEverything({ role }: Pick<CardVisit, "role">): boolean {
  return role === "manager" || role === "admin";
}

/**
 * The account a visit may look at. A rep comes to it through a record they can read: HubSpot shows
 * them the record's key, and a signature of HubSpot's alone does not say which records they may see.
 */
export async function accountOf(visit: CardVisit): Promise<Result<AccountId, CardRefusal>> {
  const { edge, connection, ref, body } = visit;
  const words = cardWords(body.locale);
  const match = await edge.deps.db.withTenant(connection.tenantId, (tx) =>
    findMatches(tx, connection.id, ref),
  );
  // We write no key where nothing is owed, and that there is no account is no secret to keep.
  if (match.kind === "none") return refuse({ kind: "none" });
  const key = checkKey(visit);
  if (!key.ok) return key;
  switch (match.kind) {
    case "exact":
      if (body.accountId === undefined || body.accountId === match.accountId)
        return ok(match.accountId);
      return refuse(moved(words.otherAccount));
    case "several": {
      const chosen = match.accountIds.find((id) => id === body.accountId);
      if (chosen !== undefined) return ok(chosen);
      return refuse({ kind: "choose", candidates: await candidates(visit, match.accountIds) });
    }
    case "unknown_record":
      return refuse({ kind: "not_synced", detail: words.notSynced });
  }
}

function checkKey(visit: CardVisit): Result<null, CardRefusal> {
  if (seesEverything(visit)) return ok(null);
  const { edge, connection, ref, body } = visit;
  const words = cardWords(body.locale);
  if (body.recordKey === null) return refuse({ kind: "not_synced", detail: words.notSynced });
  const isKey = isRecordKey(edge.deps.crm.recordSecret, connection.id, ref, body.recordKey);
  return isKey ? ok(null) : refuse({ kind: "not_synced", detail: words.wrongKey });
}

function moved(detail: string): CardRefusal {
  const problem = { type: "urn:good-standing:problem:refused", title: detail, status: 409, detail };
  return { kind: "problem", problem: { ...problem, errors: [] } };
}

async function candidates(
  { edge, connection, reader }: CardVisit,
  accountIds: readonly AccountId[],
) {
  const rows = await describeAccounts(edge.deps, connection.tenantId, accountIds, reader);
  return rows.map(toCandidate);
}
