import type { CardAsk, CardRecord, CardResults } from "../../../panel/card-answer.ts";
import type { Answer, PanelCalls } from "../../../panel/host/panel-calls.ts";
import type { PanelView } from "../../../panel/panel-view.ts";
import { postToServer } from "./post-to-server.ts";
import { type Holds, isObject } from "./read-answer.ts";

/** Which record the card stands on and who reads it. */
export interface CardPlace {
  readonly record: CardRecord;
  readonly timeZone: string;
  readonly locale: string;
  /** What the record says to whoever may read it; null where it says nothing. */
  readonly readKey: () => Promise<string | null>;
}

/** The panel's calls from inside HubSpot, through its signing proxy. */
export function cardCalls(place: CardPlace): PanelCalls {
  const post = async <Name extends keyof CardResults>(
    name: Name,
    asked: Readonly<Record<string, unknown>>,
    holds: Holds<CardResults[Name]>,
  ): Promise<Answer<CardResults[Name]>> => {
    const { record, timeZone, locale } = place;
    const ask: CardAsk = { record, timeZone, locale, recordKey: await place.readKey() };
    return postToServer(`/hubspot/card/${name}`, { ...ask, ...asked }, holds);
  };
  return {
    getPanel: async (accountId) => panelOf(await post("panel", about(accountId), holdsPanel)),
    choose: async (accountId) => panelOf(await post("choose", { accountId }, holdsPanel)),
    postAction: (accountId, { actionId, body, key }) =>
      post("action", { accountId, action: actionId, input: body, key }, holdsDone),
    getPlanForm: (accountId) => post("plan-form", { accountId }, holdsForm),
    previewPlan: async (accountId, input) =>
      map(await post("plan-preview", { accountId, input }, holdsPreview), ({ preview }) => preview),
    getTimeline: (accountId, cursor) => post("timeline", { accountId, cursor }, holdsTimeline),
    getWhy: async (accountId, touchId) =>
      map(await post("why", { accountId, touchId }, holdsWhy), ({ why }) => why),
    findAccounts: async (text) =>
      map(await post("search", { text }, holdsAccounts), ({ accounts }) => accounts),
  };
}

/** Without an id the server answers for the account the record stands for. */
function about(accountId: string) {
  return accountId === "" ? {} : { accountId };
}

function map<From, To>(answer: Answer<From>, to: (value: From) => To): Answer<To> {
  return answer.kind === "ok" ? { kind: "ok", value: to(answer.value) } : answer;
}

function panelOf(answer: Answer<CardResults["panel"]>): Answer<PanelView> {
  return map(answer, ({ panel }) => panel);
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
