// What the platform offers a component, as far as ours use it. Only the checker reads this.

declare module "@salesforce/apex/GoodStandingCard.ask" {
  export default function ask(params: {
    call: string;
    recordId: string;
    question: string;
  }): Promise<string>;
}

declare module "@salesforce/apex/GoodStandingWorklist.ask" {
  export default function ask(params: { cursor: string | null; search: string }): Promise<string>;
}

declare module "@salesforce/apex/GoodStandingSettings.ask" {
  export default function ask(params: { call: string; question: string }): Promise<string>;
}

declare module "@salesforce/label/*" {
  const text: string;
  export default text;
}

declare module "@salesforce/i18n/lang" {
  const language: string;
  export default language;
}

declare module "lwc" {
  type Control = HTMLElement & {
    setCustomValidity(message: string): void;
    reportValidity(): boolean;
  };
  export class LightningElement extends EventTarget {
    readonly template: { querySelector(selectors: string): Control | null };
    connectedCallback(): void;
    disconnectedCallback(): void;
    renderedCallback(): void;
  }
  export function api(target: unknown, key: unknown): void;
  export function wire(adapter: unknown, config: object): (target: unknown, key: unknown) => void;
}

declare module "lightning/modal" {
  import { LightningElement } from "lwc";
  export default class LightningModal extends LightningElement {
    label: string;
    static open(properties: {
      label: string;
      size: "small" | "medium" | "large";
      [property: string]: unknown;
    }): Promise<unknown>;
    close(result?: unknown): void;
  }
}

declare module "lightning/platformShowToastEvent" {
  export class ShowToastEvent extends CustomEvent<unknown> {
    constructor(toast: { title: string; message?: string; variant?: string });
  }
}

declare module "lightning/refresh" {
  export class RefreshEvent extends CustomEvent<unknown> {
    constructor();
  }
}

declare module "lightning/actions" {
  export class CloseActionScreenEvent extends CustomEvent<unknown> {
    constructor();
  }
}

declare module "lightning/flowSupport" {
  export class FlowAttributeChangeEvent extends CustomEvent<unknown> {
    constructor(name: string, value: unknown);
  }
  export class FlowNavigationNextEvent extends CustomEvent<unknown> {
    constructor();
  }
}

declare module "lightning/uiRecordApi" {
  export const getRecord: unknown;
  export function notifyRecordUpdateAvailable(
    records: readonly { readonly recordId: string }[],
  ): Promise<void>;
}

declare module "lightning/navigation" {
  import { LightningElement } from "lwc";
  export const NavigationMixin: {
    (
      Base: typeof LightningElement,
    ): new () => LightningElement & {
      [navigate: symbol]: (reference: object) => void;
    };
    readonly Navigate: unique symbol;
  };
}
