import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmWrite, CrmWritten } from "../crm-write.ts";
import type { Session } from "./session.ts";
import { writeActivities } from "./write-activities.ts";
import { writeArrangements, writePromises } from "./write-agreements.ts";
import { writeEvents } from "./write-events.ts";
import { writeOptOuts } from "./write-opt-outs.ts";
import { writeStandings } from "./write-standing.ts";
import { writeTasks } from "./write-tasks.ts";

/**
 * Writes each thing once, kind by kind, and answers in the order asked. A connection that has ended
 * is refused as a whole: what was done by then is done again later without harm.
 */
export async function writeAll(
  session: Session,
  writes: readonly CrmWrite[],
): Promise<Result<readonly CrmWritten[], CrmError>> {
  const results = new Map<CrmWrite, CrmWritten>();
  for (const group of groupsOf(session, writes)) {
    if (group.writes.length === 0) continue;
    const written = await group.run();
    for (const [index, write] of group.writes.entries()) {
      const outcome = written[index];
      if (outcome === undefined) throw new Error(`a ${write.kind} without an outcome`);
      if (!outcome.ok && isOver(outcome.error)) return refuse(outcome.error);
      results.set(write, outcome);
    }
  }
  return ok(writes.flatMap((write) => results.get(write) ?? []));
}

function isOver({ kind }: CrmError): boolean {
  return kind === "unauthorized" || kind === "uninstalled";
}

interface Group {
  readonly writes: readonly CrmWrite[];
  readonly run: () => Promise<readonly CrmWritten[]>;
}

function groupsOf(session: Session, writes: readonly CrmWrite[]): readonly Group[] {
  // Refusals first: whatever else waits, the org's own mails should stop.
  const optOuts = writes.filter((write) => write.kind === "opt_out");
  const standings = writes.filter((write) => write.kind === "standing");
  const tasks = writes.filter((write) => write.kind === "task");
  const activities = writes.filter((write) => write.kind === "activity");
  const events = writes.filter((write) => write.kind === "event");
  const promises = writes.filter((write) => write.kind === "promise");
  const arrangements = writes.filter((write) => write.kind === "arrangement");
  return [
    { writes: optOuts, run: () => writeOptOuts(session, optOuts) },
    { writes: standings, run: () => writeStandings(session, standings) },
    { writes: tasks, run: () => writeTasks(session, tasks) },
    { writes: activities, run: () => writeActivities(session, activities) },
    { writes: promises, run: () => writePromises(session, promises) },
    { writes: arrangements, run: () => writeArrangements(session, arrangements) },
    { writes: events, run: () => writeEvents(session, events) },
  ];
}
