import { z } from "zod";
import {
  PanelPlanForm,
  PanelPlanInput,
  PanelPlanPreview,
} from "../../../ui-extensions/panel/plan-input.ts";
import { readPlanInput } from "../../../ui-extensions/panel/read-plan-input.ts";
import { toPlanForm } from "../../../ui-extensions/panel/to-plan-form.ts";
import { toPlanPreview } from "../../../ui-extensions/panel/to-plan-preview.ts";
import { voiceFor } from "../../../ui-extensions/panel/voice.ts";
import { accountView } from "../../effects/account-view.ts";
import { problems } from "../problem.ts";
import { readerOf, viewerOf } from "../reader.ts";
import { AccountPath } from "./arrangements.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";
import { readAccount } from "./write-account.ts";

export const getPlanForm = endpoint({
  method: "get",
  path: "/accounts/{accountId}/plan-form",
  summary: "The form for an agreement: what there is to choose, and what it starts with",
  tag: "Arrangements",
  params: AccountPath,
  query: NoParams,
  body: NoBody,
  /** Null when nothing is owed. */
  response: z.object({ form: PanelPlanForm.nullable() }),
  writes: false,
  handle: (asked) =>
    readAccount(asked, asked.params.accountId, async (work) => {
      const view = await accountView(work);
      const reader = readerOf(asked.req, viewerOf(asked.session));
      const voice = voiceFor({ ...view, locale: reader.locale, repTimeZone: reader.timeZone });
      return { status: 200, body: { form: toPlanForm(voice, view, reader.viewer.role) } };
    }),
});

export const postPlanPreview = endpoint({
  method: "post",
  path: "/accounts/{accountId}/plan-form/preview",
  summary: "What a filled-in form for an agreement comes to, in the reader's language",
  tag: "Arrangements",
  params: AccountPath,
  query: NoParams,
  body: PanelPlanInput,
  response: PanelPlanPreview,
  writes: false,
  handle: (asked) =>
    readAccount(asked, asked.params.accountId, async (work) => {
      const view = await accountView(work);
      const { body: input } = asked;
      const reader = readerOf(asked.req, viewerOf(asked.session));
      const voice = voiceFor({ ...view, locale: reader.locale, repTimeZone: reader.timeZone });
      const wish = readPlanInput(input, view);
      if (!wish.ok) {
        const { field, code } = wish.error;
        const message = voice.words.agreement.fault[code];
        return { problem: problems.invalidInput([{ field, message }]) };
      }
      const { role } = reader.viewer;
      return { status: 200, body: toPlanPreview(voice, view, wish.value, { input, role }) };
    }),
});
