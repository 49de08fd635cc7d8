import type { z } from "zod";
import { autopayPage } from "../../../ui-extensions/portal/views/autopay-page.ts";
import { emptyDraft } from "../../../ui-extensions/portal/views/page.ts";
import {
  type Exchange,
  redirectDone,
  redirectTo,
  sendDraft,
  sendPage,
  sendRefusal,
} from "./exchange.ts";
import type { AutopayForm, AutopayStopForm } from "./portal-forms.ts";
import { sendAway } from "./post-money.ts";

/** Without a plan to take, or anybody to take it, the first page says how things stand. */
export function getAutopay(exchange: Exchange): void {
  const { res, page } = exchange;
  const { plan } = page.view;
  const isNothing = plan === null || (plan.autopay === null && !plan.mayAutopay);
  if (isNothing) redirectTo(exchange, "");
  else sendPage(res, 200, autopayPage(page, emptyDraft));
}

export async function postAutopay(
  exchange: Exchange,
  { key, arrangementId, agree }: z.infer<typeof AutopayForm>,
): Promise<void> {
  const { deps, token, page } = exchange;
  if (agree !== "yes") {
    const errors = [{ field: "agree", text: page.problems.fields.agree_missing }];
    sendDraft(exchange, autopayPage, { values: {}, errors });
    return;
  }
  const given = await deps.portal.giveLeave(token, { key, arrangementId });
  if (given.ok) {
    if (given.goTo === undefined) redirectDone(exchange, "autopay");
    else sendAway(exchange, given.goTo);
  } else
    await sendRefusal(exchange, autopayPage, { refusal: given.refusal, values: {}, fieldIds: {} });
}

/** The customer is back from saving a method with the provider. */
export async function getAutopayBack(exchange: Exchange): Promise<void> {
  const { req, deps, token } = exchange;
  if (await deps.portal.methodSaved(token, String(req.params.ref)))
    redirectDone(exchange, "autopay");
  else redirectTo(exchange, "/plan/autopay");
}

export async function postAutopayStop(
  exchange: Exchange,
  { key, arrangementId }: z.infer<typeof AutopayStopForm>,
): Promise<void> {
  const { deps, token } = exchange;
  const taken = await deps.portal.takeLeaveBack(token, { key, arrangementId });
  if (taken.ok) redirectDone(exchange, "autopay_stopped");
  else
    await sendRefusal(exchange, autopayPage, { refusal: taken.refusal, values: {}, fieldIds: {} });
}
