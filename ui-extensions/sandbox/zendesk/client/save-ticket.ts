import { BASE } from "../paths.ts";
import { type WorkspaceWords, workspaceWords } from "../words.ts";
import type { AppHost, ProxiedAnswer } from "../zaf/app-host.ts";
import type { Composer } from "./composer.ts";
import { inside } from "./inside.ts";
import { notify } from "./notify.ts";
import { element, readState } from "./read-state.ts";
import { type ApiCall, callApi } from "./server-calls.ts";

/** The submit button: apps are asked first, then the ticket is written as the agent. */
export function guardSubmit(host: AppHost, composer: Composer): void {
  const form = element("zd-composer");
  const button = element("zd-submit");
  const words = workspaceWords(readState().agent.locale);
  const refuse = (reason: string) => {
    element("zd-save-error").replaceChildren(problem(words.notSaved, reason));
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    element("zd-save-error").replaceChildren();
    if (composer.text() === "") return refuse(words.nothingWritten);
    button.setAttribute("disabled", "");
    try {
      const reason = await host.ask("ticket.save");
      if (reason !== null) return refuse(reason);
      host.emit("ticket.submit.start");
      const answer = await callApi(toCall(composer));
      if (answer.status >= 300) {
        host.emit("ticket.submit.fail");
        return refuse(whyRefused(answer, words));
      }
      composer.clear();
      host.emit("ticket.submit.done");
      if (readState().ticket?.id === null) return goTo(answer);
      notify(words.saved);
    } finally {
      button.removeAttribute("disabled");
    }
  });
}

function toCall(composer: Composer): ApiCall {
  const { ticket } = readState();
  const status = fieldValue("zd-submit-status");
  const comment = { body: composer.text(), public: composer.kind() === "publicReply" };
  const id = ticket?.id ?? null;
  if (id !== null) {
    const body = JSON.stringify({ ticket: { status, comment } });
    return { url: `/api/v2/tickets/${id}.json`, type: "PUT", body };
  }
  const subject = fieldValue("zd-new-subject");
  const requester = ticket?.requester ?? null;
  const made = {
    status,
    comment,
    ...(subject === "" ? {} : { subject }),
    ...(requester === null ? {} : { requester_id: requester.id }),
  };
  return { url: "/api/v2/tickets.json", type: "POST", body: JSON.stringify({ ticket: made }) };
}

export function fieldValue(id: string): string {
  const field = element(id);
  const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
  return isField ? field.value.trim() : "";
}

function goTo({ body }: ProxiedAnswer): void {
  const ticket = inside(body, "ticket");
  const id = inside(ticket, "id");
  location.assign(`${BASE}/tickets/${String(id)}?agent=${readState().agent.id}`);
}

/** What Zendesk says of a change it does not take, such as a field that must be filled in. */
function whyRefused({ body }: ProxiedAnswer, words: WorkspaceWords): string {
  const details = inside(body, "details");
  const texts = typeof details === "object" && details !== null ? Object.values(details) : [];
  const first = texts.flat().map((each) => inside(each, "description"))[0];
  return typeof first === "string" ? `${words.refused}: ${first}` : words.refused;
}

function problem(title: string, reason: string): HTMLElement {
  const box = document.createElement("div");
  box.className = "zd-problem";
  const strong = document.createElement("strong");
  strong.textContent = title;
  const text = document.createElement("p");
  text.textContent = reason;
  box.append(strong, text);
  return box;
}
