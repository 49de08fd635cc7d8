import type { WorklistResults, WorklistRow } from "../../panel/card-answer.ts";
import { hostWordsFor } from "../../panel/host/host-words.ts";
import { troubleOf } from "../../panel/host/panel-answers.ts";
import type { Answer } from "../../panel/host/panel-calls.ts";
import { readAnswer } from "../../panel/host/read-answer.ts";
import { readJson } from "./salesforce-panel.ts";

type Page = WorklistResults["worklist"];

/** A page of the worklist, or the words for why there is none. */
export type WorklistPage =
  | { readonly kind: "page"; readonly rows: readonly WorklistRow[]; readonly cursor: string | null }
  | { readonly kind: "trouble"; readonly text: string };

/** Reads the answer to the worklist's call; a null body is an outage. */
export function readWorklist(body: string | null, language: string): WorklistPage {
  const answer: Answer<Page> = readAnswer(readJson(body), holdsPage);
  if (answer.kind === "ok") return { kind: "page", ...answer.value };
  return { kind: "trouble", text: troubleOf(answer, hostWordsFor(language).words) };
}

function holdsPage(body: object): body is Page {
  return "rows" in body && Array.isArray(body.rows) && "cursor" in body;
}
