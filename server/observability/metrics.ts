import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Channel } from "../../core/accounts/account.ts";
import type { Clock } from "../clock.ts";
import { type Backlog, readBacklog } from "../storage/backlog.ts";
import type { Database } from "../storage/connect.ts";
import { countAllDeadLetters } from "../storage/dead-letters.ts";

/**
 * What an operator watches. Labels are kinds of things, never a tenant, an account or an address: who
 * reads metrics need not be let into any book.
 */
export interface Metrics {
  /** What became of a message: `sent`, `failed`, `cancelled` or `unconfirmed`. */
  message(channel: Channel, outcome: string): void;
  /** A gate that kept an account from being contacted, each time it was looked at. */
  refused(gate: string): void;
  /** Work of a kind on one account, and whether it came to its end. */
  work(kind: string, outcome: "done" | "failed", seconds: number): void;
  readonly contentType: string;
  /** In the text format of Prometheus; asks the database what waits. */
  text(): Promise<string>;
}

const SECONDS = [0.005, 0.02, 0.1, 0.5, 2, 10, 60];

export function createMetrics(db: Database, clock: Clock): Metrics {
  const registers = [new Registry()] as const;
  const [registry] = registers;
  const messages = new Counter({
    name: "gs_messages_total",
    help: "Messages that came to an end, by channel and outcome",
    labelNames: ["channel", "outcome"],
    registers: [...registers],
  });
  const refusals = new Counter({
    name: "gs_gate_refusals_total",
    help: "Accounts that a gate kept from being contacted, each time they were looked at",
    labelNames: ["gate"],
    registers: [...registers],
  });
  const work = new Histogram({
    name: "gs_work_seconds",
    help: "How long work on one account took, by kind and outcome",
    labelNames: ["kind", "outcome"],
    buckets: SECONDS,
    registers: [...registers],
  });
  collectDefaultMetrics({ register: registry });
  const backlog = backlogGauges(registry);
  const deadLetters = new Gauge({
    name: "gs_dead_letters",
    help: "Work that failed too often and waits for a person, by kind",
    labelNames: ["kind"],
    registers: [...registers],
  });
  return {
    message: (channel, outcome) => messages.inc({ channel, outcome }),
    refused: (gate) => refusals.inc({ gate }),
    work: (kind, outcome, seconds) => work.observe({ kind, outcome }, seconds),
    contentType: registry.contentType,
    async text() {
      backlog(await readBacklog(db, clock.now()));
      for (const [kind, count] of Object.entries(await countAllDeadLetters(db)))
        deadLetters.set({ kind }, count);
      return registry.metrics();
    },
  };
}

/** One reading of the database for all of them. */
function backlogGauges(registry: Registry): (backlog: Backlog) => void {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const dueAccounts = gauge("gs_due_accounts", "Accounts whose look is due");
  const oldestDue = gauge("gs_oldest_due_seconds", "How long the first of them has been due");
  const dueMessages = gauge("gs_due_messages", "Messages that may leave now");
  const oldestMessage = gauge("gs_oldest_message_seconds", "How long the first has waited");
  const sending = gauge("gs_sending_messages", "Messages a provider has not answered for yet");
  return (backlog) => {
    dueAccounts.set(backlog.dueAccounts);
    oldestDue.set(backlog.oldestDueSeconds);
    dueMessages.set(backlog.dueMessages);
    oldestMessage.set(backlog.oldestMessageSeconds);
    sending.set(backlog.sendingMessages);
  };
}
