import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CrmChange, CrmPage } from "../../../adapters/crm-change.ts";
import type { CrmError } from "../../../adapters/crm-error.ts";
import type { CrmNoun } from "../../../adapters/crm-ref.ts";
import type { CrmWrite } from "../../../adapters/crm-write.ts";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import { DAY_MS, HOUR_MS } from "../../../core/time/instant.ts";
import { findConnection } from "../../../server/crm/connections.ts";
import type { OpenedCrm } from "../../../server/crm/crm-hub.ts";
import { pullFeeds } from "../../../server/crm/pull-feeds.ts";
import { takeTurn } from "../../../server/crm/take-turn.ts";
import { type Turn, turnOf } from "../../../server/crm/turn.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { listCursors } from "../../../server/storage/crm-cursors.ts";
import { openTestDatabase } from "../../support/database.ts";
import { aConnection, type CrmServer, crmServer } from "./support.ts";
import { company, invoice, ref } from "./world.ts";

const NOUNS: readonly CrmNoun[] = ["company", "person", "invoice", "payment", "ticket", "activity"];
const DOWN: CrmError = { kind: "unavailable", detail: "down" };
const LIMITED: CrmError = { kind: "rate_limited", retryAfterMs: 60_000, scope: "calls" };
const CLOSED: CrmError = { kind: "missing_scope", scopes: ["x"], detail: "not granted" };

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** A CRM whose feeds answer what a test says, and otherwise that nothing is there. */
function aCrm() {
  const answers = new Map<CrmNoun, Result<Partial<CrmPage>, CrmError>>();
  /** The same for who begins to read everything. */
  const atStart = new Map<CrmNoun, Result<Partial<CrmPage>, CrmError>>();
  const asked: CrmNoun[] = [];
  const written: CrmWrite[] = [];
  const together: string[] = [];
  let underWay: CrmNoun[] = [];
  const unused = () => Promise.reject(new Error("not asked for here"));
  const port: OpenedCrm = {
    name: "hubspot",
    capabilities: {
      ...{ reads: NOUNS, writes: ["standing"], standingOn: ["company"], optOutChannels: [] },
      ...{ pushesChanges: true, batchMax: 100 },
    },
    async pull(noun, cursor) {
      asked.push(noun);
      underWay.push(noun);
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (underWay.length > 0) together.push(underWay.join(" "));
      underWay = [];
      const begins = cursor === null ? atStart.get(noun) : undefined;
      const answer = begins ?? answers.get(noun) ?? ok({});
      const empty = { changes: [], unreadable: [], cursor: `${noun} ${asked.length}`, more: false };
      return answer.ok ? ok({ ...empty, ...answer.value }) : answer;
    },
    read: async () => ok({ changes: [], unreadable: [] }),
    async write(writes) {
      written.push(...writes);
      return ok(writes.map(() => ({ ok: true, ref: null }) as const));
    },
    ...{ describe: unused, listFields: unused, planSchema: unused, ensureSchema: unused },
    ...{ listUsers: unused, uninstall: unused, completeCallback: unused },
  };
  return { port, answers, atStart, asked, written, together };
}

describe("the feeds of a CRM", () => {
  let server: CrmServer;
  let crm: ReturnType<typeof aCrm>;
  let turn: Turn;
  beforeEach(async () => {
    crm = aCrm();
    server = crmServer(db, () => crm.port);
    turn = turnOf(server.deps, await aConnection(server));
  });
  const nextTurn = async () => {
    const { crm: name, externalId } = turn.connection;
    const connection = await findConnection(db, name, externalId);
    if (connection === null) throw new Error("the connection is gone");
    turn = turnOf(server.deps, connection);
  };
  const cursors = async () => {
    const all = await turn.inTenant((tx) => listCursors(tx, turn.connection.id));
    return all.filter(({ cursor }) => cursor !== null).map(({ noun, feed }) => `${noun} ${feed}`);
  };
  const owing: readonly CrmChange[] = [
    company("a", 1),
    invoice("1", 2, { partyRefs: [ref("company", "a")] }),
  ];

  it("are read side by side, and what is owed only when everybody is known", async () => {
    const pulled = await pullFeeds(turn, crm.port);
    expect(pulled).toEqual(ok({ more: false, pages: 6 }));
    expect(crm.together).toEqual(["company person", "invoice payment ticket activity"]);
  });

  it("wait with what is owed until the last page of people", async () => {
    crm.answers.set("person", ok({ more: true }));
    expect(await pullFeeds(turn, crm.port)).toEqual(ok({ more: true, pages: 10 }));
    expect(new Set(crm.asked)).toEqual(new Set(["company", "person"]));
  });

  it.each([
    ["down for a moment", DOWN, refuse(DOWN)],
    ["refused for good", CLOSED, ok({ more: false, pages: 6 })],
  ])("keep what came of the others where one is %s", async (_how, error, answer) => {
    crm.answers.set("invoice", refuse(error));
    expect(await pullFeeds(turn, crm.port)).toEqual(answer);
    expect(await cursors()).toEqual(
      NOUNS.filter((noun) => noun !== "invoice")
        .map((noun) => `${noun} changes`)
        .toSorted(),
    );
  });

  it("are asked again at once after a moment's trouble, and only the one that had it", async () => {
    crm.answers.set("invoice", refuse(DOWN));
    await pullFeeds(turn, crm.port);
    crm.answers.clear();
    crm.asked.length = 0;
    await pullFeeds(turn, crm.port);
    expect(crm.asked).toEqual(["invoice"]);
  });

  it("go on with the daily reading where the CRM's limit had ended it", async () => {
    await pullFeeds(turn, crm.port);
    server.clock.advance(DAY_MS + HOUR_MS);
    await nextTurn();
    crm.atStart.set("company", refuse(LIMITED));
    expect(await pullFeeds(turn, crm.port)).toEqual(refuse(LIMITED));
    crm.atStart.clear();
    await nextTurn();
    await pullFeeds(turn, crm.port);
    expect(await cursors()).toContain("company all");
  });

  it("show nothing of accounts before the first reading has come to its end", async () => {
    crm.answers.set("company", ok({ changes: owing }));
    crm.answers.set("payment", ok({ more: true }));
    await takeTurn(turn, crm.port);
    expect(crm.written).toEqual([]);
    crm.answers.clear();
    await nextTurn();
    await takeTurn(turn, crm.port);
    expect(crm.written.map(({ kind }) => kind)).toEqual(["standing"]);
  });
});
