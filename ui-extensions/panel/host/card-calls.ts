import type { CardResults } from "../card-answer.ts";
import type { PanelView } from "../panel-view.ts";
import type { Answer, PanelCalls } from "./panel-calls.ts";
import { mapAnswer, type PostCall } from "./post-call.ts";
import { isObject } from "./read-answer.ts";

/** The panel's calls as the cards of a CRM make them, whatever way the host has to our server. */
export function cardCalls(post: PostCall<keyof CardResults>): PanelCalls {
  return {
    getPanel: async (accountId) => panelOf(await post("panel", about(accountId), holdsPanel)),
    choose: async (accountId) => panelOf(await post("choose", { accountId }, holdsPanel)),
    postAction: (accountId, { actionId, body, key }) =>
      post("action", { accountId, action: actionId, input: body, key }, holdsDone),
    getPlanForm: (accountId) => post("plan-form", { accountId }, holdsForm),
    previewPlan: async (accountId, input) =>
      mapAnswer(
        await post("plan-preview", { accountId, input }, holdsPreview),
        ({ preview }) => preview,
      ),
    getTimeline: (accountId, cursor) => post("timeline", { accountId, cursor }, holdsTimeline),
    getWhy: async (accountId, touchId) =>
      mapAnswer(await post("why", { accountId, touchId }, holdsWhy), ({ why }) => why),
    findAccounts: async (text) =>
      mapAnswer(await post("search", { text }, holdsAccounts), ({ accounts }) => accounts),
  };
}

/** Without an id the server answers for the account the record stands for. */
function about(accountId: string) {
  return accountId === "" ? {} : { accountId };
}

function panelOf(answer: Answer<CardResults["panel"]>): Answer<PanelView> {
  return mapAnswer(answer, ({ panel }) => panel);
}

// The parts each call is good for; the rest of a view is the server's, which is typed alike.
function holdsPanel(body: object): body is CardResults["panel"] {
  return "panel" in body && isPanel(body.panel);
}

function holdsDone(body: object): body is CardResults["action"] {
  return "message" in body && "panel" in body && isPanel(body.panel);
}

function isPanel(panel: unknown): panel is PanelView {
  return (
    isObject(panel) && ["subject", "standing", "actions", "timeline"].every((key) => key in panel)
  );
}

function holdsForm(body: object): body is CardResults["plan-form"] {
  return "form" in body && (body.form === null || isObject(body.form));
}

function holdsPreview(body: object): body is CardResults["plan-preview"] {
  return "preview" in body && isObject(body.preview);
}

function holdsTimeline(body: object): body is CardResults["timeline"] {
  return "entries" in body && Array.isArray(body.entries) && "cursor" in body;
}

function holdsWhy(body: object): body is CardResults["why"] {
  return "why" in body && isObject(body.why);
}

function holdsAccounts(body: object): body is CardResults["search"] {
  return "accounts" in body && Array.isArray(body.accounts);
}
