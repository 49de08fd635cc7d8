import type { RemoteChannel } from "@remote-ui/core";

/** Who is signed in to the sandbox HubSpot and what the card stands on, as HubSpot tells a card. */
export interface CardContext {
  readonly location: "crm.record.tab" | "crm.record.sidebar" | "helpdesk.sidebar" | "settings";
  readonly user: {
    readonly id: number;
    readonly email: string;
    readonly emails: readonly string[];
    readonly firstName: string;
    readonly lastName: string;
    readonly roles: readonly string[];
    readonly teams: readonly never[];
    readonly permissions: readonly never[];
    readonly locale: string;
    readonly language: string;
  };
  readonly portal: { readonly id: number; readonly timezone: string };
  readonly extension: {
    readonly appId: number;
    readonly appName: string;
    readonly cardTitle: string;
  };
  /** Absent on the settings page. */
  readonly crm?: { readonly objectId: number; readonly objectTypeId: string };
}

export interface FetchOptions {
  readonly method?: string;
  readonly timeout?: number;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface FetchResult {
  readonly status: number;
  readonly body: string;
}

export type Properties = Readonly<Record<string, string>>;
export type PropertiesListener = (properties: Properties) => void | Promise<void>;

/** What the page does for a card's worker. */
export interface PageSide {
  readonly fetch: (url: string, options: FetchOptions) => Promise<FetchResult>;
  readonly addAlert: (alert: {
    readonly type?: string;
    readonly title?: string;
    readonly message: string;
  }) => Promise<void>;
  readonly fetchCrmObjectProperties: (names: readonly string[] | "*") => Promise<Properties>;
  readonly refreshObjectProperties: () => Promise<void>;
  readonly onCrmPropertiesUpdate: (
    names: readonly string[] | "*",
    listener: PropertiesListener,
  ) => Promise<void>;
  readonly closeOverlay: (id: string) => Promise<void>;
  readonly reloadPage: () => Promise<void>;
  readonly copyTextToClipboard: (text: string) => Promise<void>;
}

/** What a card's worker does for the page. */
export interface WorkerSide {
  readonly render: (script: string, context: CardContext, channel: RemoteChannel) => Promise<void>;
}
