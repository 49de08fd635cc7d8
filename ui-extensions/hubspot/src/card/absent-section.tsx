import {
  Button,
  EmptyState,
  ErrorState,
  Flex,
  Form,
  Input,
  LoadingSpinner,
  Text,
} from "@hubspot/ui-extensions";
import { type ReactNode, useState } from "react";
import type { Candidate } from "../../../panel/host/panel-calls.ts";
import type { Phase } from "../../../panel/host/panel-state.ts";
import { usePanel } from "./panel-context.ts";
import { Quiet } from "./section-title.tsx";

const SEARCH_TEXT_MAX = 100;

/** What stands in the card while there is no account to show. */
export function AbsentSection({ phase }: { readonly phase: Exclude<Phase, { kind: "shown" }> }) {
  const { words } = usePanel().texts;
  switch (phase.kind) {
    case "loading":
      return <LoadingSpinner label={words.loading} showLabel layout="centered" />;
    case "choose":
      return (
        <Said title={words.chooseTitle} text={words.chooseText}>
          <Choices candidates={phase.candidates} />
        </Said>
      );
    case "none":
      return (
        <Said title={words.noMatchTitle} text={words.noMatchText}>
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
      return (
        <ErrorState type="lock" title={words.forbiddenTitle}>
          <Text>{phase.detail || words.forbiddenText}</Text>
        </ErrorState>
      );
    case "signed_out":
    case "disconnected":
      return (
        <ErrorState type="lock" title={words.disconnectedTitle}>
          <Text>{phase.kind === "disconnected" ? phase.detail : words.signedOutText}</Text>
          <Again label={words.retry} />
        </ErrorState>
      );
    case "unreachable":
      return (
        <ErrorState title={words.unreachableTitle}>
          <Text>{words.unreachableFirst}</Text>
          <Again label={words.retry} />
        </ErrorState>
      );
    case "failed":
      return (
        <ErrorState type="support" title={words.failedTitle}>
          <Text>{phase.detail || words.failedText}</Text>
          <Again label={words.retry} />
        </ErrorState>
      );
  }
}

function Again({ label }: { readonly label: string }) {
  const { store } = usePanel();
  return <Button onClick={() => void store.load(store.accountId)}>{label}</Button>;
}

interface SaidProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Said({ title, text, children }: SaidProps) {
  return (
    <EmptyState title={title} layout="vertical" flush>
      <Flex direction="column" gap="sm">
        <Text>{text}</Text>
        {children}
      </Flex>
    </EmptyState>
  );
}

function Choices({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const { store } = usePanel();
  return (
    <Flex direction="column" gap="xs">
      {candidates.map(({ accountId, name, pastDueText = "", stateLabel = "" }) => (
        <Flex key={accountId} gap="xs" align="center" wrap="wrap">
          <Button size="sm" onClick={() => void store.choose(accountId)}>
            {name}
          </Button>
          <Quiet>{pastDueText || stateLabel}</Quiet>
        </Flex>
      ))}
    </Flex>
  );
}

function Search() {
  const { store, texts } = usePanel();
  const { words } = texts;
  const { rows, trouble, busy } = store.state.search;
  const [text, setText] = useState("");
  const search = () => void store.search(text.slice(0, SEARCH_TEXT_MAX));
  return (
    <Flex direction="column" gap="xs">
      <Form onSubmit={search} preventDefault autoComplete="off">
        <Flex gap="xs" align="end" wrap="wrap">
          <Input name="search" label={words.searchLabel} value={text} onInput={setText} />
          <Button type="submit" size="sm">
            {words.searchButton}
          </Button>
        </Flex>
      </Form>
      {busy ? <LoadingSpinner label={words.searching} showLabel size="xs" /> : null}
      <Quiet>{trouble}</Quiet>
      {rows === null ? null : (
        <>
          <Quiet>{rows.length === 0 ? words.searchEmpty : words.searchFound(rows.length)}</Quiet>
          <Choices candidates={rows} />
        </>
      )}
    </Flex>
  );
}
