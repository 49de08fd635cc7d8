import { parentPort, workerData } from "node:worker_threads";
import { openForecast } from "../../core/kpi/forecast-collections.ts";
import { addDays } from "../../core/time/calendar-date.ts";
import { simulateAccount } from "../../core/treatment/simulate-account.ts";
import { openTally } from "../../core/treatment/simulation-tally.ts";
import { type FromWorker, ToWorker, WorkerStart } from "./worker-protocol.ts";

/** A thread of its own: lives accounts under one or two policies and keeps sums, never the accounts. */
const { policies, from, days } = WorkerStart.parse(workerData);
const until = addDays(from, days);
const lives = policies.map((policy) => ({ policy, tally: openTally(from, days) }));
const [inForce] = policies;
if (parentPort === null || inForce === undefined) throw new Error("only runs as a thread");
const forecast = openForecast(inForce, from, days);
const port = parentPort;
const tell = (message: FromWorker) => port.postMessage(message);

port.on("message", (received: unknown) => {
  const message = ToWorker.parse(received);
  if (message.kind === "accounts") {
    for (const facts of message.book) {
      for (const { policy, tally } of lives)
        tally.add(simulateAccount(facts, policy, from, until, days));
      forecast.add(facts);
    }
    tell({ kind: "lived", accounts: message.book.length });
    return;
  }
  tell({
    kind: "done",
    tallies: lives.map(({ tally }) => tally.read()),
    forecast: forecast.read(),
  });
  port.close();
});
