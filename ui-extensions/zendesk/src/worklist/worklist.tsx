import { Button } from "@zendeskgarden/react-buttons";
import { Field, Input, Label } from "@zendeskgarden/react-forms";
import { Table } from "@zendeskgarden/react-tables";
import type { WorklistRow } from "../../../panel/card-answer.ts";
import type { ServerSession } from "../calls/server-session.ts";
import type { Reading } from "../calls/worklist-calls.ts";
import { tryInvoke } from "../host/zaf.ts";
import { Loading, Said } from "../panel/absent-section.tsx";
import { Notice } from "../panel/notice.tsx";
import type { AppScope } from "../panel/panel-context.ts";
import { useWorklist, type WorklistState } from "./use-worklist.ts";

const SEARCH_TEXT_MAX = 100;

interface WorklistProps {
  readonly scope: AppScope;
  readonly session: ServerSession;
  readonly reading: Reading;
}

/** The accounts that need somebody today, the most urgent first; each opens its record. */
export function Worklist({ scope, session, reading }: WorklistProps) {
  const { own, texts } = scope;
  const { state, text, search, more, again } = useWorklist(scope, session, reading);
  return (
    <>
      <header className="gs-nav-head">
        <h1>{own.worklistTitle}</h1>
        <Field className="gs-nav-search">
          <Label>{own.searchLabel}</Label>
          <Input
            isCompact
            type="search"
            value={text}
            maxLength={SEARCH_TEXT_MAX}
            onChange={({ target }) => search(target.value)}
          />
        </Field>
      </header>
      {state.trouble === "" ? null : (
        <Notice kind="error" title={own.worklistFailed}>
          <p>{state.trouble}</p>
          <Button size="small" onClick={again}>
            {texts.words.retry}
          </Button>
        </Notice>
      )}
      <Rows state={state} scope={scope} />
      {state.cursor === null || state.rows === null ? null : (
        <p className="gs-more">
          <Button size="small" disabled={state.busy} onClick={more}>
            {own.more}
          </Button>
        </p>
      )}
    </>
  );
}

function Rows({ state, scope }: { readonly state: WorklistState; readonly scope: AppScope }) {
  const { own } = scope;
  const { rows, busy, searched, trouble } = state;
  if (rows === null) return trouble === "" ? <Loading label={own.worklistLoading} /> : null;
  if (rows.length === 0) {
    return searched === "" ? (
      <Said title={own.worklistEmptyTitle} text={own.worklistEmptyText} />
    ) : (
      <Said title={own.searchEmptyTitle} text={own.searchEmptyText} />
    );
  }
  return (
    <div className="gs-table" aria-busy={busy}>
      <p role="status" className="gs-quiet">
        {busy ? own.worklistLoading : own.shown(rows.length)}
      </p>
      <Table aria-label={own.worklistTitle}>
        <Table.Head>
          <Table.HeaderRow>
            <Table.HeaderCell className="gs-wide">{own.account}</Table.HeaderCell>
            <Table.HeaderCell className="gs-widest">{own.todo}</Table.HeaderCell>
            <Table.HeaderCell className="gs-number">{own.pastDue}</Table.HeaderCell>
            <Table.HeaderCell className="gs-number">{own.daysLate}</Table.HeaderCell>
            <Table.HeaderCell>{own.standing}</Table.HeaderCell>
          </Table.HeaderRow>
        </Table.Head>
        <Table.Body>
          {rows.map((row) => (
            <Row key={row.accountId} row={row} scope={scope} />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function Row({ row, scope }: { readonly row: WorklistRow; readonly scope: AppScope }) {
  const { zaf, own } = scope;
  const route = row.record === null ? undefined : ROUTES[row.record.object];
  const open = () => {
    if (route !== undefined && row.record !== null)
      void tryInvoke(zaf, "routeTo", route, row.record.id);
  };
  return (
    <Table.Row className={route === undefined ? "" : "gs-row"} onClick={open}>
      <Table.Cell className="gs-wide">
        {route === undefined ? (
          <>
            <span dir="auto">{row.name}</span>
            <span className="gs-quiet gs-no-record">{own.noRecord}</span>
          </>
        ) : (
          <Button
            isLink
            aria-label={own.open(row.name)}
            onClick={(event) => {
              event.stopPropagation();
              open();
            }}
          >
            <span dir="auto">{row.name}</span>
          </Button>
        )}
      </Table.Cell>
      <Table.Cell className="gs-widest">{row.todo}</Table.Cell>
      <Table.Cell className="gs-number">{row.pastDueText}</Table.Cell>
      <Table.Cell className="gs-number">{row.daysPastDue}</Table.Cell>
      <Table.Cell>{row.stateLabel}</Table.Cell>
    </Table.Row>
  );
}

/** How the host names the pages of what its API has for objects. */
const ROUTES: Readonly<Record<string, string>> = {
  users: "user",
  organizations: "organization",
  tickets: "ticket",
};
