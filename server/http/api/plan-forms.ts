import { z } from "zod";
import {
  PanelPlanForm,
  PanelPlanInput,
  PanelPlanPreview,
} from "../../../ui-extensions/panel/plan-input.ts";
import { loadPlanForm, previewPlan } from "../../effects/load-plan-form.ts";
import { problems } from "../problem.ts";
import { readerOf, viewerOf } from "../reader.ts";
import { AccountPath } from "./arrangements.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";

export const getPlanForm = endpoint({
  method: "get",
  path: "/accounts/{accountId}/plan-form",
  summary: "The form for an agreement: what there is to choose, and what it starts with",
  tag: "Arrangements",
  right: "accounts.read",
  params: AccountPath,
  query: NoParams,
  body: NoBody,
  /** Null when nothing is owed. */
  response: z.object({ form: PanelPlanForm.nullable() }),
  writes: false,
  async handle({ deps, session, params, req }) {
    const reader = readerOf(req, viewerOf(session));
    const found = await loadPlanForm(deps, session.tenantId, params.accountId, reader);
    return found === null ? { problem: problems.notFound() } : { status: 200, body: found };
  },
});

export const postPlanPreview = endpoint({
  method: "post",
  path: "/accounts/{accountId}/plan-form/preview",
  summary: "What a filled-in form for an agreement comes to, in the reader's language",
  tag: "Arrangements",
  right: "accounts.read",
  params: AccountPath,
  query: NoParams,
  body: PanelPlanInput,
  response: PanelPlanPreview,
  writes: false,
  async handle({ deps, session, params: { accountId }, body: input, req }) {
    const reader = readerOf(req, viewerOf(session));
    const preview = await previewPlan(deps, session.tenantId, { accountId, input }, reader);
    if (preview === null) return { problem: problems.notFound() };
    if (!preview.ok) return { problem: problems.invalidInput([preview.error]) };
    return { status: 200, body: preview.value };
  },
});
