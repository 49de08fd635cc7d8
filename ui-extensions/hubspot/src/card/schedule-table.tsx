import {
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableHeader,
  TableRow,
} from "@hubspot/ui-extensions";
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
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{words.due}</TableHeader>
          <TableHeader align="right">{words.amount}</TableHeader>
          {started ? <TableHeader>{words.status}</TableHeader> : null}
        </TableRow>
      </TableHead>
      <TableBody>
        {schedule.map(({ dueOn, amount, statusText }) => (
          <TableRow key={dueOn.value}>
            <TableCell>{dueOn.text}</TableCell>
            <TableCell align="right">{amount.text}</TableCell>
            {started ? <TableCell>{statusText}</TableCell> : null}
          </TableRow>
        ))}
      </TableBody>
      {total === undefined ? null : (
        <TableFooter>
          <TableRow>
            <TableHeader>{words.total}</TableHeader>
            <TableHeader align="right">{total.text}</TableHeader>
            {started ? <TableHeader>{""}</TableHeader> : null}
          </TableRow>
        </TableFooter>
      )}
    </Table>
  );
}
