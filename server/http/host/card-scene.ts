import { z } from "zod";
import type { CrmRef } from "../../../adapters/crm-ref.ts";
import { may, type Role } from "../../../core/access/rights.ts";
import type { AccountId } from "../../../core/accounts/account.ts";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import type { CardRefusal } from "../../../ui-extensions/panel/card-answer.ts";
import { type CrmConnection, findConnection } from "../../crm/connections.ts";
import { findMatches } from "../../crm/find-matches.ts";
import { isRecordKey } from "../../crm/record-key.ts";
import { describeAccounts } from "../../effects/list-accounts.ts";
import type { Reader } from "../../effects/load-panel.ts";
import { listCursors } from "../../storage/crm-cursors.ts";
import { localeOf, viewerOf } from "../reader.ts";
import { readInput } from "./card-answers.ts";
import { CardBody, ReaderBody } from "./card-body.ts";
import { toCandidate } from "./card-row.ts";
import { type CardWords, cardWords } from "./card-words.ts";
import type { HostCaller, HostEdge } from "./host-edge.ts";

/** Who asks and how they read, before any record is named. */
export interface HostVisit {
  readonly edge: HostEdge;
  readonly connection: CrmConnection;
  readonly caller: HostCaller;
  readonly role: Role;
  readonly reader: Reader;
  readonly words: CardWords;
}

/** The same at a record. What they may see of it is still to be found. */
export interface CardVisit extends HostVisit {
  readonly ref: CrmRef;
  readonly body: CardBody;
}

/** The visit of somebody the CRM vouches for, or why its account has nothing to show. */
export async function openHost(
  edge: HostEdge,
  caller: HostCaller,
  raw: unknown,
): Promise<Result<HostVisit, CardRefusal>> {
  const read = readInput(ReaderBody, raw);
  if (!read.ok) return read;
  const { locale, timeZone } = read.value;
  const words = cardWords(locale, edge.label);
  const connection = await findConnection(edge.deps.db, edge.crm, caller.externalId);
  if (connection === null) return refuse({ kind: "disconnected", detail: words.noConnection });
  if (connection.state === "disconnected")
    return refuse({ kind: "disconnected", detail: words.disconnected });
  const role = roleOf(connection, caller);
  const viewer = viewerOf({ name: caller.name, role });
  const reader = {
    ...{ locale: localeOf(locale), timeZone, viewer },
    ...(connection.state === "reconnect" ? await staleness(edge, connection) : {}),
  };
  return ok({ edge, connection, caller, role, reader, words });
}

/** A visit at the record its body names. */
export async function openCard(
  edge: HostEdge,
  caller: HostCaller,
  raw: unknown,
): Promise<Result<CardVisit, CardRefusal>> {
  const read = readInput(CardBody, raw);
  if (!read.ok) return read;
  const named = readInput(z.object({ record: edge.record }), raw);
  if (!named.ok) return named;
  const host = await openHost(edge, caller, raw);
  if (!host.ok) return host;
  const { record: ref } = named.value;
  return ref === null ? refuse({ kind: "none" }) : ok({ ...host.value, ref, body: read.value });
}

/** A CRM is not read while it refuses our token: what is shown is as old as the last reading. */
async function staleness({ deps, label }: HostEdge, { tenantId, id, connectedAt }: CrmConnection) {
  const cursors = await deps.db.withTenant(tenantId, (tx) => listCursors(tx, id));
  const read = cursors.flatMap(({ pulledAt }) => (pulledAt === null ? [] : [pulledAt]));
  const asOf = read.reduce((latest, at) => (at > latest ? at : latest), connectedAt);
  return { freshness: { asOf, source: label, stale: true } };
}

/** By id, as the install wrote it, or by address, as an admin did; else what the CRM makes them. */
export function roleOf({ roles }: CrmConnection, { userId, email, role }: HostCaller): Role {
  return roles[userId] ?? (email === null ? undefined : roles[email]) ?? role ?? "rep";
}

/** Managers and admins of the connection may see every account of it. */
export function seesEverything({ role }: Pick<HostVisit, "role">): boolean {
  return may(role, "accounts.every_record");
}

/**
 * The account a visit may look at. A rep comes to it through a record they can read: the CRM vouches
 * for that, or shows them the record's key, because a signature of the CRM's alone does not say
 * which records they may see.
 */
export async function accountOf(visit: CardVisit): Promise<Result<AccountId, CardRefusal>> {
  const { edge, connection, ref, body, words } = visit;
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
  const { edge, connection, caller, ref, body, words } = visit;
  if (caller.mayReadRecord || seesEverything(visit)) return ok(null);
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
