import { Anchor } from "@zendeskgarden/react-buttons";
import type { Words } from "../../../panel/host/host-words.ts";
import { type ScriptSection, scriptSections } from "../../../panel/host/script-sections.ts";
import { actionOf } from "../../../panel/host/shown-actions.ts";
import type { PanelView } from "../../../panel/panel-view.ts";
import { ActionRow } from "./action-row.tsx";
import { HistoryFold } from "./history-fold.tsx";
import { usePanel, type ViewProps } from "./panel-context.ts";
import { Fold, Quiet } from "./parts.tsx";
import { ScheduleTable } from "./schedule-table.tsx";

/** What is asked for less often, each with its count. */
export function FoldedSections({ view }: ViewProps) {
  const { words } = usePanel().texts;
  return (
    <div className="gs-folds">
      <Fold title={words.invoices(view.items.length)}>
        <Invoices view={view} />
      </Fold>
      <Fold title={words.plan}>
        <Plan view={view} />
      </Fold>
      <Fold title={words.history(view.timeline.total)}>
        <HistoryFold view={view} />
      </Fold>
      <Fold title={words.guidance(view.guidance.situation)}>
        <Guidance view={view} />
      </Fold>
    </div>
  );
}

function Invoices({ view: { items } }: ViewProps) {
  const { words } = usePanel().texts;
  if (items.length === 0) return <p>{words.noInvoices}</p>;
  return (
    <ul className="gs-items">
      {items.map((item) => (
        <li key={item.id}>
          <p className="gs-item-line">
            <strong dir="auto">{item.number}</strong>
            <strong>{item.balance.text}</strong>
          </p>
          <Quiet>{itemText(item, words)}</Quiet>
          <Quiet>{item.heldText}</Quiet>
        </li>
      ))}
    </ul>
  );
}

function itemText(
  { dueOn, ageText, balance, amount }: PanelView["items"][number],
  words: Words,
): string {
  const isPartPaid = balance.amountMinor !== amount.amountMinor;
  const parts = [`${words.due} ${dueOn.text}`, ageText];
  return [...parts, ...(isPartPaid ? [`${words.total} ${amount.text}`] : [])].join(" · ");
}

function Plan({ view }: ViewProps) {
  const { words } = usePanel().texts;
  const { arrangement, promise } = view;
  if (arrangement === null && promise === null) return <p>{words.noPlan}</p>;
  return (
    <>
      {promise === null ? null : (
        <>
          <p className="gs-strong">{promise.statusText}</p>
          <Quiet>{`${promise.amount.text} · ${promise.dueOn.text}`}</Quiet>
        </>
      )}
      {arrangement === null ? null : <Arrangement view={view} arrangement={arrangement} />}
    </>
  );
}

interface ArrangementProps extends ViewProps {
  readonly arrangement: NonNullable<PanelView["arrangement"]>;
}

function Arrangement({ view, arrangement }: ArrangementProps) {
  const { words } = usePanel().texts;
  const cancel = actionOf(view, "cancel-arrangement");
  return (
    <>
      <p className="gs-strong">{arrangement.statusText}</p>
      <ScheduleTable schedule={arrangement.schedule} words={words} />
      {arrangement.customerUrl === null ? null : (
        <p>
          <Anchor href={arrangement.customerUrl} target="_blank" rel="noreferrer" isExternal>
            {words.customerPage}
          </Anchor>
        </p>
      )}
      {cancel === null ? null : <ActionRow view={view} actions={[{ action: cancel }]} />}
    </>
  );
}

function Guidance({ view: { guidance } }: ViewProps) {
  const { words } = usePanel().texts;
  const { lead, more } = scriptSections(guidance, words);
  return (
    <>
      <Script sections={lead} />
      {more.length === 0 ? null : (
        <Fold title={words.moreGuidance}>
          <Script sections={more} />
        </Fold>
      )}
    </>
  );
}

function Script({ sections }: { readonly sections: readonly ScriptSection[] }) {
  return sections.map(({ title, lines }) => (
    <div key={title} className="gs-said">
      <p className="gs-label">{title}</p>
      <ul className="gs-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  ));
}
