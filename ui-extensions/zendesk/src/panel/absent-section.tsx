import { Button } from "@zendeskgarden/react-buttons";
import { Field, Input, Label } from "@zendeskgarden/react-forms";
import { Skeleton } from "@zendeskgarden/react-loaders";
import { type ReactNode, useState } from "react";
import type { Candidate } from "../../../panel/host/panel-calls.ts";
import type { Phase } from "../../../panel/host/panel-state.ts";
import { usePanel } from "./panel-context.ts";

const SEARCH_TEXT_MAX = 100;

interface AbsentProps {
  readonly phase: Exclude<Phase, { kind: "shown" }>;
  /** What else is worth knowing where nobody was found; empty for nothing. */
  readonly aside: string;
}

/** What stands in the panel while there is no account to show. */
export function AbsentSection({ phase, aside }: AbsentProps) {
  const { texts, own } = usePanel();
  const { words } = texts;
  switch (phase.kind) {
    case "loading":
      return <Loading label={words.loading} />;
    case "choose":
      return (
        <Said title={words.chooseTitle} text={words.chooseText}>
          <Choices candidates={phase.candidates} />
        </Said>
      );
    case "none":
      return (
        <Said title={words.noMatchTitle} text={aside || words.noMatchText}>
          <Search />
        </Said>
      );
    case "not_synced":
      return (
        <Said title={words.noMatchTitle} text={phase.detail}>
          <Again label={words.refresh} />
        </Said>
      );
    case "forbidden":
      return <Said title={words.forbiddenTitle} text={phase.detail || words.forbiddenText} />;
    case "signed_out":
      return <Said title={words.signedOutTitle} text={own.signedOutText} />;
    case "disconnected":
      return (
        <Said title={words.disconnectedTitle} text={phase.detail}>
          <Again label={words.retry} />
        </Said>
      );
    case "unreachable":
      return (
        <Said title={words.unreachableTitle} text={words.unreachableFirst}>
          <Again label={words.retry} />
        </Said>
      );
    case "failed":
      return (
        <Said title={words.failedTitle} text={phase.detail || words.failedText}>
          <Again label={words.retry} />
        </Said>
      );
  }
}

/** As high as the facts that will come, so that nothing jumps when they do. */
export function Loading({ label }: { readonly label: string }) {
  return (
    <div className="gs-loading" role="status" aria-label={label}>
      {["50%", "70%", "90%", "60%", "100%", "80%"].map((width) => (
        <Skeleton key={width} width={width} height="18px" />
      ))}
    </div>
  );
}

interface SaidProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

export function Said({ title, text, children }: SaidProps) {
  return (
    <div className="gs-said-alone" role="status">
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </div>
  );
}

function Again({ label }: { readonly label: string }) {
  const { store } = usePanel();
  return (
    <Button size="small" onClick={() => void store.load(store.accountId)}>
      {label}
    </Button>
  );
}

function Choices({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const { store } = usePanel();
  return (
    <ul className="gs-choices">
      {candidates.map(({ accountId, name, pastDueText = "", stateLabel = "" }) => (
        <li key={accountId}>
          <Button isStretched onClick={() => void store.choose(accountId)}>
            <span className="gs-choice-name" dir="auto">
              {name}
            </span>
            <span className="gs-quiet">{pastDueText || stateLabel}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Search() {
  const { store, texts } = usePanel();
  const { words } = texts;
  const { rows, trouble, busy } = store.state.search;
  const [text, setText] = useState("");
  return (
    <>
      <form
        className="gs-search"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void store.search(text);
        }}
      >
        <Field>
          <Label>{words.searchLabel}</Label>
          <Input
            isCompact
            type="search"
            value={text}
            maxLength={SEARCH_TEXT_MAX}
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
        <Button type="submit" size="small">
          {words.searchButton}
        </Button>
      </form>
      <p role="status" className="gs-quiet">
        {busy ? words.searching : trouble || foundText(rows, words)}
      </p>
      {rows === null ? null : <Choices candidates={rows} />}
    </>
  );
}

function foundText(
  rows: readonly Candidate[] | null,
  words: ReturnType<typeof usePanel>["texts"]["words"],
): string {
  if (rows === null) return "";
  return rows.length === 0 ? words.searchEmpty : words.searchFound(rows.length);
}
