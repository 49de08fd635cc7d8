import { toCsv } from "../../../views/csv.ts";
import type { SimulationRunView } from "../../../views/simulator.ts";

type Cell = string | number | null;
type Result = NonNullable<SimulationRunView["result"]>;

/** The whole report as one table: what it is about, of which policy, which row, which number. */
export function csvOf({ policies }: SimulationRunView, { tallies, forecast }: Result): string {
  const rows: Cell[][] = [["part", "policy", "row", "measure", "value"]];
  for (const [at, tally] of tallies.entries()) {
    const policy = policies[at]?.label ?? "";
    const { accounts, contacted, messaged, messages, tasks, ended } = tally;
    for (const [name, value] of Object.entries({
      ...{ accounts, contacted, messaged, messages, tasks, ended },
    }))
      rows.push(["total", policy, "", name, value]);
    for (const { date, byChannel } of tally.perDay)
      for (const [channel, count] of Object.entries(byChannel))
        rows.push(["day", policy, date, channel, count]);
    for (const { gate, times, accounts: held } of tally.gates) {
      rows.push(["gate", policy, gate, "accounts", held]);
      rows.push(["gate", policy, gate, "times", times]);
    }
    for (const { segmentId, touches } of tally.bySegment)
      rows.push(["segment", policy, segmentId, "touches", touches]);
    for (const { accountId, at: when, channel, reason } of tally.first)
      rows.push(["first", policy, accountId, `${channel} ${when}`, reason]);
  }
  for (const { currency, bucketId, pastDueMinor, history, collected } of forecast.lines) {
    const row = `${currency} ${bucketId}`;
    rows.push(["forecast", "", row, "past due, minor units", pastDueMinor]);
    rows.push(["forecast", "", row, "accounts in history", history]);
    rows.push(["forecast", "", row, "low", collected?.low ?? null]);
    rows.push(["forecast", "", row, "expected", collected?.expected ?? null]);
    rows.push(["forecast", "", row, "high", collected?.high ?? null]);
  }
  return toCsv(rows);
}

/** Hands text to the browser as a download. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
