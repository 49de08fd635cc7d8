import type { PanelView } from "../panel-view.ts";
import type { Words } from "./host-words.ts";

export interface ScriptSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** So that what is needed while talking fits one small screen; the rest is one press away. */
const OPTIONS_SHOWN_MAX = 2;

/** The script of this call as every host shows it: what to say, and folded what to know besides. */
export function scriptSections(
  { opening, listening, options, closing, avoid, policy }: PanelView["guidance"],
  words: Words,
): { readonly lead: readonly ScriptSection[]; readonly more: readonly ScriptSection[] } {
  return {
    lead: filled([
      { title: words.opening, lines: opening },
      { title: words.listening, lines: listening },
      { title: words.options, lines: options.slice(0, OPTIONS_SHOWN_MAX) },
      { title: words.closing, lines: closing },
    ]),
    more: filled([
      { title: words.moreOptions, lines: options.slice(OPTIONS_SHOWN_MAX) },
      { title: words.avoid, lines: avoid },
      { title: words.policy, lines: policy },
    ]),
  };
}

function filled(sections: readonly ScriptSection[]): ScriptSection[] {
  return sections.filter(({ lines }) => lines.length > 0);
}
