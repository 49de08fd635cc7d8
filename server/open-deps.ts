import { pino } from "pino";
import { ANYWHERE, publicReach } from "../adapters/reach/reach.ts";
import { type Clock, movableClock, systemClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { openCrmHub } from "./crm/open-crm-hub.ts";
import type { Deps } from "./deps.ts";
import { policyShelf } from "./effects/policy-shelf.ts";
import { jobHandlers } from "./jobs/handlers.ts";
import { inProcessTransport } from "./jobs/in-process-transport.ts";
import type { JobTransport } from "./jobs/job-transport.ts";
import { redisTransport } from "./jobs/redis-transport.ts";
import { createMetrics } from "./observability/metrics.ts";
import { traceOfLog } from "./observability/tracing.ts";
import { openOutgoing } from "./providers/outgoing.ts";
import { openPayments } from "./providers/payments.ts";
import { type Demos, NO_DEMOS, openDemos } from "./sandbox/demos.ts";
import { loadClockAhead } from "./sandbox/sandbox-clock.ts";
import { seedSandbox } from "./sandbox/seed-sandbox.ts";
import { openLimits } from "./security/limits/open-limits.ts";
import { toLoggedError } from "./security/logged-error.ts";
import { derivedSecret, randomToken } from "./security/sign.ts";
import { type Database, openDatabase } from "./storage/connect.ts";
import { releaseDeadTurns } from "./storage/crm-turns.ts";
import { releaseDeadWorkers } from "./storage/leases.ts";
import { releaseDeadMailboxes } from "./storage/mailboxes.ts";
import { ensureSetting } from "./storage/settings.ts";

export interface Opened {
  readonly deps: Deps;
  /** Starts the worker; separate, so that nothing leaves before the server listens. */
  run(): void;
  close(): Promise<void>;
}

/** Opens the database and wires everything the server is made of. */
export async function openDeps(config: Config): Promise<Opened> {
  const log = pino({
    level: config.logLevel,
    serializers: { err: toLoggedError },
    mixin: traceOfLog,
  });
  const db = await openDatabase(config.database);
  try {
    if (!config.sandbox) return await wireDeps(config, db, log, systemClock);
    const clock = movableClock(await loadClockAhead(db));
    return await withDemos(config, db, log, clock);
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** The sandbox has CRM accounts of its own, with our app in them. */
async function withDemos(
  config: Config,
  db: Database,
  log: Deps["log"],
  clock: Clock,
): Promise<Opened> {
  const opened = await openDemos(config, { db, clock, publicUrl: publicUrlOf(config) });
  const { deps, run, close } = await wireDeps(opened.config, db, log, clock, opened.demos);
  let connecting: Promise<void> = Promise.resolve();
  return {
    deps,
    run() {
      run();
      connecting = opened.connect(deps);
    },
    async close() {
      await connecting;
      await close();
      await opened.close();
    },
  };
}

/** The same over a database and a clock that are already there, as tests have them. */
export async function wireDeps(
  config: Config,
  db: Database,
  log: Deps["log"],
  clock: Clock,
  demos: Demos = NO_DEMOS,
): Promise<Opened> {
  const secret =
    config.secret ?? (await db.withSystem((tx) => ensureSetting(tx, "secret", randomToken)));
  const transport = openTransport(config, log);
  const crm = openCrmHub(config, { secret, clock });
  const reach = config.sandbox ? ANYWHERE : publicReach(config.reachableNetworks);
  const outgoing = openOutgoing(config, {
    sealKeys: crm.sealKeys,
    publicUrl: publicUrlOf(config),
    reach,
    db,
  });
  const redisUrl = config.shared?.redisUrl ?? null;
  const limits = openLimits({ redisUrl, scale: config.rateLimitScale, log });
  const deps: Deps = {
    config,
    db,
    clock,
    log,
    policies: policyShelf(),
    outgoing,
    payments: openPayments(config, { sealKeys: crm.sealKeys, reach }),
    crm,
    demos,
    metrics: createMetrics(db, clock),
    limits,
    reach,
    secrets: { session: derivedSecret(secret, "session"), csrf: derivedSecret(secret, "csrf") },
    publicUrl: publicUrlOf(config),
    wake: () => transport.wake(),
  };
  if (config.sandbox) await seedSandbox(deps);
  // The embedded database has one process at a time, so whoever held these leases is gone.
  if (db.kind === "pglite") {
    await releaseDeadWorkers(db, clock.now());
    await db.withSystem(releaseDeadTurns);
    await db.withSystem(releaseDeadMailboxes);
  }
  return {
    deps,
    run: () => transport.start(jobHandlers(deps)),
    async close() {
      await transport.stop();
      outgoing.close();
      limits.close();
      await db.close();
    },
  };
}

function openTransport({ shared }: Config, log: Deps["log"]): JobTransport {
  return shared === null
    ? inProcessTransport(log)
    : redisTransport(log, shared.redisUrl, shared.part);
}

/** Where customers reach the server, unless a setting says otherwise. */
export function publicUrlOf({ publicUrl, host, port }: Config): string {
  return publicUrl ?? `http://${host === "127.0.0.1" ? "localhost" : host}:${port}`;
}
