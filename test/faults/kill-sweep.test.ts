import { expect, it, onTestFailed } from "vitest";
import { SANDBOX_TENANT } from "../../server/sandbox/tenant.ts";
import { gsHere } from "../server/cli/support.ts";
import { aDueDirectory, TENANT } from "./support/book.ts";
import { asOwner, findHalves, inDirectory, type Message, readMessages } from "./support/inspect.ts";
import { chooseSeed, seededRandom } from "./support/seeded-random.ts";
import { sleep, startReady } from "./support/server-process.ts";

// Two books side by side, because starting a server is most of the time this takes.
const BOOKS = 2;
const KILLS_EACH = 10;
const ACCOUNTS_EACH = 200;
const KILL_WITHIN_MS = 150;
const MID_SWEEP_SHARE = 0.75;
// Starting a server is nearly all processor time. A machine that is busy with other things kills
// less often rather than for minutes; the gate has a machine of its own and leaves none out.
const IS_GATE = (process.env.CI ?? "") !== "";
const KILLING_MS_MAX = IS_GATE ? 240_000 : 40_000;
const KILLS_MIN = IS_GATE ? BOOKS * KILLS_EACH : 2;
const TEST_MS_MAX = KILLING_MS_MAX + 180_000;

/** Starts and kills the server again and again, then lets it finish; answers when it was killed. */
async function sweepUnderFire(dataDir: string, random: () => number): Promise<number[]> {
  const killedAt: number[] = [];
  const until = Date.now() + KILLING_MS_MAX;
  while (killedAt.length < KILLS_EACH && Date.now() < until) {
    const server = await startReady({ GS_DATA_DIR: dataDir });
    await sleep(random() * KILL_WITHIN_MS);
    killedAt.push(Date.now());
    await server.kill();
  }
  const last = await startReady({ GS_DATA_DIR: dataDir });
  await last.line("nothing due");
  expect(await last.terminate()).toBe(0);
  return killedAt;
}

/** A kill hit the sweep when messages that had been due all along came only after it. */
function countMidSweep(killedAt: readonly number[], messages: readonly Message[]): number {
  const captured = messages.map(({ capturedAt }) => Date.parse(capturedAt ?? ""));
  return killedAt.filter((instant) => captured.some((at) => at > instant)).length;
}

async function expectOnceEach(dataDir: string): Promise<readonly Message[]> {
  return inDirectory(dataDir, async (db) => {
    expect(await findHalves(db, [TENANT, SANDBOX_TENANT.id])).toEqual([]);
    const messages = await readMessages(db);
    expect(messages).toHaveLength(ACCOUNTS_EACH);
    for (const message of messages) {
      expect(message).toMatchObject({ touches: 1, touchStatus: "sent", decisions: 1 });
      expect(message).toMatchObject({ outboxRows: 1, outboxStatus: "sent", captured: 1 });
    }
    return messages;
  });
}

async function expectProvable(dataDir: string): Promise<void> {
  const options = ["--data-dir", dataDir, "--tenant", TENANT];
  const replay = () => gsHere(["replay", "--all", ...options]);
  const verify = () => gsHere(["verify-timeline", ...options]);
  const replayed = await replay();
  expect(replayed).toMatchObject({ code: 0, err: "" });
  expect(replayed.json()).toMatchObject({ different: 0, differences: [] });
  const verified = await verify();
  expect(verified).toMatchObject({ code: 0, err: "" });
  expect(verified.json()).toEqual({ accounts: ACCOUNTS_EACH, breaks: [] });

  expect(await asOwner(dataDir, [TAMPER_DECISION, TAMPER_TIMELINE])).toEqual([1, 1]);
  const differs = await replay();
  expect(differs.code).toBe(1);
  expect(differs.json()).toMatchObject({ different: 1, differences: [{ accountId: "due-7" }] });
  const broken = await verify();
  expect(broken.code).toBe(1);
  expect(broken.json()).toMatchObject({
    breaks: [{ accountId: "due-9", kind: "altered", seq: 1 }],
  });
}

const TAMPER_DECISION = `update decisions set treatment =
    jsonb_set(treatment, '{lanes,0,action,touch,amountMinor}', '1')
  where account_id = 'due-7' and treatment->'lanes'->0->'action'->>'kind' = 'send' returning id`;
const TAMPER_TIMELINE = `update timeline set body = jsonb_set(body, '{amountMinor}', '1')
  where account_id = 'due-9' and seq = 1 returning seq`;

it(
  "a server killed at any instant, again and again, sends every message exactly once",
  async () => {
    const seed = chooseSeed();
    onTestFailed(() => console.log(`FAULT_SEED=${seed}`));
    const dirs = await Promise.all(
      Array.from({ length: BOOKS }, () => aDueDirectory(ACCOUNTS_EACH)),
    );
    try {
      const killed = await Promise.all(
        dirs.map(({ path }, book) => sweepUnderFire(path, seededRandom(seed + book))),
      );
      let midSweep = 0;
      for (const [book, { path }] of dirs.entries())
        midSweep += countMidSweep(killed[book] ?? [], await expectOnceEach(path));
      const kills = killed.flat().length;
      console.log(`${kills} kills, ${midSweep} of them with messages still to send`);
      expect(kills).toBeGreaterThanOrEqual(KILLS_MIN);
      expect(midSweep).toBeGreaterThanOrEqual(Math.ceil(kills * MID_SWEEP_SHARE));
      await expectProvable(dirs[0]?.path ?? "");
    } finally {
      await Promise.all(dirs.map(({ remove }) => remove()));
    }
  },
  TEST_MS_MAX,
);
