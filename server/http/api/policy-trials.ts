import { z } from "zod";
import { AccountId, Channel, Language } from "../../../core/accounts/account.ts";
import type { AccountFacts } from "../../../core/accounts/account-facts.ts";
import { contactBoundsOf } from "../../../core/compliance/contact-bounds.ts";
import { judgeImpact } from "../../../core/policy/drafting/judge-impact.ts";
import { type TenantPolicy, Tone } from "../../../core/policy/policy.ts";
import { decideTreatment } from "../../../core/treatment/decide-treatment.ts";
import {
  ContactBoundsView,
  DraftFindingsView,
  ImpactView,
  SegmentTrial,
  TemplateTrial,
} from "../../../ui-extensions/console-app/views/policy.ts";
import type { Deps } from "../../deps.ts";
import { findingsOf } from "../../effects/policy/draft-findings.ts";
import { impactOf } from "../../effects/policy/policy-impact.ts";
import { previewMessage } from "../../effects/preview-message.ts";
import { loadFacts } from "../../storage/facts.ts";
import { findDraft } from "../../storage/policy-drafts.ts";
import { type Problem, problems } from "../problem.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";
import { DraftId } from "./policy-drafts.ts";

export const getDraftFindings = endpoint({
  method: "get",
  path: "/policy/drafts/{draftId}/findings",
  summary: "What keeps a draft from being published, law included, and what to weigh",
  tag: "Policy",
  right: "policy.read",
  params: DraftId,
  query: NoParams,
  body: NoBody,
  response: DraftFindingsView,
  writes: false,
  async handle({ deps, session, params }) {
    const draft = await deps.db.withTenant(session.tenantId, (tx) => findDraft(tx, params.draftId));
    if (draft === null) return { problem: problems.notFound() };
    const { problems: found, warnings } = findingsOf(draft.document);
    return { status: 200, body: { revision: draft.revision, problems: found, warnings } };
  },
});

export const getDraftImpact = endpoint({
  method: "get",
  path: "/policy/drafts/{draftId}/impact",
  summary: "Who would hear from us in the next days under a draft, beside the policy in force",
  tag: "Policy",
  right: "policy.try",
  params: DraftId,
  query: NoParams,
  body: NoBody,
  response: ImpactView,
  writes: false,
  async handle({ deps, session, params }) {
    const draft = await tryable(deps, session.tenantId, params.draftId);
    if ("problem" in draft) return draft;
    const impact = await impactOf(deps, session.tenantId, draft.policy);
    return { status: 200, body: { ...impact, concern: judgeImpact(impact) } };
  },
});

export const getDraftSegment = endpoint({
  method: "get",
  path: "/policy/drafts/{draftId}/accounts/{accountId}/segment",
  summary: "Which segment a draft would place an account in, and what each rule read",
  tag: "Policy",
  right: "policy.try",
  params: DraftId.extend({ accountId: AccountId }),
  query: NoParams,
  body: NoBody,
  response: SegmentTrial,
  writes: false,
  async handle({ deps, session, params }) {
    const tried = await tryAccount(deps, session.tenantId, params);
    if ("problem" in tried) return tried;
    const { facts, policy } = tried;
    const { segment } = decideTreatment(facts, policy, deps.clock.now());
    const body = {
      ...segment,
      account: { id: facts.account.id, name: facts.account.name },
      trace: segment.trace.map((rule) => ({
        ...rule,
        comparisons: rule.comparisons.map((each) => ({ ...each, actual: each.actual ?? null })),
      })),
    };
    return { status: 200, body };
  },
});

export const getDraftPreview = endpoint({
  method: "get",
  path: "/policy/drafts/{draftId}/accounts/{accountId}/messages/{template}",
  summary: "A message in a draft's words as it would go to this account, without sending it",
  tag: "Policy",
  right: "accounts.read",
  params: DraftId.extend({ accountId: AccountId, template: z.string().min(1).max(100) }),
  query: z.object({ channel: Channel, language: Language, tone: Tone }),
  body: NoBody,
  response: TemplateTrial,
  writes: false,
  async handle({ deps, session, params, query }) {
    const tried = await tryAccount(deps, session.tenantId, params);
    if ("problem" in tried) return tried;
    const where = { now: deps.clock.now(), publicUrl: deps.publicUrl };
    const { template } = params;
    const made = previewMessage({ ...tried, ...where }, { template, ...query });
    if (!made.ok)
      return { problem: problems.invalidInput([{ field: "template", message: made.error }]) };
    const messages = made.value.map(({ message, sms, template: _, ...rest }) => ({
      ...rest,
      ...message,
      sms: sms && { units: sms.units, segments: sms.segments },
    }));
    return { status: 200, body: { messages } };
  },
});

export const getContactBounds = endpoint({
  method: "get",
  path: "/policy/drafts/{draftId}/contact-bounds",
  summary: "What the law of a draft's country allows at most: hours and counts, each with its rule",
  tag: "Policy",
  right: "policy.read",
  params: DraftId,
  query: NoParams,
  body: NoBody,
  response: ContactBoundsView,
  writes: false,
  async handle({ deps, session, params }) {
    const draft = await tryable(deps, session.tenantId, params.draftId);
    if ("problem" in draft) return draft;
    return { status: 200, body: contactBoundsOf(draft.policy) };
  },
});

/** A draft as a policy, so far as it can be one: what is unfinished can't be tried. */
async function tryable(
  deps: Deps,
  tenantId: string,
  draftId: string,
): Promise<{ readonly policy: TenantPolicy } | { readonly problem: Problem }> {
  const draft = await deps.db.withTenant(tenantId, (tx) => findDraft(tx, draftId));
  if (draft === null) return { problem: problems.notFound() };
  const { policy, problems: found } = findingsOf(draft.document);
  if (policy !== null) return { policy };
  const [first] = found;
  const rest = found.length > 1 ? ` and ${found.length - 1} more` : "";
  const text = `Correct the draft first: ${first?.path}: ${first?.message}${rest}.`;
  return { problem: problems.refused("draft_unfinished", text) };
}

async function tryAccount(
  deps: Deps,
  tenantId: string,
  { draftId, accountId }: { readonly draftId: string; readonly accountId: AccountId },
): Promise<
  { readonly policy: TenantPolicy; readonly facts: AccountFacts } | { readonly problem: Problem }
> {
  const draft = await tryable(deps, tenantId, draftId);
  if ("problem" in draft) return draft;
  const facts = await deps.db.withTenant(tenantId, (tx) => loadFacts(tx, accountId));
  return facts === null ? { problem: problems.notFound() } : { policy: draft.policy, facts };
}
