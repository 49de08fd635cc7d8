import type { Request } from "express";
import { TimeZone } from "../../core/time/time-zone.ts";
import type { Reader } from "../effects/load-panel.ts";

const LOCALES = ["en-US", "en-GB", "en", "es", "es-ES", "es-MX", "es-CO", "es-US"];

/** The reader's language from Accept-Language, and their zone from a header that hosts send. */
export function readerOf(req: Request): Reader {
  const zone = TimeZone.safeParse(req.get("x-time-zone"));
  const locale = req.acceptsLanguages(LOCALES);
  return {
    locale: locale === false || locale === "en" ? "en-US" : locale,
    timeZone: zone.success ? zone.data : "UTC",
  };
}
