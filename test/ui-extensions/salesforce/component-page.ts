import { setTimeout as pause } from "node:timers/promises";
import type { CardAnswer } from "../../../ui-extensions/panel/card-answer.ts";
import type { ComponentWindow } from "../../../ui-extensions/salesforce/toolchain/component-window.js";
import {
  hasToolchain,
  installToolchain,
} from "../../../ui-extensions/salesforce/toolchain/components.ts";

export interface ApexCall {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** An answer of our server, or an outage. */
export type Reply = CardAnswer<Readonly<Record<string, unknown>>> | "outage";

export interface ComponentPage {
  readonly window: ComponentWindow;
  readonly calls: ApexCall[];
  readonly navigated: object[];
  readonly toasts: unknown[];
  /** Elements anywhere on the page, in shadow trees too, by their tag. */
  readonly all: (tag: string) => HTMLElement[];
  /** The button of that label; it throws where there is none. */
  readonly button: (label: string) => HTMLElement;
  /** All text anybody reads on the page, labels of base components among it. */
  readonly text: () => string;
  readonly settle: () => Promise<void>;
}

const SETTLE_MS = 20;

/** The components' own toolchain, which the product's install leaves out. */
export async function needToolchain(): Promise<void> {
  const trouble = hasToolchain() ? "" : await installToolchain();
  if (trouble !== "")
    throw new Error(`ui-extensions/salesforce needs its own "npm ci", and that failed: ${trouble}`);
}

/** Components over replies by call name, such as `panel` or `worklist`. */
export async function openComponentPage(
  replies: Readonly<Record<string, (question: Readonly<Record<string, unknown>>) => Reply>>,
  language = "en-US",
): Promise<ComponentPage> {
  const { openComponentWindow } = await import(
    "../../../ui-extensions/salesforce/toolchain/component-window.js"
  );
  const [calls, navigated, toasts]: [ApexCall[], object[], unknown[]] = [[], [], []];
  const window = await openComponentWindow({
    language,
    apex: async (method, params) => {
      calls.push({ method, params });
      const name = typeof params.call === "string" ? params.call : "worklist";
      const reply = replies[name]?.(params) ?? "outage";
      if (reply === "outage") throw new Error("Good Standing could not be reached.");
      return JSON.stringify(reply);
    },
    record: async () => ({ fields: { LastModifiedDate: { value: "2026-11-21T18:00:00Z" } } }),
    navigate: (reference) => navigated.push(reference),
  });
  window.document.addEventListener("lightning__showtoast", (event) => {
    toasts.push("detail" in event ? event.detail : null);
  });
  const elements = () => deep(window.document.body);
  const all = (tag: string) => elements().filter((each) => each.localName === tag);
  return {
    window,
    calls,
    navigated,
    toasts,
    all,
    button: (label) => {
      const found = all("lightning-button").find((each) => propertyOf(each, "label") === label);
      if (found === undefined) throw new Error(`there is no button ${label}`);
      return found;
    },
    text: () => elements().map(textOf).join("\n"),
    settle: async () => {
      await pause(SETTLE_MS);
    },
  };
}

export function propertyOf(element: Element, name: string): unknown {
  return Reflect.get(element, name);
}

function deep(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("*")].flatMap((each) => [
    each,
    ...(each.shadowRoot === null ? [] : deep(each.shadowRoot)),
  ]);
}

function textOf(element: Element): string {
  const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
  const label = element.localName.startsWith("lightning-") ? propertyOf(element, "label") : "";
  return [
    typeof label === "string" ? label : "",
    ...own.map((each) => each.textContent ?? ""),
  ].join(" ");
}
