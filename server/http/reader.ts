import type { Request } from "express";
import { AuthorityRole } from "../../core/policy/authority-policy.ts";
import { TimeZone } from "../../core/time/time-zone.ts";
import type { Viewer } from "../../ui-extensions/panel/panel-input.ts";
import type { Reader } from "../effects/load-panel.ts";
import type { Session } from "../security/session.ts";

const LOCALES = ["en-US", "en-GB", "en", "es", "es-ES", "es-MX", "es-CO", "es-US"];

/** The reader's language from Accept-Language, and their zone from a header that hosts send. */
export function readerOf(req: Request, viewer: Viewer = STRANGER): Reader {
  const zone = TimeZone.safeParse(req.get("x-time-zone"));
  const locale = req.acceptsLanguages(LOCALES);
  return {
    locale: locale === false || locale === "en" ? "en-US" : locale,
    timeZone: zone.success ? zone.data : "UTC",
    viewer,
  };
}

/** The nearest of the languages we write to one a host names, such as `es-mx` or `pt-BR`. */
export function localeOf(named: string): string {
  const wanted = named.toLowerCase();
  const exact = LOCALES.find((locale) => locale.toLowerCase() === wanted);
  const [language] = wanted.split("-");
  const known = exact ?? LOCALES.find((locale) => locale === language) ?? "en-US";
  return known === "en" ? "en-US" : known;
}

/** Whoever is shown lists only, which are the same for everybody. */
const STRANGER: Viewer = { name: "", role: "rep" };

/** An auditor, who may look and change nothing, looks with a rep's authority. */
export function viewerOf({ name, role }: Pick<Session, "name" | "role">): Viewer {
  const known = AuthorityRole.safeParse(role);
  return { name, role: known.success ? known.data : "rep" };
}
