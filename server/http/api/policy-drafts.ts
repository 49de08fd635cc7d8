import { z } from "zod";
import { tellDifference } from "../../../core/policy/drafting/change-words.ts";
import { toJson } from "../../../core/policy/drafting/json.ts";
import { shapeProblems, withDefaults } from "../../../core/policy/drafting/shaped-policy.ts";
import {
  DraftAndDocument,
  DraftList,
  DraftOnly,
  PolicyDifference,
} from "../../../ui-extensions/console-app/views/policy.ts";
import { type SaveRefusal, saveOver } from "../../effects/policy/save-draft.ts";
import { findCurrentPolicyVersion, findPolicy, loadPolicy } from "../../storage/policies.ts";
import { createDraft, type Draft, findDraft, listDrafts } from "../../storage/policy-drafts.ts";
import { type Problem, problems } from "../problem.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";
import { once, settled } from "./once.ts";

export const DraftId = z.object({ draftId: z.uuid() });
export const DraftName = z.string().trim().min(1).max(100);

export const getDrafts = endpoint({
  method: "get",
  path: "/policy/drafts",
  summary: "Drafts of the policy, the last changed first",
  tag: "Policy",
  right: "policy.read",
  params: NoParams,
  query: z.object({ closed: z.enum(["with_closed", "open_only"]).default("open_only") }),
  body: NoBody,
  response: DraftList,
  writes: false,
  async handle({ deps, session, query }) {
    const drafts = await deps.db.withTenant(session.tenantId, (tx) => listDrafts(tx, query.closed));
    return { status: 200, body: { drafts } };
  },
});

export const postDraft = endpoint({
  method: "post",
  path: "/policy/drafts",
  summary: "Begin a draft from the policy in force, or from an older version",
  tag: "Policy",
  right: "policy.edit",
  params: NoParams,
  query: NoParams,
  body: z.strictObject({ name: DraftName, fromVersion: z.int().min(1).optional() }),
  response: DraftAndDocument,
  writes: true,
  handle({ deps, session, body, key }) {
    const at = deps.clock.now();
    return settled(
      deps.db.withTenant(session.tenantId, (tx) =>
        once(tx, { key, what: { draft: body }, at }, async () => {
          const current = await findCurrentPolicyVersion(tx);
          const from = await findPolicy(tx, body.fromVersion ?? current ?? 0);
          if (from === null || current === null)
            return {
              problem: problems.invalidInput([
                { field: "fromVersion", message: "there is no such version of the policy" },
              ]),
            };
          // What is written replaces the policy in force, whichever version its words began from.
          const content = { name: body.name, baseVersion: current, document: from };
          const draft = await createDraft(tx, content, { by: session.name, at });
          return { status: 200, body: withDocument(draft) };
        }),
      ),
    );
  },
});

export const getDraft = endpoint({
  method: "get",
  path: "/policy/drafts/{draftId}",
  summary: "A draft of the policy with its document",
  tag: "Policy",
  right: "policy.read",
  params: DraftId,
  query: NoParams,
  body: NoBody,
  response: DraftAndDocument,
  writes: false,
  async handle({ deps, session, params }) {
    const draft = await deps.db.withTenant(session.tenantId, (tx) => findDraft(tx, params.draftId));
    return draft === null
      ? { problem: problems.notFound() }
      : { status: 200, body: withDocument(draft) };
  },
});

export const putDraft = endpoint({
  method: "put",
  path: "/policy/drafts/{draftId}",
  summary:
    "Save a draft over the revision that was read; what is unfinished is kept, and found before publishing",
  tag: "Policy",
  right: "policy.edit",
  params: DraftId,
  query: NoParams,
  body: z.strictObject({
    revision: z.int().min(1),
    name: DraftName,
    document: z.record(z.string(), z.unknown()),
  }),
  response: DraftOnly,
  writes: false,
  async handle({ deps, session, params, body }) {
    const document = withDefaults(body.document);
    const wrong = shapeProblems(document);
    if (wrong.length > 0) {
      const errors = wrong.map(({ path, message }) => ({ field: `document.${path}`, message }));
      return { problem: problems.invalidInput(errors) };
    }
    const { revision, name } = body;
    const author = { by: session.name, at: deps.clock.now() };
    const saved = await deps.db.withTenant(session.tenantId, (tx) =>
      saveOver(tx, { id: params.draftId, revision, name, document }, author),
    );
    return saved.ok
      ? { status: 200, body: { draft: saved.value } }
      : { problem: toProblem(saved.error) };
  },
});

export const getDraftChanges = endpoint({
  method: "get",
  path: "/policy/drafts/{draftId}/changes",
  summary: "What a draft changes, in words, against what it began from or against what is in force",
  tag: "Policy",
  right: "policy.read",
  params: DraftId,
  query: z.object({ against: z.enum(["base", "current"]).default("base") }),
  body: NoBody,
  response: PolicyDifference,
  writes: false,
  handle({ deps, session, params, query }) {
    return deps.db.withTenant(session.tenantId, async (tx) => {
      const draft = await findDraft(tx, params.draftId);
      if (draft === null) return { problem: problems.notFound() };
      const current = await findCurrentPolicyVersion(tx);
      const version = query.against === "base" ? draft.baseVersion : (current ?? 1);
      const before = toJson(await loadPolicy(tx, version));
      const changes = tellDifference(before, toJson(withDefaults(draft.document)));
      return { status: 200, body: { from: `Version ${version}`, to: draft.name, changes } };
    });
  },
});

export function toProblem(refusal: SaveRefusal): Problem {
  switch (refusal.kind) {
    case "not_found":
      return problems.notFound();
    case "not_open":
      return problems.refused("draft_closed", NOT_OPEN[refusal.state]);
    case "changed":
      return problems.refused("draft_changed", refusal.text);
  }
}

const NOT_OPEN: Readonly<Record<Draft["state"], string>> = {
  open: "",
  in_review: "This draft is in review. Take it back first.",
  published: "This draft is published already.",
  discarded: "This draft was discarded.",
};

export function withDocument({ document, ...draft }: Draft) {
  return { draft, document: withDefaults(document) };
}
