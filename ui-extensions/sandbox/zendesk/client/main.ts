import { workspaceWords } from "../words.ts";
import { STATE_ELEMENT } from "../workspace-state.ts";
import { type AppHost, startAppHost } from "../zaf/app-host.ts";
import { findComposer } from "./composer.ts";
import { followAccount } from "./follow.ts";
import { hostPage } from "./host-page.ts";
import { notify } from "./notify.ts";
import { element, readState } from "./read-state.ts";
import { fieldValue, guardSubmit } from "./save-ticket.ts";
import { callApi, openSigned } from "./server-calls.ts";

const composer = findComposer((event) => host.emit(event));
const host: AppHost = startAppHost(hostPage(composer, () => host));
const { location: place, agent } = readState();
const words = workspaceWords(agent.locale);

if (place !== null) void openApp(place);
if (composer !== null) guardSubmit(host, composer);
followRequester();
followTags();
followAccount(() => host.emit("ticket.updated"));

document.querySelector<HTMLFormElement>("[data-switch]")?.addEventListener("change", (event) => {
  if (event.currentTarget instanceof HTMLFormElement) event.currentTarget.requestSubmit();
});

async function openApp(location: string): Promise<void> {
  const frame = host.mount(element("zd-app"), await openSigned(location), {
    location,
    title: words.loadingApp,
  });
  frame.iframe.addEventListener("load", () => host.emitAt(frame.guid, "app.activated"));
}

/** On a new ticket the requester is chosen on the page; apps are told who it is now. */
function followRequester(): void {
  const select = document.getElementById("zd-requester");
  select?.addEventListener("change", () => {
    const state = readState();
    const requester =
      state.people.find(({ id }) => String(id) === fieldValue("zd-requester")) ?? null;
    const organization = requester?.organizations[0] ?? null;
    const ticket = state.ticket === null ? null : { ...state.ticket, requester, organization };
    element(STATE_ELEMENT).textContent = JSON.stringify({ ...state, ticket });
    host.emit("ticket.requester.id.changed", requester?.id ?? null);
    host.emit("ticket.organization.changed", organization);
  });
}

/** Tags are set one at a time and saved at once, which is when triggers look at them. */
function followTags(): void {
  const form = document.getElementById("zd-tag-form");
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { ticket } = readState();
    const tag = fieldValue("zd-tag").toLowerCase();
    if (ticket === null || ticket.id === null || tag === "") return;
    const tags = [...ticket.tags, tag];
    const answer = await callApi({
      url: `/api/v2/tickets/${ticket.id}.json`,
      type: "PUT",
      body: JSON.stringify({ ticket: { tags } }),
    });
    if (form instanceof HTMLFormElement) form.reset();
    notify(answer.status < 300 ? words.saved : words.refused);
  });
}
