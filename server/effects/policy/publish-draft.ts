import { may } from "../../../core/access/rights.ts";
import { type ImpactConcern, judgeImpact } from "../../../core/policy/drafting/judge-impact.ts";
import type { TenantPolicy } from "../../../core/policy/policy.ts";
import type { PolicyProblem } from "../../../core/policy/validate-policy.ts";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import type { Deps } from "../../deps.ts";
import { wakeEveryone } from "../../storage/accounts.ts";
import { findCurrentPolicyVersion, publishPolicy } from "../../storage/policies.ts";
import { type Draft, lockDraft, moveDraft } from "../../storage/policy-drafts.ts";
import type { Tx } from "../../storage/tx.ts";
import { listUsers } from "../../storage/users.ts";
import { findingsOf } from "./draft-findings.ts";
import { impactOf } from "./policy-impact.ts";

export type PublishRefusal =
  | { readonly kind: "not_found" }
  | { readonly kind: "problems"; readonly problems: readonly PolicyProblem[] }
  | { readonly kind: "refused"; readonly code: string; readonly text: string }
  | { readonly kind: "confirm"; readonly concern: ImpactConcern };

export interface PublishRequest {
  readonly id: string;
  readonly revision: number;
  readonly by: string;
  /** What was typed to go on in spite of a concern. */
  readonly confirmation: string;
  /** Why, to be kept with the version; empty for what the reviewer was told. */
  readonly note: string;
}

/** Puts a draft in force: checked, looked at by a second person, weighed on the book, and told to every account. */
export async function publishDraft(
  deps: Deps,
  tenantId: string,
  request: PublishRequest,
): Promise<Result<TenantPolicy, PublishRefusal>> {
  const checked = await deps.db.withTenant(tenantId, (tx) => check(tx, request));
  if (!checked.ok) return checked;
  // Outside of a lock: living a book through two weeks takes its time.
  const concern = judgeImpact(await impactOf(deps, tenantId, checked.value.policy));
  if (concern !== null && request.confirmation.trim().toLowerCase() !== concern.confirmation)
    return refuse({ kind: "confirm", concern });
  const at = deps.clock.now();
  const published = await deps.db.withTenant(tenantId, async (tx) => {
    const again = await check(tx, request);
    if (!again.ok) return again;
    const { draft, policy, approvedBy } = again.value;
    const note = [request.note, draft.note, draft.name].find((text) => text !== "");
    await wakeEveryone(tx, at);
    const made = await publishPolicy(tx, policy, { at, by: request.by, note, approvedBy });
    await moveDraft(tx, draft.id, { to: "published", version: made.version });
    return ok(made);
  });
  if (published.ok) deps.wake();
  return published;
}

interface Publishable {
  readonly draft: Draft;
  readonly policy: TenantPolicy;
  readonly approvedBy: string | undefined;
}

async function check(
  tx: Tx,
  { id, revision, by }: PublishRequest,
): Promise<Result<Publishable, PublishRefusal>> {
  const no = (code: string, text: string) => refuse({ kind: "refused", code, text } as const);
  const draft = await lockDraft(tx, id);
  if (draft === null) return refuse({ kind: "not_found" });
  if (draft.state === "published" || draft.state === "discarded")
    return no("draft_closed", `This draft is ${draft.state} already.`);
  if (draft.revision !== revision)
    return no(
      "draft_changed",
      `${draft.savedBy} saved this draft after you opened it. Look again.`,
    );
  const current = await findCurrentPolicyVersion(tx);
  if (current !== draft.baseVersion)
    return no(
      "base_moved",
      `Version ${current} was published after this draft began from version ${draft.baseVersion}. Bring its changes in first, or they would be lost.`,
    );
  const { problems, policy } = findingsOf(draft.document);
  if (policy === null || problems.length > 0) return refuse({ kind: "problems", problems });
  if (draft.approvedBy !== null) return ok({ draft, policy, approvedBy: draft.approvedBy });
  const others = await othersWhoMayPublish(tx, by);
  if (others.length > 0)
    return no(
      "not_reviewed",
      `A second person approves it first. These may: ${others.join(", ")}.`,
    );
  return ok({ draft, policy, approvedBy: undefined });
}

/** Who else could look at a draft before it is in force; with nobody else, one person decides alone. */
export async function othersWhoMayPublish(tx: Tx, name: string): Promise<string[]> {
  const users = await listUsers(tx);
  return users
    .filter((user) => user.state === "active" && may(user.role, "policy.publish"))
    .map((user) => user.name)
    .filter((other) => other !== name);
}
