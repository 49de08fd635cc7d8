import { pino } from "pino";
import type { CrmGrant } from "../../../adapters/crm-auth.ts";
import type { CrmError } from "../../../adapters/crm-error.ts";
import type { CrmName } from "../../../adapters/crm-ref.ts";
import type { Result } from "../../../core/result/result.ts";
import { toEpochMs } from "../../../core/time/instant.ts";
import {
  type CrmConnection,
  findConnection,
  forgetGrant,
  saveGrant,
  saveSettings,
} from "../../../server/crm/connections.ts";
import type { CrmDeps } from "../../../server/crm/crm-deps.ts";
import type { CrmApp, OpenedCrm } from "../../../server/crm/crm-hub.ts";
import { syncCrm } from "../../../server/crm/sync-crm.ts";
import { policyShelf } from "../../../server/effects/policy-shelf.ts";
import { sealKeyOf } from "../../../server/security/seal.ts";
import type { Database } from "../../../server/storage/connect.ts";
import type { Tx } from "../../../server/storage/tx.ts";
import { type TestClock, testClock } from "../../support/server.ts";

const TURNS_MAX = 2_000;

/** What a scene's time is, and how it is waited for. */
export interface SceneTime {
  readonly clock: TestClock;
  readonly wait: (ms: number) => Promise<void>;
}

/** A clock that whoever waits moves, so that nobody does. */
export function sceneTime(): SceneTime {
  const clock = testClock("2026-03-04T17:00:00.000Z");
  return { clock, wait: async (ms) => clock.advance(ms) };
}

export function nowMsOf({ clock }: SceneTime): () => number {
  return () => toEpochMs(clock.now());
}

/** An account at a CRM's stand-in, as the server is to be connected to it. */
export interface SceneCrm {
  readonly crm: CrmName;
  readonly app: CrmApp;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly scopes: readonly string[];
  readonly externalId: string;
  /** Where it is called, for a CRM each of whose accounts has an address of its own. */
  readonly address?: string;
  readonly installedBy: string;
  /** An admin's consent. */
  consent(): Promise<Result<CrmGrant, CrmError>>;
  /** A token beside the connection's own, for what is made before. */
  token(): string;
  close(): Promise<void>;
}

export interface CrmScene {
  readonly deps: CrmDeps;
  readonly clock: TestClock;
  readonly connection: CrmConnection;
  /** The adapter as the server opens it, with a grant of its own. */
  readonly port: OpenedCrm;
  /** Turns until the connection has nothing more to do now; answers how many that took. */
  sync(): Promise<number>;
  /** Time passes, and the connection is looked at again. */
  later(ms: number): Promise<number>;
  again(): Promise<CrmConnection>;
  /** An admin's consent, the first or a new one. */
  connect(): Promise<CrmConnection>;
  inTenant<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The real adapter over a CRM in memory, connected through the real consent. */
export async function crmScene(
  db: Database,
  account: SceneCrm,
  { clock, wait }: SceneTime,
  log: CrmDeps["log"] = pino({ level: "silent" }),
): Promise<CrmScene> {
  const { crm, app, settings, scopes, externalId, address = null } = account;
  const deps: CrmDeps = {
    ...{ db, clock, log },
    policies: policyShelf(),
    wake: () => undefined,
    crm: {
      apps: { [crm]: app },
      sealKeys: [sealKeyOf("a key for tests that is long enough to be one")],
      recordSecret: "record-secret",
      wait,
    },
  };
  const connect = async (): Promise<CrmConnection> => {
    const grant = await account.consent();
    if (!grant.ok) throw new Error(grant.error.kind);
    const { installedBy } = account;
    return saveGrant(deps, { crm, grant: grant.value, name: "Sandbox Inc", installedBy });
  };
  const saved = await connect();
  await saveSettings(deps, saved, settings);
  const again = async (): Promise<CrmConnection> => {
    const found = await findConnection(db, crm, externalId);
    if (found === null) throw new Error("the connection is gone");
    return found;
  };
  const token = async () => ({ ok: true, value: account.token() }) as const;
  const port = app.open({
    ...{ connectionId: saved.id, externalId, address, scopes, settings },
    tokens: { current: token, renew: token },
  });
  const schema = await port.ensureSchema();
  if (!schema.ok) throw new Error(JSON.stringify(schema.error));
  const sync = async (): Promise<number> => {
    for (let turns = 0; turns < TURNS_MAX; turns += 1)
      if ((await syncCrm(deps, "worker")) === 0) return turns;
    throw new Error("the connection never rests");
  };
  return {
    ...{ deps, clock, port, sync, again, connect },
    connection: await again(),
    // Its account is gone with it: no later turn of another test may come upon the connection.
    close: async () => {
      await forgetGrant(deps, saved, "the test is over");
      await account.close();
    },
    later: (ms) => {
      clock.advance(ms);
      return sync();
    },
    inTenant: (work) => db.withTenant(saved.tenantId, work),
  };
}
