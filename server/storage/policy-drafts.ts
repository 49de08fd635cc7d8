import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, firstRow, jsonb, manyRows, onlyRow, type Tx } from "./tx.ts";

export const DRAFTS_MAX = 200;
/** Saves of a draft that are kept; older ones are only needed by somebody very late. */
export const REVISIONS_KEPT = 40;

export type DraftState = "open" | "in_review" | "published" | "discarded";

/** A policy that is being written, without its document. */
export interface DraftSummary {
  readonly id: string;
  readonly name: string;
  readonly baseVersion: number;
  readonly revision: number;
  readonly state: DraftState;
  readonly authors: readonly string[];
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly savedBy: string;
  readonly savedAt: Instant;
  readonly note: string;
  readonly submittedBy: string | null;
  readonly approvedBy: string | null;
  readonly publishedVersion: number | null;
}

export interface Draft extends DraftSummary {
  readonly document: unknown;
}

// An approval is of what was read: a later save takes it away.
const SUMMARY = sql`id, name, base_version as "baseVersion", revision, state, authors,
  created_by as "createdBy", created_at as "createdAt", saved_by as "savedBy",
  saved_at as "savedAt", note, submitted_by as "submittedBy",
  case when approved_revision = revision then approved_by end as "approvedBy",
  published_version as "publishedVersion"`;

export interface Author {
  readonly by: string;
  readonly at: Instant;
}

export async function createDraft(
  tx: Tx,
  { name, baseVersion, document }: DraftContent,
  { by, at }: Author,
): Promise<Draft> {
  const draft = await onlyRow(
    tx,
    sql<Draft>`insert into policy_drafts (name, base_version, document, revision, state, authors,
        created_by, created_at, saved_by, saved_at)
      values (${name}, ${baseVersion}, ${jsonb(document)}, 1, 'open', '[]', ${by},
        ${at}::timestamptz, ${by}, ${at}::timestamptz)
      returning ${SUMMARY}, document`,
  );
  await keepRevision(tx, draft.id);
  return draft;
}

/** The last changed first; those that are closed only where asked for. */
export function listDrafts(tx: Tx, closed: "with_closed" | "open_only"): Promise<DraftSummary[]> {
  const states = closed === "with_closed" ? sql`true` : sql`state in ('open', 'in_review')`;
  return manyRows(
    tx,
    sql<DraftSummary>`select ${SUMMARY} from policy_drafts where ${states}
      order by saved_at desc, id limit ${DRAFTS_MAX}`,
  );
}

export function findDraft(tx: Tx, id: string): Promise<Draft | null> {
  return firstRow(tx, sql<Draft>`select ${SUMMARY}, document from policy_drafts where id = ${id}`);
}

/** The draft, held for this transaction: whoever saves, approves or publishes does so alone. */
export function lockDraft(tx: Tx, id: string): Promise<Draft | null> {
  return firstRow(
    tx,
    sql<Draft>`select ${SUMMARY}, document from policy_drafts where id = ${id} for update`,
  );
}

export interface DraftContent {
  readonly name: string;
  readonly document: unknown;
  readonly baseVersion: number;
}

/** Writes the next revision of a locked draft. */
export async function saveDraft(
  tx: Tx,
  id: string,
  { name, document, baseVersion }: DraftContent,
  { by, at }: Author,
): Promise<DraftSummary> {
  const saved = await onlyRow(
    tx,
    sql<DraftSummary>`update policy_drafts set name = ${name}, document = ${jsonb(document)},
        base_version = ${baseVersion}, revision = revision + 1, saved_by = ${by}, saved_at = ${at}::timestamptz,
        authors = case when authors ? ${by} then authors
          else authors || to_jsonb(${by}::text) end
      where id = ${id} returning ${SUMMARY}`,
  );
  await keepRevision(tx, id);
  return saved;
}

async function keepRevision(tx: Tx, id: string): Promise<void> {
  await sql`insert into policy_draft_revisions (draft_id, revision, document, saved_by, saved_at)
    select id, revision, document, saved_by, saved_at from policy_drafts
    where id = ${id}`.execute(tx);
  await sql`delete from policy_draft_revisions r using policy_drafts d
    where d.id = ${id} and r.draft_id = d.id
      and r.revision <= d.revision - ${REVISIONS_KEPT}`.execute(tx);
}

/** A draft's document as one save left it, and by whom; null when that save is no longer kept. */
export function findRevision(
  tx: Tx,
  id: string,
  revision: number,
): Promise<{ document: unknown; savedBy: string } | null> {
  return firstRow(
    tx,
    sql<{ document: unknown; savedBy: string }>`select document, saved_by as "savedBy"
      from policy_draft_revisions where draft_id = ${id} and revision = ${revision}`,
  );
}

/** Who saved after a revision, each once. */
export async function saversSince(tx: Tx, id: string, revision: number): Promise<string[]> {
  const rows = await manyRows(
    tx,
    sql<{ savedBy: string }>`select distinct saved_by as "savedBy" from policy_draft_revisions
      where draft_id = ${id} and revision > ${revision} order by 1`,
  );
  return rows.map(({ savedBy }) => savedBy);
}

/** What a locked draft has come to. Its saves are let go of once it is closed. */
export type DraftStep =
  | { readonly to: "in_review"; readonly by: string; readonly note: string }
  | { readonly to: "open" }
  | { readonly to: "approved"; readonly by: string }
  | { readonly to: "discarded" }
  | { readonly to: "published"; readonly version: number };

export async function moveDraft(tx: Tx, id: string, step: DraftStep): Promise<DraftSummary> {
  const moved = await onlyRow(
    tx,
    sql<DraftSummary>`update policy_drafts set ${settingsOf(step)} where id = ${id}
      returning ${SUMMARY}`,
  );
  if (moved.state === "published" || moved.state === "discarded")
    await changedRows(
      tx,
      sql`delete from policy_draft_revisions where draft_id = ${id} returning revision`,
    );
  return moved;
}

function settingsOf(step: DraftStep) {
  switch (step.to) {
    case "in_review":
      return sql`state = 'in_review', submitted_by = ${step.by}, note = ${step.note},
        approved_by = null, approved_revision = null`;
    case "open":
      // What was approved stays so until it is changed: the approval names its revision.
      return sql`state = 'open'`;
    case "approved":
      return sql`approved_by = ${step.by}, approved_revision = revision`;
    case "discarded":
      return sql`state = 'discarded'`;
    case "published":
      return sql`state = 'published', published_version = ${step.version}`;
  }
}
