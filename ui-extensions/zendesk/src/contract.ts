/** What our server and the app inside Zendesk agree on. Both import this file. */

/** Where Zendesk shows the app, as its manifest names the places. */
export const APP_LOCATIONS = [
  "ticket_sidebar",
  "new_ticket_sidebar",
  "user_sidebar",
  "organization_sidebar",
  "nav_bar",
  "modal",
] as const;
export type AppLocation = (typeof APP_LOCATIONS)[number];

/** A short proof of which agent of which account looks; written into the page, never a cookie. */
export interface AppToken {
  readonly token: string;
  /** ISO instant. The app renews well before. */
  readonly expiresAt: string;
}

/**
 * What the page says to the app, as JSON in the element `SESSION_ELEMENT`. The modal is drawn by the
 * sidebar that opened it and calls nobody: Zendesk opens it by a plain GET, so its page holds no
 * facts and an empty token, and may be given to whoever asks.
 */
export interface AppSession extends AppToken {
  readonly location: AppLocation;
  /** The agent's language as the server knows it; the host's own word for it goes first. */
  readonly locale: string;
}

/** A record of Zendesk by the names its API has for them. */
export interface AppRecord {
  readonly object: "users" | "organizations" | "tickets";
  readonly id: string;
}

/** What every call about a record says beside its own question. */
export interface AppAsk {
  readonly record: AppRecord;
  /** What the record says to an agent who may read it; null where it says nothing. */
  readonly recordKey: string | null;
  readonly timeZone: string;
  readonly locale: string;
  /** The account chosen or found before; left out for the one the record stands for. */
  readonly accountId?: string;
}

/**
 * Addresses on our server. Each call is a POST with `Authorization: Bearer` and a JSON body, answered
 * 200 with a `CardAnswer`. 401 means that the token no longer counts.
 */
export const ADDRESSES = {
  page: "/zendesk/app",
  assets: "/zendesk/app/assets",
  /** Answers an `AppToken` in place of the one it was asked with. */
  session: "/zendesk/app/session",
  card: "/zendesk/card",
  worklist: "/zendesk/worklist",
  settings: "/zendesk/settings",
} as const;

export const SESSION_ELEMENT = "gs-session";
export const ROOT_ELEMENT = "root";

/** Zendesk's own script; its documentation asks apps to load it from here. */
export const SDK_ORIGIN = "https://static.zdassets.com";
export const SDK_URL = `${SDK_ORIGIN}/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js`;
