import type { Request, Response } from "express";
import type { z } from "zod";
import { readAmount } from "../../../ui-extensions/portal/read-amount.ts";
import { disputePage } from "../../../ui-extensions/portal/views/dispute-page.ts";
import { helpPage } from "../../../ui-extensions/portal/views/help-page.ts";
import { messagesPage, stopPage } from "../../../ui-extensions/portal/views/messages-page.ts";
import type { FieldError } from "../../../ui-extensions/portal/views/page.ts";
import type { Hardship } from "../../effects/portal-port.ts";
import {
  type Exchange,
  type PortalDeps,
  redirectDone,
  sendDraft,
  sendRefusal,
  tokenOf,
} from "./exchange.ts";
import {
  type DisputeForm,
  type HelpForm,
  MESSAGE_MAX,
  type MessagesForm,
  OneClickBody,
  type StopForm,
} from "./portal-forms.ts";
import { exampleOf } from "./post-money.ts";

export function messageErrors({ page }: Exchange, message: string): FieldError[] {
  if (message.length <= MESSAGE_MAX) return [];
  return [{ field: "message", text: page.problems.fields.text_too_long(MESSAGE_MAX) }];
}

export async function postHelp(exchange: Exchange, form: z.infer<typeof HelpForm>): Promise<void> {
  const { deps, token } = exchange;
  const { key, change, since } = form;
  const message = form.message.trim();
  const values = { message, change, since, monthly: form.monthly };
  const monthly = monthlyOf(exchange, form);
  const errors = messageErrors(exchange, message);
  if (monthly !== null && "field" in monthly) errors.unshift(monthly);
  if (errors.length > 0 || (monthly !== null && "field" in monthly)) {
    sendDraft(exchange, helpPage, { values, errors });
    return;
  }
  const asked = await deps.portal.askForHelp(token, {
    key,
    message,
    ...(change === "" ? {} : { change }),
    ...(since === "" ? {} : { since }),
    ...(monthly === null ? {} : { monthly }),
  });
  if (asked.ok) redirectDone(exchange, "help");
  else {
    const fieldIds = { message: "message" };
    await sendRefusal(exchange, helpPage, { refusal: asked.refusal, values, fieldIds });
  }
}

/** Nothing is an answer here, also when it is written as a nought. */
function monthlyOf(
  { page }: Exchange,
  { monthly, currency }: z.infer<typeof HelpForm>,
): Hardship["monthly"] | FieldError | null {
  if (monthly.trim() === "" || currency === undefined) return null;
  const read = readAmount(monthly, currency, page.view.locale);
  if (read.ok) return { currency, amountMinor: read.value };
  if (read.error === "amount_zero") return { currency, amountMinor: 0 };
  const words = page.problems.fields[read.error];
  const text = typeof words === "string" ? words : words(exampleOf(page, currency));
  return { field: "monthly", text };
}

export async function postDispute(
  exchange: Exchange,
  form: z.infer<typeof DisputeForm>,
): Promise<void> {
  const { deps, token, page } = exchange;
  const { key, invoiceId } = form;
  const message = form.message.trim();
  const values = { message, ...(invoiceId === undefined ? {} : { invoiceId }) };
  const errors = messageErrors(exchange, message);
  if (invoiceId === undefined)
    errors.unshift({ field: "invoiceId", text: page.problems.fields.choice_missing });
  if (errors.length > 0 || invoiceId === undefined) {
    sendDraft(exchange, disputePage, { values, errors });
    return;
  }
  // The form's empty value stands for the whole account.
  const asked = await deps.portal.dispute(token, {
    key,
    invoiceId: invoiceId === "" ? null : invoiceId,
    message,
  });
  if (asked.ok) redirectDone(exchange, "dispute");
  else {
    const fieldIds = { invoiceId: "invoiceId", message: "message" };
    await sendRefusal(exchange, disputePage, { refusal: asked.refusal, values, fieldIds });
  }
}

export async function postMessages(
  exchange: Exchange,
  { key, language, preferredChannel }: z.infer<typeof MessagesForm>,
): Promise<void> {
  const { res, deps, token, page } = exchange;
  const values = { language, ...(preferredChannel === undefined ? {} : { preferredChannel }) };
  // `es` chosen again by somebody who reads `es-CO` must not lose the country.
  const changed = language === page.view.accountLanguage ? {} : { language };
  const channel = preferredChannel === undefined ? {} : { preferredChannel };
  const saved = await deps.portal.setPreferences(token, { key, ...changed, ...channel });
  // The account's language is now the chosen one, so the address need not carry it.
  if (saved.ok) res.redirect(303, `${page.base}?done=saved`);
  else {
    const fieldIds = { language: "language", preferredChannel: "preferredChannel" };
    await sendRefusal(exchange, messagesPage, { refusal: saved.refusal, values, fieldIds });
  }
}

export async function postStop(
  exchange: Exchange,
  { key, channel }: z.infer<typeof StopForm>,
): Promise<void> {
  const { deps, token } = exchange;
  const stopped = await deps.portal.stopMessages(token, { key, channel });
  if (stopped.ok) redirectDone(exchange, "stopped");
  else
    await sendRefusal(exchange, stopPage, { refusal: stopped.refusal, values: {}, fieldIds: {} });
}

const MULTIPART_ONE_CLICK = /name="?List-Unsubscribe"?\r?\n\r?\nOne-Click\r?\n/;

export function isOneClick(body: unknown): boolean {
  if (typeof body === "string") return MULTIPART_ONE_CLICK.test(body);
  return OneClickBody.safeParse(body).success;
}

/**
 * RFC 8058: a mail provider posts this for its user, without a page, a cookie or a redirect. It is
 * not asked whether the link still opens: a request to stop is honoured if the port can at all.
 */
export async function postOneClick(req: Request, res: Response, deps: PortalDeps): Promise<void> {
  const token = tokenOf(req);
  const stopped =
    token !== null &&
    (
      await deps.portal.stopMessages(token, {
        key: deps.newKey(),
        channel: "email",
        source: "list_unsubscribe",
      })
    ).ok;
  res
    .status(stopped ? 200 : 404)
    .type("text")
    .send(stopped ? "Unsubscribed\n" : "Not found\n");
}
