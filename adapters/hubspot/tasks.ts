import type { CrmWrite, CrmWritten } from "../crm-write.ts";
import { toHtmlText } from "./html-text.ts";
import type { Session } from "./session.ts";
import { updateKeyed, upsertKeyed } from "./write-keyed.ts";

export type TaskWrite = Extract<CrmWrite, { kind: "task" }>;

const TYPES = { call: "CALL", email: "EMAIL", other: "TODO" } as const;

/** Gives people their tasks, and closes those that are done or have become moot. */
export async function writeTasks(
  session: Session,
  writes: readonly TaskWrite[],
): Promise<readonly CrmWritten[]> {
  const open = writes.filter(({ state }) => state === "open");
  const closed = writes.filter(({ state }) => state !== "open");
  const opened = await upsertKeyed(
    session,
    "tasks",
    open.map((write) => ({
      key: write.key,
      about: write.about,
      properties: openProperties(write),
    })),
  );
  // HubSpot knows no "no longer needed": closed is closed, and a task that was never made stays so.
  const ended = await updateKeyed(
    session,
    "tasks",
    closed.map(({ key }) => ({ key, properties: { hs_task_status: "COMPLETED" } })),
  );
  const results = new Map([
    ...open.map((write, index) => [write, opened[index]] as const),
    ...closed.map((write, index) => [write, ended[index]] as const),
  ]);
  return writes.flatMap((write) => results.get(write) ?? []);
}

function openProperties(write: TaskWrite): Record<string, string> {
  return {
    hs_task_subject: write.subject,
    hs_task_body: toHtmlText(write.body),
    hs_task_type: TYPES[write.medium],
    hs_task_priority: write.urgent ? "HIGH" : "MEDIUM",
    hs_task_status: "NOT_STARTED",
    // In a task this is the moment it is due.
    hs_timestamp: write.dueAt,
    ...(write.ownerId === undefined ? {} : { hubspot_owner_id: write.ownerId }),
  };
}
