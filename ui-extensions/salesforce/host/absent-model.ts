import type { HostWords } from "../../panel/host/host-words.ts";
import type { Candidate } from "../../panel/host/panel-calls.ts";
import type { PanelState, Phase } from "../../panel/host/panel-state.ts";
import { type ButtonModel, button } from "./parts.ts";

export interface CandidateModel {
  readonly button: readonly ButtonModel[];
  readonly key: string;
  readonly text: string;
}

/** What stands in the panel while there is no account to show. */
export interface AbsentModel {
  readonly icon: string;
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly ButtonModel[];
  readonly candidates: readonly CandidateModel[];
  readonly search: {
    readonly label: string;
    readonly buttonLabel: string;
    /** What came of it, spoken as it changes. */
    readonly text: string;
  } | null;
}

type AbsentPhase = Exclude<Phase, { kind: "shown" } | { kind: "loading" }>;

export function absentModel(phase: AbsentPhase, state: PanelState, texts: HostWords): AbsentModel {
  const { words } = texts;
  const again = (label: string) => [button("again", label, { do: "load" })];
  switch (phase.kind) {
    case "choose":
      return {
        ...said("utility:people", words.chooseTitle, words.chooseText),
        candidates: candidatesOf(phase.candidates),
      };
    case "none":
      return {
        ...said("utility:search", words.noMatchTitle, words.noMatchText),
        candidates: candidatesOf(state.search.rows ?? []),
        search: {
          label: words.searchLabel,
          buttonLabel: words.searchButton,
          text: searchText(state, texts),
        },
      };
    case "not_synced":
      return said("utility:clock", words.noMatchTitle, phase.detail, again(words.refresh));
    case "forbidden":
      return said("utility:lock", words.forbiddenTitle, phase.detail || words.forbiddenText);
    case "signed_out":
      return said("utility:lock", words.signedOutTitle, words.signedOutText, again(words.retry));
    case "disconnected":
      return said("utility:unlinked", words.disconnectedTitle, phase.detail, again(words.retry));
    case "unreachable":
      return said(
        "utility:warning",
        words.unreachableTitle,
        words.unreachableFirst,
        again(words.retry),
      );
    case "failed":
      return said(
        "utility:error",
        words.failedTitle,
        phase.detail || words.failedText,
        again(words.retry),
      );
  }
}

function said(
  icon: string,
  title: string,
  text: string,
  buttons: readonly ButtonModel[] = [],
): AbsentModel {
  return { icon, title, text, buttons, candidates: [], search: null };
}

function candidatesOf(candidates: readonly Candidate[]): CandidateModel[] {
  return candidates.map(({ accountId, name, pastDueText = "", stateLabel = "" }) => ({
    key: accountId,
    button: [button(accountId, name, { do: "choose", accountId })],
    text: pastDueText || stateLabel,
  }));
}

function searchText({ search: { busy, trouble, rows } }: PanelState, { words }: HostWords): string {
  if (busy) return words.searching;
  if (trouble !== "") return trouble;
  if (rows === null) return "";
  return rows.length === 0 ? words.searchEmpty : words.searchFound(rows.length);
}
