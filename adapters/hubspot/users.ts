import { z } from "zod";
import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmUser } from "../port.ts";
import type { Session } from "./session.ts";

const Owners = z.object({
  results: z.array(
    z.object({
      id: z.coerce.string(),
      email: z.string().nullish(),
      firstName: z.string().nullish(),
      lastName: z.string().nullish(),
      archived: z.boolean().default(false),
      type: z.string().default("PERSON"),
    }),
  ),
  paging: z.object({ next: z.object({ after: z.string() }).optional() }).nullish(),
});

const PAGE_MAX = 500;
/** Fifty thousand people: more than a company gives seats to. */
const PAGES_MAX = 100;

/** Whom a task can be given to, by the id HubSpot uses for owners. Queues are nobody. */
export async function listUsers({
  client,
}: Session): Promise<Result<readonly CrmUser[], CrmError>> {
  const users: CrmUser[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < PAGES_MAX; pages += 1) {
    const query = { limit: String(PAGE_MAX), ...(after === undefined ? {} : { after }) };
    const page = await client.call("owners", { query }, Owners);
    if (!page.ok) return page;
    users.push(...page.value.results.filter(({ type }) => type === "PERSON").map(toUser));
    after = page.value.paging?.next?.after;
    if (after === undefined) break;
  }
  return ok(users);
}

function toUser(owner: z.infer<typeof Owners>["results"][number]): CrmUser {
  const name = [owner.firstName, owner.lastName].filter(Boolean).join(" ");
  const email = owner.email ?? "";
  return { id: owner.id, email, name: name === "" ? email : name, active: !owner.archived };
}
