import { tellDifference } from "../../../core/policy/drafting/change-words.ts";
import { type Json, toJson } from "../../../core/policy/drafting/json.ts";
import { mergeJson } from "../../../core/policy/drafting/merge-json.ts";
import { withDefaults } from "../../../core/policy/drafting/shaped-policy.ts";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import { findCurrentPolicyVersion, loadPolicy } from "../../storage/policies.ts";
import {
  type Author,
  type Draft,
  type DraftSummary,
  findRevision,
  lockDraft,
  saveDraft,
  saversSince,
} from "../../storage/policy-drafts.ts";
import type { Tx } from "../../storage/tx.ts";

export type SaveRefusal =
  | { readonly kind: "not_found" }
  | { readonly kind: "not_open"; readonly state: DraftSummary["state"] }
  | { readonly kind: "changed"; readonly text: string };

export interface SaveRequest {
  readonly id: string;
  /** The one the writer read. */
  readonly revision: number;
  readonly name: string;
  readonly document: unknown;
}

const TOLD_MAX = 5;

/** Saves over the revision that the writer read, and no other. A refusal says who wrote what meanwhile. */
export async function saveOver(
  tx: Tx,
  { id, revision, name, document }: SaveRequest,
  author: Author,
): Promise<Result<DraftSummary, SaveRefusal>> {
  const draft = await lockDraft(tx, id);
  if (draft === null) return refuse({ kind: "not_found" });
  if (draft.state !== "open") return refuse({ kind: "not_open", state: draft.state });
  if (draft.revision !== revision)
    return refuse({ kind: "changed", text: await whatChanged(tx, draft, revision) });
  const { baseVersion } = draft;
  return ok(await saveDraft(tx, id, { name, document, baseVersion }, author));
}

async function whatChanged(tx: Tx, draft: Draft, revision: number): Promise<string> {
  const savers = await saversSince(tx, draft.id, revision);
  const read = await ancestorOf(tx, draft, revision);
  const told = tellDifference(read, toJson(draft.document)).map(
    ({ place, text }) => `${place}: ${text}`,
  );
  const more = told.length > TOLD_MAX ? [`and ${told.length - TOLD_MAX} more`] : [];
  const what = [...told.slice(0, TOLD_MAX), ...more].join("; ");
  const who = savers.length === 0 ? draft.savedBy : savers.join(" and ");
  return `${who} saved this draft after you opened it${what === "" ? "." : `. ${what}.`}`;
}

/** What a writer began from: the save they read or, when that is no longer kept, the draft's base. */
export async function ancestorOf(tx: Tx, draft: Draft, revision: number): Promise<Json> {
  const kept = await findRevision(tx, draft.id, revision);
  return toJson(kept === null ? await loadPolicy(tx, draft.baseVersion) : kept.document);
}

export interface Rebased {
  readonly draft: DraftSummary;
  /** Settings that both changed, as paths; the draft's value was kept. */
  readonly clashes: readonly string[];
}

/** Brings what was published since into a draft, so that publishing it undoes nobody's work. */
export async function rebaseDraft(
  tx: Tx,
  { id, revision }: Pick<SaveRequest, "id" | "revision">,
  author: Author,
): Promise<Result<Rebased, SaveRefusal>> {
  const draft = await lockDraft(tx, id);
  if (draft === null) return refuse({ kind: "not_found" });
  if (draft.state !== "open") return refuse({ kind: "not_open", state: draft.state });
  if (draft.revision !== revision)
    return refuse({ kind: "changed", text: await whatChanged(tx, draft, revision) });
  const current = await findCurrentPolicyVersion(tx);
  if (current === null || current === draft.baseVersion) return ok({ draft, clashes: [] });
  const [base, now] = [await loadPolicy(tx, draft.baseVersion), await loadPolicy(tx, current)];
  const mine = toJson(withDefaults(draft.document));
  const { merged, clashes } = mergeJson(toJson(base), mine, toJson(now));
  const { name } = draft;
  const saved = await saveDraft(tx, id, { name, document: merged, baseVersion: current }, author);
  const told = clashes.map(({ path }) => path.join("."));
  return ok({ draft: saved, clashes: told });
}
