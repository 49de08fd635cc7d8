import { html, nothing } from "lit";
import type { Candidate } from "../../panel/host/panel-calls.ts";
import type { Phase, Search } from "../../panel/host/panel-state.ts";
import { words } from "./words.ts";

export interface AbsentActs {
  readonly choose: (accountId: string) => void;
  readonly search: (text: string) => void;
  readonly retry: () => void;
  readonly reload: () => void;
}

/** What stands in the panel while there is no account to show. */
export function absentSection(
  phase: Exclude<Phase, { kind: "shown" }>,
  search: Search,
  acts: AbsentActs,
) {
  switch (phase.kind) {
    case "loading":
      return skeleton();
    case "choose":
      return html`${message("people", words.chooseTitle, words.chooseText)}
      ${choices(phase.candidates, acts)}`;
    case "none":
      return html`${message("search", words.noMatchTitle, words.noMatchText)}
      ${searchForm(search, acts)}`;
    case "forbidden":
      return message("lock", words.forbiddenTitle, phase.detail || words.forbiddenText);
    case "not_synced":
      return message("search", words.noMatchTitle, phase.detail);
    case "disconnected":
      return message("offline", words.disconnectedTitle, phase.detail);
    case "signed_out":
      return html`${message("lock", words.signedOutTitle, words.signedOutText)}
      ${plainButton(words.reload, acts.reload)}`;
    case "unreachable":
      return html`${message("offline", words.unreachableTitle, words.unreachableFirst)}
      ${plainButton(words.retry, acts.retry)}`;
    case "failed":
      return html`${message("warning", words.failedTitle, phase.detail || words.failedText)}
      ${plainButton(words.retry, acts.retry)}`;
  }
}

function message(icon: string, title: string, text: string) {
  return html`<div class="gs-absent" role="status">
    <wa-icon name=${icon}></wa-icon>
    <h2 class="gs-absent-title">${title}</h2>
    <p class="gs-quiet">${text}</p>
  </div>`;
}

function plainButton(label: string, act: () => void) {
  return html`<button type="button" class="wa-outlined wa-size-s gs-absent-button" @click=${act}>
    ${label}
  </button>`;
}

function choices(candidates: readonly Candidate[], acts: AbsentActs) {
  return html`<ul class="gs-choices">
    ${candidates.map(
      ({ accountId, name }) =>
        html`<li>
          <button type="button" class="wa-outlined wa-size-s" @click=${() => acts.choose(accountId)}>
            <span dir="auto">${name}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

function searchForm(search: Search, acts: AbsentActs) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    acts.search(String(new FormData(form).get("search") ?? ""));
  };
  return html`<form class="gs-search" role="search" @submit=${submit}>
      <label class="wa-size-s" for="gs-search">${words.searchLabel}</label>
      <div class="gs-search-row">
        <input id="gs-search" class="wa-size-s" name="search" type="search" autocomplete="off" maxlength="100" />
        <button type="submit" class="wa-outlined wa-size-s">${words.searchButton}</button>
      </div>
    </form>
    <div role="status" class="gs-quiet gs-search-said">${searchSaid(search)}</div>
    ${
      search.rows === null || search.rows.length === 0
        ? nothing
        : html`<ul class="gs-choices">
            ${search.rows.map(
              (row) =>
                html`<li>
                  <button type="button" class="wa-outlined wa-size-s" @click=${() => acts.choose(row.accountId)}>
                    <span dir="auto">${row.name}</span>
                    <span class="gs-quiet">${row.pastDueText || row.stateLabel || nothing}</span>
                  </button>
                </li>`,
            )}
          </ul>`
    }`;
}

function searchSaid({ busy, trouble, rows }: Search): string {
  if (busy) return words.searching;
  if (trouble !== "") return trouble;
  if (rows === null) return "";
  return rows.length === 0 ? words.searchEmpty : words.searchFound(rows.length);
}

function skeleton() {
  const bars = ["name", "amount", "line", "bar", "line", "block", "line", "block", "block"];
  return html`<div class="gs-skeleton" aria-busy="true">
    <span class="wa-visually-hidden" role="status">${words.loading}</span>
    ${bars.map((kind) => html`<wa-skeleton effect="pulse" class="gs-bone gs-bone-${kind}"></wa-skeleton>`)}
  </div>`;
}
