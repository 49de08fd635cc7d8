import { Table } from "@zendeskgarden/react-tables";
import type { Words } from "../../../panel/host/host-words.ts";
import type { MoneyText, PanelSchedule } from "../../../panel/panel-parts.ts";

interface ScheduleTableProps {
  readonly schedule: PanelSchedule;
  readonly words: Words;
  readonly total?: MoneyText;
}

/** Every payment with its date and amount, and what became of it once the first is due. */
export function ScheduleTable({ schedule, words, total }: ScheduleTableProps) {
  const started = schedule.some(({ status }) => status !== "planned");
  return (
    <Table size="small" isReadOnly className="gs-schedule">
      <Table.Head>
        <Table.HeaderRow>
          <Table.HeaderCell>{words.due}</Table.HeaderCell>
          <Table.HeaderCell className="gs-number">{words.amount}</Table.HeaderCell>
          {started ? <Table.HeaderCell>{words.status}</Table.HeaderCell> : null}
        </Table.HeaderRow>
      </Table.Head>
      <Table.Body>
        {schedule.map(({ dueOn, amount, statusText }) => (
          <Table.Row key={dueOn.value}>
            <Table.Cell>{dueOn.text}</Table.Cell>
            <Table.Cell className="gs-number">{amount.text}</Table.Cell>
            {started ? <Table.Cell>{statusText}</Table.Cell> : null}
          </Table.Row>
        ))}
        {total === undefined ? null : (
          <Table.Row className="gs-total">
            <Table.Cell>{words.total}</Table.Cell>
            <Table.Cell className="gs-number">{total.text}</Table.Cell>
            {started ? <Table.Cell /> : null}
          </Table.Row>
        )}
      </Table.Body>
    </Table>
  );
}
