import { APP_LOCATIONS, type AppSession, SESSION_ELEMENT } from "../contract.ts";
import { isRecord, textInside } from "./zaf.ts";

/** What our server wrote into the page; null where it is no page of ours. */
export function readSession(page: Document): AppSession | null {
  const written = page.getElementById(SESSION_ELEMENT)?.textContent ?? "null";
  return toSession(JSON.parse(written));
}

export function toSession(value: unknown): AppSession | null {
  const token = toToken(value);
  const location = APP_LOCATIONS.find((each) => each === textInside(value, "location"));
  if (token === null || location === undefined) return null;
  return { ...token, location, locale: textInside(value, "locale") };
}

export function toToken(value: unknown) {
  if (!isRecord(value) || typeof value.token !== "string") return null;
  return { token: value.token, expiresAt: textInside(value, "expiresAt") };
}
