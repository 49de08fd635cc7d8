import { z } from "zod";
import { PolicyShape } from "../../../core/policy/policy.ts";
import {
  DraftOnly,
  DraftStanding,
  RebasedView,
} from "../../../ui-extensions/console-app/views/policy.ts";
import type { Deps } from "../../deps.ts";
import { findingsOf } from "../../effects/policy/draft-findings.ts";
import {
  othersWhoMayPublish,
  type PublishRefusal,
  publishDraft,
} from "../../effects/policy/publish-draft.ts";
import { rebaseDraft } from "../../effects/policy/save-draft.ts";
import { findCurrentPolicyVersion } from "../../storage/policies.ts";
import {
  type Draft,
  type DraftStep,
  findDraft,
  lockDraft,
  moveDraft,
} from "../../storage/policy-drafts.ts";
import { type Problem, problems } from "../problem.ts";
import { type Answer, endpoint, NoBody, NoParams } from "./endpoint.ts";
import { DraftId, toProblem } from "./policy-drafts.ts";

const Revision = z.int().min(1);

export const getDraftStanding = endpoint({
  method: "get",
  path: "/policy/drafts/{draftId}/standing",
  summary: "Which version is in force by now, and who else may approve the draft",
  tag: "Policy",
  right: "policy.read",
  params: DraftId,
  query: NoParams,
  body: NoBody,
  response: DraftStanding,
  writes: false,
  handle({ deps, session, params }) {
    return deps.db.withTenant(session.tenantId, async (tx) => {
      if ((await findDraft(tx, params.draftId)) === null) return { problem: problems.notFound() };
      const currentVersion = (await findCurrentPolicyVersion(tx)) ?? 1;
      const reviewers = await othersWhoMayPublish(tx, session.name);
      return { status: 200, body: { currentVersion, reviewers } };
    });
  },
});

export const postDraftRebase = endpoint({
  method: "post",
  path: "/policy/drafts/{draftId}/rebase",
  summary:
    "Bring what was published since into a draft; where both changed the same, the draft stands",
  tag: "Policy",
  right: "policy.edit",
  params: DraftId,
  query: NoParams,
  body: z.strictObject({ revision: Revision }),
  response: RebasedView,
  writes: false,
  async handle({ deps, session, params, body }) {
    const author = { by: session.name, at: deps.clock.now() };
    const request = { id: params.draftId, revision: body.revision };
    const made = await deps.db.withTenant(session.tenantId, (tx) =>
      rebaseDraft(tx, request, author),
    );
    return made.ok ? { status: 200, body: made.value } : { problem: toProblem(made.error) };
  },
});

export const postDraftSubmit = endpoint({
  method: "post",
  path: "/policy/drafts/{draftId}/submit",
  summary: "Ask for a draft to be looked at; it can't be changed until it is taken back",
  tag: "Policy",
  right: "policy.edit",
  params: DraftId,
  query: NoParams,
  body: z.strictObject({ revision: Revision, note: z.string().trim().max(500).default("") }),
  response: DraftOnly,
  writes: false,
  handle({ deps, session, params, body }) {
    const where = { deps, tenantId: session.tenantId, id: params.draftId };
    return move({ ...where, revision: body.revision, from: ["open"] }, (draft) => {
      const found = findingsOf(draft.document).problems;
      if (found.length > 0) return invalid(found);
      return { to: "in_review", by: session.name, note: body.note };
    });
  },
});

export const postDraftWithdraw = endpoint({
  method: "post",
  path: "/policy/drafts/{draftId}/withdraw",
  summary: "Take a draft back from review to change it",
  tag: "Policy",
  right: "policy.edit",
  params: DraftId,
  query: NoParams,
  body: z.strictObject({ revision: Revision }),
  response: DraftOnly,
  writes: false,
  handle({ deps, session, params, body }) {
    const where = { deps, tenantId: session.tenantId, id: params.draftId };
    return move({ ...where, revision: body.revision, from: ["in_review"] }, () => ({ to: "open" }));
  },
});

export const postDraftApprove = endpoint({
  method: "post",
  path: "/policy/drafts/{draftId}/approve",
  summary: "Approve a draft that somebody else wrote",
  tag: "Policy",
  right: "policy.publish",
  params: DraftId,
  query: NoParams,
  body: z.strictObject({ revision: Revision }),
  response: DraftOnly,
  writes: false,
  handle({ deps, session, params, body }) {
    const where = { deps, tenantId: session.tenantId, id: params.draftId };
    return move({ ...where, revision: body.revision, from: ["in_review"] }, (draft) =>
      draft.authors.includes(session.name) || draft.submittedBy === session.name
        ? problems.refused("own_draft", "You wrote part of it. Somebody else approves it.")
        : { to: "approved", by: session.name },
    );
  },
});

export const postDraftDiscard = endpoint({
  method: "post",
  path: "/policy/drafts/{draftId}/discard",
  summary: "Give a draft up; it can still be read",
  tag: "Policy",
  right: "policy.edit",
  params: DraftId,
  query: NoParams,
  body: z.strictObject({ revision: Revision }),
  response: DraftOnly,
  writes: false,
  handle({ deps, session, params, body }) {
    const where = { deps, tenantId: session.tenantId, id: params.draftId };
    const from = ["open", "in_review"] as const;
    return move({ ...where, revision: body.revision, from }, () => ({ to: "discarded" }));
  },
});

export const postDraftPublish = endpoint({
  method: "post",
  path: "/policy/drafts/{draftId}/publish",
  summary:
    "Put a draft in force: checked, approved by a second person, and weighed on the book first",
  tag: "Policy",
  right: "policy.publish",
  params: DraftId,
  query: NoParams,
  body: z.strictObject({
    revision: Revision,
    /** Typed when the answer to a first try asked for it. */
    confirmation: z.string().max(100).default(""),
    /** Kept with the version; what the reviewer was told when left out. */
    note: z.string().trim().max(500).default(""),
  }),
  response: PolicyShape,
  writes: false,
  async handle({ deps, session, params, body }) {
    const request = { ...body, id: params.draftId, by: session.name };
    const made = await publishDraft(deps, session.tenantId, request);
    return made.ok ? { status: 200, body: made.value } : { problem: publishProblem(made.error) };
  },
});

function publishProblem(refusal: PublishRefusal): Problem {
  switch (refusal.kind) {
    case "not_found":
      return problems.notFound();
    case "problems":
      return invalid(refusal.problems);
    case "refused":
      return problems.refused(refusal.code, refusal.text);
    case "confirm": {
      const { kind, text, confirmation } = refusal.concern;
      return problems.refused(kind, `${text} To publish it all the same, type “${confirmation}”.`);
    }
  }
}

function invalid(found: readonly { readonly path: string; readonly message: string }[]): Problem {
  return problems.invalidInput(found.map(({ path, message }) => ({ field: path, message })));
}

interface Move {
  readonly deps: Deps;
  readonly tenantId: string;
  readonly id: string;
  readonly revision: number;
  readonly from: readonly Draft["state"][];
}

/** One step of a draft's life, from what the caller saw and nothing else. */
function move(
  { deps, tenantId, id, revision, from }: Move,
  decide: (draft: Draft) => DraftStep | Problem,
): Promise<Answer> {
  return deps.db.withTenant(tenantId, async (tx) => {
    const draft = await lockDraft(tx, id);
    if (draft === null) return { problem: problems.notFound() };
    if (!from.includes(draft.state)) {
      const text = `This draft is ${draft.state.replace("_", " ")}. Load it again.`;
      return { problem: problems.refused("draft_moved", text) };
    }
    if (draft.revision !== revision) {
      const text = `${draft.savedBy} saved this draft after you opened it. Look at it again.`;
      return { problem: problems.refused("draft_changed", text) };
    }
    const step = decide(draft);
    if (!("to" in step)) return { problem: step };
    return { status: 200, body: { draft: await moveDraft(tx, id, step) } };
  });
}
