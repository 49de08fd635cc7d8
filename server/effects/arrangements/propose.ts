import { may } from "../../../core/access/rights.ts";
import type { InvoiceId } from "../../../core/accounts/account.ts";
import type { Approval, Arrangement } from "../../../core/accounts/arrangement.ts";
import { isInForce } from "../../../core/accounts/arrangement-standing.ts";
import type { AuthorityVerdict } from "../../../core/arrangements/authority.ts";
import type { Judgement } from "../../../core/arrangements/judge.ts";
import type { Relief } from "../../../core/arrangements/relief/relief.ts";
import type { ReliefTerms } from "../../../core/arrangements/relief/relief-terms.ts";
import { judgeIn, type ReliefScene, reliefScene } from "../../../core/arrangements/relief-scene.ts";
import type { CurrencyCode } from "../../../core/money/money.ts";
import type { AuthorityRole } from "../../../core/policy/authority-policy.ts";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import { decideTreatment } from "../../../core/treatment/decide-treatment.ts";
import type { Deps } from "../../deps.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import type { AccountWork } from "../account-work.ts";
import { tellOffer, termsBody } from "./offer.ts";
import { type Draft, writeOffer, writeProposal } from "./put-forward.ts";
import { standingsOf } from "./standings-of.ts";

/** Terms somebody wants to offer a customer. */
export interface TermsAsked {
  readonly currency: CurrencyCode;
  /** Null for what such terms are usually about. */
  readonly invoiceIds: readonly InvoiceId[] | null;
  readonly terms: ReliefTerms;
  readonly role: AuthorityRole;
}

export interface TermsJudged extends Judgement {
  readonly scene: ReliefScene;
}

/** What the terms come to and who may grant them. Writes nothing. */
export function judgeTerms(
  { facts, policy, now }: Pick<AccountWork, "facts" | "policy" | "now">,
  { currency, invoiceIds, terms, role }: TermsAsked,
): TermsJudged {
  const { delinquency } = decideTreatment(facts, policy, now);
  const scene = reliefScene(facts, policy, delinquency, { currency, invoiceIds });
  return { scene, ...judgeIn(scene, terms, role) };
}

export type ProposeRefusal =
  | { readonly kind: "refused"; readonly verdict: AuthorityVerdict }
  /** Somebody else must approve, and has to be told why it is wanted. */
  | { readonly kind: "reason_needed"; readonly verdict: AuthorityVerdict }
  | { readonly kind: "offer_open"; readonly arrangementId: string }
  | { readonly kind: "renegotiated_too_often"; readonly timesMax: number };

export interface Proposed {
  readonly arrangement: Arrangement;
  readonly isOffered: boolean;
}

/**
 * Puts terms forward: an offer to the customer where the role may grant them, else a request for
 * approval. Over what a running arrangement covers they are its next version, which takes its place
 * when it is accepted.
 */
export async function propose(
  deps: Deps,
  work: AccountWork,
  asked: TermsAsked & { readonly by: string; readonly reason?: string | undefined },
): Promise<Result<Proposed, ProposeRefusal>> {
  const open = openOffer(work, asked.currency);
  if (open !== null) return refuse({ kind: "offer_open", arrangementId: open.id });
  const { scene, relief, verdict } = judgeTerms(work, asked);
  if (verdict.kind === "refused" || relief === null) return refuse({ kind: "refused", verdict });
  const replaces = runningOver(work, scene.invoiceIds);
  const timesMax = work.policy.arrangements.life.renegotiationsMax;
  if (
    !may(asked.role, "plan.approve") &&
    replaces !== undefined &&
    (replaces.version ?? 1) > timesMax
  )
    return refuse({ kind: "renegotiated_too_often", timesMax });
  const draft = toDraft(relief, scene, replaces);
  if (draft === null) return refuse({ kind: "refused", verdict });
  if (verdict.kind === "allowed") return ok(await offer(deps, work, draft, asked.by));
  if (asked.reason === undefined) return refuse({ kind: "reason_needed", verdict });
  const approval: Approval = {
    requestedAt: work.now,
    requestedBy: asked.by,
    reason: asked.reason,
    codes: [...new Set(verdict.reasons.map(({ code }) => code))],
    from: verdict.by === "admin" ? "admin" : "manager",
  };
  return ok(await request(work, draft, approval));
}

async function offer(deps: Deps, work: AccountWork, draft: Draft, by: string): Promise<Proposed> {
  const arrangement = await writeOffer(work, draft, by);
  await record(work, "plan.offered", by, termsBody(arrangement));
  await tellOffer(deps, work, arrangement);
  return { arrangement, isOffered: true };
}

async function request(work: AccountWork, draft: Draft, approval: Approval): Promise<Proposed> {
  const arrangement = await writeProposal(work, draft, approval);
  const { reason, codes, from, requestedBy } = approval;
  const body = { ...termsBody(arrangement), reason, codes, from };
  await record(work, "plan.approval_asked", requestedBy, body);
  return { arrangement, isOffered: false };
}

function record(
  { tx, accountId, now }: AccountWork,
  kind: string,
  actor: string,
  body: Record<string, unknown>,
) {
  return appendTimeline(tx, accountId, [{ at: now, actor, kind, body }]);
}

/** One set of terms at a time: two offers on the table would leave the customer to guess. */
export function openOffer({ facts, now }: AccountWork, currency: CurrencyCode): Arrangement | null {
  return (
    facts.arrangements.find(
      (each) =>
        each.currency === currency &&
        each.acceptedAt === undefined &&
        each.cancelledAt === undefined &&
        each.approval?.decision?.granted !== false &&
        each.expiresAt > now,
    ) ?? null
  );
}

function runningOver(work: AccountWork, invoiceIds: readonly InvoiceId[]): Arrangement | undefined {
  return standingsOf(work).standings.find(
    ({ status, arrangement }) =>
      isInForce(status) && arrangement.invoiceIds.some((id) => invoiceIds.includes(id)),
  )?.arrangement;
}

/** Null for relief without dates, such as handing the account over. */
export function toDraft(
  { kind, schedule }: Relief,
  { invoiceIds, situation }: ReliefScene,
  replaces: Arrangement | undefined,
): Draft | null {
  if (schedule === null || kind === "hand_over") return null;
  return {
    kind,
    currency: situation.currency,
    invoiceIds,
    installments: schedule.installments,
    // What the version before would have waived is still not part of the payments.
    waivedMinor: schedule.waivedMinor + (replaces?.waivedMinor ?? 0),
    replaces,
  };
}
