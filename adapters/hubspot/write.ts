import type { Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmWrite, CrmWritten } from "../crm-write.ts";
import { type WriteGroup, writeGroups } from "../crm-write-groups.ts";
import type { Session } from "./session.ts";
import { writeTasks } from "./tasks.ts";
import { writeEvents } from "./timeline.ts";
import { writeActivities } from "./write-activity.ts";
import { writeOptOuts } from "./write-opt-out.ts";
import { writeStandings } from "./write-standing.ts";

/** Writes each thing once, kind by kind, and answers in the order asked. */
export function writeAll(
  session: Session,
  writes: readonly CrmWrite[],
): Promise<Result<readonly CrmWritten[], CrmError>> {
  return writeGroups(writes, groupsOf(session, writes), "HubSpot");
}

function groupsOf(session: Session, writes: readonly CrmWrite[]): readonly WriteGroup[] {
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
