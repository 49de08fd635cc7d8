import { Button } from "@zendeskgarden/react-buttons";
import { Field, Input, Label } from "@zendeskgarden/react-forms";
import { useState } from "react";
import type { Words } from "../../../panel/host/host-words.ts";
import type { Candidate } from "../../../panel/host/panel-calls.ts";
import { Choices } from "./choices.tsx";
import { usePanel } from "./panel-context.ts";

const SEARCH_TEXT_MAX = 100;

/** For a record that stands for no account: looks for the one it is. */
export function FindAccount() {
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

function foundText(rows: readonly Candidate[] | null, words: Words): string {
  if (rows === null) return "";
  return rows.length === 0 ? words.searchEmpty : words.searchFound(rows.length);
}
