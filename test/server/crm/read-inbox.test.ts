import { sql } from "kysely";
import { expect, it } from "vitest";
import type { CrmRef } from "../../../adapters/crm-ref.ts";
import { ok } from "../../../core/result/result.ts";
import { MINUTE_MS } from "../../../core/time/instant.ts";
import { readInbox } from "../../../server/crm/read-inbox.ts";
import { turnOf } from "../../../server/crm/turn.ts";
import { keepSignals } from "../../../server/storage/crm-inbox.ts";
import { describeOnDatabases } from "./on-databases.ts";
import { aConnection, crmServer } from "./support.ts";

describeOnDatabases("a notice that can't be taken in", (db) => {
  it("is put off, each time longer and with the reason, and the others are seen to", async () => {
    const server = crmServer(db());
    const connection = await aConnection(server);
    const turn = turnOf(server.deps, connection);
    const ids = ["1", "2", "3", "4"];
    await turn.inTenant((tx) =>
      keepSignals(tx, connection.id, {
        rows: ids.map((id) => ({
          ref: { object: "companies", id },
          ...({ noun: "company", what: "changed", into: null } as const),
          at: server.clock.now(),
        })),
        now: server.clock.now(),
      }),
    );
    const asked: string[][] = [];
    const port = {
      read: async (refs: readonly CrmRef[]) => {
        asked.push(refs.map(({ id }) => id));
        if (refs.some(({ id }) => id === "3")) throw new TypeError("no such property");
        return ok({ changes: [], unreadable: [] });
      },
    };
    const left = () =>
      turn.inTenant(
        async (tx) =>
          (
            await sql`select i.crm_id as id, i.tries, f.reason from crm_inbox i
            left join work_failures f on f.kind = 'crm_event'
              and f.subject = ${`${connection.id}/companies/`} || i.crm_id`.execute(tx)
          ).rows,
      );
    expect(await readInbox(turn, port)).toEqual(ok(4));
    expect(asked).toEqual([ids, ["1"], ["2"], ["3"], ["4"]]);
    expect(await left()).toEqual([{ id: "3", tries: 1, reason: "fault/TypeError" }]);
    expect(await readInbox(turn, port)).toEqual(ok(0));
    server.clock.advance(MINUTE_MS);
    expect(await readInbox(turn, port)).toEqual(ok(1));
    server.clock.advance(MINUTE_MS);
    expect(await readInbox(turn, port)).toEqual(ok(0));
    expect(await left()).toMatchObject([{ tries: 2 }]);
  });
});
