import type { Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmWrite, CrmWritten } from "../crm-write.ts";
import { type WriteGroup, writeGroups } from "../crm-write-groups.ts";
import type { Session } from "./session.ts";
import { writeActivities } from "./write-activities.ts";
import { writeArrangements, writePromises } from "./write-agreements.ts";
import { writeEvents } from "./write-events.ts";
import { writeOptOuts } from "./write-opt-outs.ts";
import { writeStandings } from "./write-standing.ts";
import { writeTasks } from "./write-tasks.ts";

/** Writes each thing once, kind by kind, and answers in the order asked. */
export function writeAll(
  session: Session,
  writes: readonly CrmWrite[],
): Promise<Result<readonly CrmWritten[], CrmError>> {
  return writeGroups(writes, groupsOf(session, writes), "Salesforce");
}

function groupsOf(session: Session, writes: readonly CrmWrite[]): readonly WriteGroup[] {
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
