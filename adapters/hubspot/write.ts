import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmWrite, CrmWritten } from "../crm-write.ts";
import type { Session } from "./session.ts";
import { writeTasks } from "./tasks.ts";
import { writeEvents } from "./timeline.ts";
import { writeActivities } from "./write-activity.ts";
import { writeOptOuts } from "./write-opt-out.ts";
import { writeStandings } from "./write-standing.ts";

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
  return ok(writes.map((write) => results.get(write) ?? noPlaceFor(write)));
}

function noPlaceFor({ kind }: CrmWrite): CrmWritten {
  const detail = `HubSpot has no place for a ${kind}`;
  return { ok: false, error: { kind: "unsupported", detail } };
}

function isOver({ kind }: CrmError): boolean {
  return kind === "unauthorized" || kind === "uninstalled";
}

interface Group {
  readonly writes: readonly CrmWrite[];
  readonly run: () => Promise<readonly CrmWritten[]>;
}

function groupsOf(session: Session, writes: readonly CrmWrite[]): readonly Group[] {
  // Refusals first: whatever else waits, HubSpot's own mails should stop.
  const optOuts = writes.filter((write) => write.kind === "opt_out");
  const standings = writes.filter((write) => write.kind === "standing");
  const tasks = writes.filter((write) => write.kind === "task");
  const activities = writes.filter((write) => write.kind === "activity");
  const events = writes.filter((write) => write.kind === "event");
  return [
    { writes: optOuts, run: () => writeOptOuts(session, optOuts) },
    { writes: standings, run: () => writeStandings(session, standings) },
    { writes: tasks, run: () => writeTasks(session, tasks) },
    { writes: activities, run: () => writeActivities(session, activities) },
    { writes: events, run: () => writeEvents(session, events) },
  ];
}
