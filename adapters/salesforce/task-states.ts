import { z } from "zod";
import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import { recall, type Session } from "./session.ts";

const States = z.object({
  records: z.array(
    z.object({
      ApiName: z.string().nullish(),
      MasterLabel: z.string(),
      IsClosed: z.boolean(),
    }),
  ),
});

/** The org's own word for a task that is done: an admin may have chosen others than Salesforce's. */
export async function closedState(session: Session): Promise<Result<string, CrmError>> {
  const ask = () => {
    const q = "SELECT ApiName, MasterLabel, IsClosed FROM TaskStatus ORDER BY SortOrder";
    return session.client.call("query", { query: { q } }, States);
  };
  const states = await recall(session, "task states", ask, States);
  if (!states.ok) return states;
  const closed = states.value.records.find(({ IsClosed }) => IsClosed);
  return ok(closed?.ApiName ?? closed?.MasterLabel ?? "Completed");
}
