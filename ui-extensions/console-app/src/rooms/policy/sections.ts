import type { PolicySection } from "../../../../../core/policy/drafting/change-words.ts";

export const SECTION_NAMES: Readonly<Record<PolicySection, string>> = {
  segments: "Segments",
  cadences: "Cadences",
  offers: "Offers and authority",
  contact: "Hours and caps",
  templates: "Templates",
  holds: "Holds and hand-over",
  basics: "Basics",
};

/** The editors of a draft in the order of their tabs. */
export const EDITOR_SECTIONS = [
  "segments",
  "cadences",
  "offers",
  "contact",
  "templates",
  "holds",
  "basics",
] as const satisfies readonly PolicySection[];
