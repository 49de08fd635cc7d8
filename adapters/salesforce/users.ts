import { z } from "zod";
import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmUser } from "../port.ts";
import type { Session } from "./session.ts";
import { quoted } from "./soql.ts";

const Users = z.object({
  records: z.array(
    z.object({
      Id: z.string().regex(/^[A-Za-z0-9]{15,18}$/),
      Name: z.string(),
      Email: z.string().nullish(),
      IsActive: z.boolean(),
    }),
  ),
});

const PAGE_MAX = 2_000;
/** Two hundred thousand people: more than a company gives seats to. */
const PAGES_MAX = 100;

/** Whom a task can be given to. Integrations, guests and customers of the org's sites are nobody. */
export async function listUsers({
  client,
}: Session): Promise<Result<readonly CrmUser[], CrmError>> {
  const users: CrmUser[] = [];
  let last = "";
  for (let pages = 0; pages < PAGES_MAX; pages += 1) {
    const after = last === "" ? "" : ` AND Id > ${quoted(last)}`;
    const q =
      `SELECT Id, Name, Email, IsActive FROM User WHERE UserType = 'Standard'${after}` +
      ` ORDER BY Id ASC LIMIT ${PAGE_MAX}`;
    const page = await client.call("query", { query: { q } }, Users);
    if (!page.ok) return page;
    const { records } = page.value;
    users.push(
      ...records.map(({ Id, Name, Email, IsActive }) => {
        return { id: Id, email: Email ?? "", name: Name, active: IsActive };
      }),
    );
    last = records.at(-1)?.Id ?? "";
    if (records.length < PAGE_MAX) break;
  }
  return ok(users);
}
