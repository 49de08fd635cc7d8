import "../panel/zod-without-eval.ts";
import { z } from "zod";
import { followChanges } from "../hubspot/live-parts.ts";
import { openAction } from "./action-screen.ts";
import {
  APEX_PATH,
  ApexAnswer,
  COMPONENTS_PATH,
  ComponentsAnswer,
  HostConfig,
  Mount,
  RECORD_PATH,
  RecordAnswer,
} from "./protocol.ts";
import { showToast } from "./toast.ts";

declare global {
  // What the compiled components find on the page in place of the platform.
  var gsHost: {
    readonly language: string;
    readonly apex: (method: string, params: object) => Promise<string>;
    readonly record: (recordId: string) => Promise<RecordAnswer>;
    readonly navigate: (reference: unknown) => void;
  };
  // What the compiled components offer the page.
  var gsMount: ((name: string, properties: object, parent: Element) => HTMLElement) | undefined;
}

const LOOK_AGAIN_MS = 1_000;

const Navigation = z.object({
  attributes: z.object({ recordId: z.string(), objectApiName: z.string() }),
});
const Toast = z.object({ detail: z.object({ title: z.string(), variant: z.string().optional() }) });

const host = HostConfig.parse(
  JSON.parse(document.querySelector<HTMLElement>("[data-host]")?.dataset.host ?? "null"),
);

globalThis.gsHost = {
  language: host.language,
  apex: async (method, params) => {
    const answer = ApexAnswer.parse(await post(APEX_PATH, { method, params }));
    if (answer.kind === "thrown") throw new Error(answer.message);
    followChanges(() => {});
    return answer.value;
  },
  record: async (recordId) => RecordAnswer.parse(await post(RECORD_PATH, { recordId })),
  navigate: (reference) => {
    const { recordId, objectApiName } = Navigation.parse(reference).attributes;
    const user = encodeURIComponent(host.userId);
    location.assign(`/sandbox/salesforce/${objectApiName}/${recordId}?user=${user}`);
  },
};

async function post(path: string, body: object): Promise<unknown> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ userId: host.userId, ...body }),
  });
  if (!response.ok) throw new Error(`the sandbox answered ${response.status}`);
  return response.json();
}

addEventListener("gs-components", () => {
  for (const element of document.querySelectorAll<HTMLElement>("[data-mount]")) {
    const { name, properties } = Mount.parse(JSON.parse(element.dataset.mount ?? "null"));
    globalThis.gsMount?.(name, properties, element);
  }
});

document.addEventListener("lightning__showtoast", (event) => showToast(Toast.parse(event).detail));

for (const button of document.querySelectorAll<HTMLElement>("[data-action]")) {
  button.addEventListener("click", () => {
    const { name, properties } = Mount.parse(JSON.parse(button.dataset.action ?? "null"));
    openAction((parent) => globalThis.gsMount?.(name, properties, parent));
  });
}

document.querySelector<HTMLFormElement>("[data-switch]")?.addEventListener("change", (event) => {
  if (event.currentTarget instanceof HTMLFormElement) event.currentTarget.requestSubmit();
});

// The components are compiled while the page stands; it is loaded anew once they are there.
const waiting = document.querySelector<HTMLElement>('[data-waiting="working"]');
if (waiting !== null) setTimeout(() => void lookAgain(waiting), LOOK_AGAIN_MS);

async function lookAgain(place: HTMLElement): Promise<void> {
  const response = await fetch(COMPONENTS_PATH);
  const { kind, text } = ComponentsAnswer.parse(await response.json());
  if (kind === "ready") {
    location.reload();
    return;
  }
  const said = place.querySelector("p");
  if (said !== null) said.textContent = text;
  if (kind === "failed") place.querySelector("progress")?.remove();
  else setTimeout(() => void lookAgain(place), LOOK_AGAIN_MS);
}
