import { hostWordsFor } from "../../panel/host/host-words.ts";

/** The language that the host gave the panel, else the page's. One page speaks one language. */
const language =
  document.querySelector("gs-panel")?.closest("[lang]")?.getAttribute("lang") ?? "en";

export const texts = hostWordsFor(language);
export const { words, form: formWords, plan: planWords } = texts;
