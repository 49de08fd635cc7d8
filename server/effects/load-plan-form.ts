import type { AccountId } from "../../core/accounts/account.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import type {
  PanelPlanForm,
  PanelPlanInput,
  PanelPlanPreview,
} from "../../ui-extensions/panel/plan-input.ts";
import { readPlanInput } from "../../ui-extensions/panel/read-plan-input.ts";
import { toPlanForm } from "../../ui-extensions/panel/to-plan-form.ts";
import { toPlanPreview } from "../../ui-extensions/panel/to-plan-preview.ts";
import { voiceFor } from "../../ui-extensions/panel/voice.ts";
import type { Deps } from "../deps.ts";
import { accountView } from "./account-view.ts";
import { type AccountWork, openWork } from "./account-work.ts";
import type { ActionRefusal } from "./actions/action.ts";
import type { Reader } from "./load-panel.ts";

/** The form for an agreement, null inside when nothing is owed; null when there is no such account. */
export function loadPlanForm(
  deps: Deps,
  tenantId: string,
  accountId: AccountId,
  reader: Reader,
): Promise<{ readonly form: PanelPlanForm | null } | null> {
  return reading(deps, tenantId, accountId, async (work) => {
    const { view, voice } = await sceneOf(work, reader);
    return { form: toPlanForm(voice, view, reader.viewer.role) };
  });
}

/** What a filled-in form comes to, or the field to correct; null when there is no such account. */
export function previewPlan(
  deps: Deps,
  tenantId: string,
  { accountId, input }: { readonly accountId: AccountId; readonly input: PanelPlanInput },
  reader: Reader,
): Promise<Result<PanelPlanPreview, ActionRefusal> | null> {
  return reading(deps, tenantId, accountId, async (work) => {
    const { view, voice } = await sceneOf(work, reader);
    const wish = readPlanInput(input, view);
    if (!wish.ok) {
      const { field, code } = wish.error;
      return refuse({ field, message: voice.words.agreement.fault[code] });
    }
    const { role } = reader.viewer;
    return ok(toPlanPreview(voice, view, wish.value, { input, role }));
  });
}

async function sceneOf(work: AccountWork, { locale, timeZone }: Reader) {
  const view = await accountView(work);
  return { view, voice: voiceFor({ ...view, locale, repTimeZone: timeZone }) };
}

function reading<T>(
  deps: Deps,
  tenantId: string,
  accountId: AccountId,
  read: (work: AccountWork) => Promise<T>,
): Promise<T | null> {
  return deps.db.withTenant(tenantId, async (tx) => {
    const work = await openWork(deps, tx, tenantId, accountId);
    return work === null ? null : read(work);
  });
}
