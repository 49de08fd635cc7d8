import type { AccountId } from "../../core/accounts/account.ts";
import { type PanelWhy, toPanelWhy } from "../../ui-extensions/panel/panel-why.ts";
import { voiceFor } from "../../ui-extensions/panel/voice.ts";
import type { Deps } from "../deps.ts";
import { accountView } from "./account-view.ts";
import { openWork } from "./account-work.ts";
import { explainTouch } from "./explain-contact.ts";
import type { Reader } from "./load-panel.ts";

/** Why a message was sent or not, in the reader's words; null when there is no such message. */
export function loadWhy(
  deps: Deps,
  tenantId: string,
  { accountId, touchId }: { readonly accountId: AccountId; readonly touchId: string },
  { locale, timeZone }: Pick<Reader, "locale" | "timeZone">,
): Promise<PanelWhy | null> {
  return deps.db.withTenant(tenantId, async (tx) => {
    const work = await openWork(deps, tx, tenantId, accountId);
    if (work === null) return null;
    const explained = await explainTouch(tx, work.facts, touchId);
    if (explained === null) return null;
    const view = await accountView(work);
    return toPanelWhy(voiceFor({ ...view, locale, repTimeZone: timeZone }), explained);
  });
}
