import { sql } from "kysely";
import { PolicyShape, type TenantPolicy } from "../../core/policy/policy.ts";
import type { Instant } from "../../core/time/instant.ts";
import { firstRow, jsonb, manyRows, onlyRow, type Tx } from "./tx.ts";

export const POLICY_VERSIONS_MAX = 1_000;

export interface Publication {
  readonly at: Instant;
  readonly by: string;
  /** What was said of it. */
  readonly note?: string | undefined;
  /** Who looked at it first, when somebody else did. */
  readonly approvedBy?: string | undefined;
  /** The older version it brings back. */
  readonly restores?: number | undefined;
}

export interface PolicyVersion {
  readonly version: number;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  readonly note: string | null;
  readonly approvedBy: string | null;
  readonly restores: number | null;
}

interface StoredPolicy {
  /** As it was published: one older than a setting lacks it, and reading gives it the default. */
  readonly document: unknown;
}

/**
 * Makes the policy current, under the next version number whatever its own says. A published version
 * never changes, because decisions name it. Validate before publishing: what is stored is trusted.
 */
export async function publishPolicy(
  tx: Tx,
  policy: TenantPolicy,
  { at, by, note, approvedBy, restores }: Publication,
): Promise<TenantPolicy> {
  // Two admins who publish at once get two versions, one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended('policy ' || gs_tenant()::text, 0))`.execute(
    tx,
  );
  const { version } = await onlyRow(
    tx,
    sql<{ version: number }>`select coalesce(max(version), 0) + 1 as version from policies`,
  );
  const published = { ...policy, version };
  await sql`insert into policies (version, document, published_at, published_by, note, approved_by,
      restores)
    values (${version}, ${jsonb(published)}, ${at}::timestamptz, ${by}, ${note ?? null},
      ${approvedBy ?? null}, ${restores ?? null}::int)`.execute(tx);
  return published;
}

export async function findCurrentPolicy(tx: Tx): Promise<TenantPolicy | null> {
  const row = await firstRow(
    tx,
    sql<StoredPolicy>`select document from policies order by version desc limit 1`,
  );
  return row === null ? null : PolicyShape.parse(row.document);
}

export async function loadCurrentPolicy(tx: Tx): Promise<TenantPolicy> {
  const policy = await findCurrentPolicy(tx);
  if (policy === null) throw new Error("this tenant has no published policy");
  return policy;
}

export async function loadPolicy(tx: Tx, version: number): Promise<TenantPolicy> {
  const policy = await findPolicy(tx, version);
  if (policy === null) throw new Error(`this tenant has no policy version ${version}`);
  return policy;
}

export async function findPolicy(tx: Tx, version: number): Promise<TenantPolicy | null> {
  const row = await firstRow(
    tx,
    sql<StoredPolicy>`select document from policies where version = ${version}`,
  );
  return row === null ? null : PolicyShape.parse(row.document);
}

/** Cheap: tells whether a policy held in memory is still the current one. */
export async function findCurrentPolicyVersion(tx: Tx): Promise<number | null> {
  const row = await firstRow(
    tx,
    sql<{ version: number | null }>`select max(version) as version from policies`,
  );
  return row === null ? null : row.version;
}

/** The newest first. */
export function listPolicyVersions(tx: Tx): Promise<PolicyVersion[]> {
  return manyRows(
    tx,
    sql<PolicyVersion>`select version, published_at as "publishedAt",
        published_by as "publishedBy", note, approved_by as "approvedBy", restores
      from policies order by version desc limit ${POLICY_VERSIONS_MAX}`,
  );
}
