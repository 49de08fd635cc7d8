import { z } from "zod";
import type { Html } from "../../../ui-extensions/html/html.ts";
import type { ChoiceId, DoneTexts } from "../../../ui-extensions/portal/portal-view.ts";
import { termsTextOf } from "../../../ui-extensions/portal/terms-text.ts";
import { toCalendar } from "../../../ui-extensions/portal/to-calendar.ts";
import { accountPage } from "../../../ui-extensions/portal/views/account-page.ts";
import { disputePage } from "../../../ui-extensions/portal/views/dispute-page.ts";
import { helpPage } from "../../../ui-extensions/portal/views/help-page.ts";
import { messagesPage, stopPage } from "../../../ui-extensions/portal/views/messages-page.ts";
import { type Draft, emptyDraft, type Page } from "../../../ui-extensions/portal/views/page.ts";
import { checkoutPage, payPage } from "../../../ui-extensions/portal/views/pay-pages.ts";
import { planPage, plansPage } from "../../../ui-extensions/portal/views/plan-pages.ts";
import { promisePage } from "../../../ui-extensions/portal/views/promise-page.ts";
import { sha256 } from "../../security/sign.ts";
import { type Exchange, redirectTo, sendPage } from "./exchange.ts";
import { findTicket } from "./form-seal.ts";

const Done = z
  .enum([
    "paid",
    "plan",
    "changed",
    "asked",
    "feedback",
    "links",
    "autopay",
    "autopay_stopped",
    "promise",
    "help",
    "dispute",
    "saved",
    "stopped",
  ] satisfies (keyof DoneTexts)[])
  .nullable()
  .catch(null);

export function getAccount({ req, res, page }: Exchange): void {
  sendPage(res, 200, accountPage(page, Done.parse(req.query.done ?? null)));
}

/** May this page do anything for this account now? If not, the first page says how things stand. */
export function isOpenTo({ view }: Page, id: ChoiceId): boolean {
  if (id === "messages") return true;
  // A link in a message leads here also when there is no plan to choose; the page says why.
  if (id === "plan") return view.state === "owing" || view.state === "resting";
  return view.choices.some((choice) => choice.id === id);
}

function formPage(id: ChoiceId, view: (page: Page, draft: Draft) => Html) {
  return (exchange: Exchange): void => {
    if (isOpenTo(exchange.page, id)) sendPage(exchange.res, 200, view(exchange.page, emptyDraft));
    else redirectTo(exchange, "");
  };
}

export const getPay = formPage("pay", payPage);
export const getPlans = formPage("plan", plansPage);
export const getPromise = formPage("promise", promisePage);
export const getHelp = formPage("help", helpPage);
export const getDispute = formPage("dispute", disputePage);
export const getMessages = formPage("messages", messagesPage);
export const getStop = formPage("messages", stopPage);

export function getPlan(exchange: Exchange): void {
  const { req, res, page } = exchange;
  const { offered, offers } = page.view;
  const plan = [...offered, ...offers].find(({ id }) => id === req.params.planId);
  if (plan === undefined) redirectTo(exchange, "/plan");
  else sendPage(res, 200, planPage(page, plan, sha256(termsTextOf(plan))));
}

export function getCheckout(exchange: Exchange): void {
  const { req, res, deps, token, page } = exchange;
  const text = String(req.params.ticket);
  const ticket = findTicket(deps.csrfSecret, token, text);
  if (ticket === null || !isOpenTo(page, "pay")) {
    redirectTo(exchange, "/pay");
    return;
  }
  const amountText = page.reader.money(ticket.amountMinor, ticket.currency);
  sendPage(res, 200, checkoutPage(page, { amountText, ticket: text }));
}

export function getCalendar(exchange: Exchange): void {
  const { res, page, visit } = exchange;
  const calendar = toCalendar(page.view, visit.now);
  if (calendar === null) {
    redirectTo(exchange, "");
    return;
  }
  res.attachment("payments.ics").type("text/calendar").send(calendar);
}
