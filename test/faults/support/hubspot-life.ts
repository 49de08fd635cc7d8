import { pino } from "pino";
import { readHubspotWebhook, verifyHubspotRequest } from "../../../adapters/hubspot/index.ts";
import { createTestGateway } from "../../../adapters/payments/test/index.ts";
import {
  type FaultPlan,
  mulberry32,
  seededFaults,
} from "../../../adapters/sandbox-hubspot/faults.ts";
import type { SandboxOptions } from "../../../adapters/sandbox-hubspot/index.ts";
import { addMs, DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from "../../../core/time/instant.ts";
import { readConfig } from "../../../server/config.ts";
import { receiveSignals } from "../../../server/crm/receive-signals.ts";
import { jobHandlers } from "../../../server/jobs/handlers.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { type HubspotScene, hubspotScene } from "../../server/crm/hubspot-scene.ts";
import { factsOf } from "./hubspot-facts.ts";
import { tellStory } from "./hubspot-story.ts";

const WEBHOOK_URL = "https://app.example.com/hubspot/webhooks";
const SECRET = "client-secret";
const ROUND_MS = 6 * HOUR_MS;
/** Two hours of people's work in each round, a little at a time. */
const STEPS = 12;
const STEP_MS = 10 * MINUTE_MS;

export interface LifeOptions {
  readonly storySeed: number;
  readonly rounds: number;
  /** What people enter in ten minutes of work. */
  readonly actions: number;
  /** Null is a life without trouble. */
  readonly faults: { readonly seed: number; readonly share: number; readonly max: number } | null;
}

export interface Lived {
  /** What our book and HubSpot hold in the end, a line per fact. */
  readonly facts: readonly string[];
  readonly injected: Readonly<Record<string, number>>;
  readonly calls: number;
}

/**
 * Lives one story with the real sync between the sandbox and a database: people enter, webhooks
 * come, turns are taken, four times a day. With faults, calls fail, answers get lost, tokens expire
 * and webhooks come twice, late, in another order or to a server that fails before or after keeping
 * them. Both kinds of life end with two quiet days.
 */
export async function liveThrough(db: Database, options: LifeOptions): Promise<Lived> {
  const { faults } = options;
  const injected: Record<string, number> = {};
  const note = (kind: string) => {
    injected[kind] = (injected[kind] ?? 0) + 1;
  };
  const trouble = mulberry32(faults?.seed ?? 0);
  let scene: HubspotScene | null = null;
  let isQuiet = faults === null;
  const log = errorLog();
  const sandbox: Partial<SandboxOptions> = {
    webhookUrl: WEBHOOK_URL,
    indexLagMs: 20_000,
    ...(faults === null ? {} : { webhookDisorder: { seed: faults.seed, twiceShare: 0.2 } }),
    sendWebhook: async (delivery) => {
      if (scene === null) throw new Error("a webhook before the connection was made");
      const lot = isQuiet ? 1 : trouble();
      if (lot < 0.15) {
        note("webhook refused before it was kept");
        return 500;
      }
      await takeWebhook(scene, delivery);
      if (lot >= 0.25) return 200;
      note("webhook refused after it was kept");
      return null;
    },
  };
  scene = await hubspotScene(db, sandbox, log.logger);
  const plan = faults === null ? null : counted(seededFaults(faults), note);
  scene.hubspot.setFaults(plan);
  const story = tellStory(scene.hubspot, options.storySeed);
  let roundAt = scene.clock.now();
  for (let round = 0; round < options.rounds; round += 1) {
    for (let step = 0; step < STEPS; step += 1) {
      waitUntil(scene, addMs(roundAt, step * STEP_MS));
      story.goOn(options.actions);
      await scene.hubspot.deliverWebhooks();
      await scene.sync();
    }
    // What is decided follows from what is known: both lives decide with the same knowledge, at the
    // same moment, and tell HubSpot of it with and without trouble.
    scene.hubspot.setFaults(null);
    await settle(scene);
    waitUntil(scene, addMs(roundAt, ROUND_MS / 2));
    await decide(scene);
    if (plan !== null) scene.hubspot.setFaults(plan);
    await settle(scene);
    roundAt = addMs(roundAt, ROUND_MS);
    waitUntil(scene, roundAt);
  }
  isQuiet = true;
  scene.hubspot.setFaults(null);
  for (let day = 0; day < 2; day += 1) {
    roundAt = addMs(roundAt, DAY_MS + HOUR_MS);
    scene.clock.set(roundAt);
    await settle(scene);
  }
  // A turn that ends in a bug of ours is tried again as if HubSpot had failed, and would go unseen.
  if (log.errors.length > 0) throw new Error(`${log.errors.length} errors: ${log.errors[0]}`);
  const facts = await factsOf(scene);
  const calls = Object.values(scene.hubspot.counts()).reduce((sum, each) => sum + each.calls, 0);
  await scene.close();
  return { facts, injected, calls };
}

function errorLog() {
  const errors: string[] = [];
  const write = (line: string) => {
    errors.push(line.slice(0, 2_000));
  };
  return { errors, logger: pino({ level: "error" }, { write }) };
}

function counted(plan: FaultPlan, note: (kind: string) => void): FaultPlan {
  return (call) => {
    const fault = plan(call);
    if (fault !== null) {
      const when = "when" in fault ? ` ${fault.when}` : "status" in fault ? ` ${fault.status}` : "";
      note(`${fault.kind}${when}`);
    }
    return fault;
  };
}

/** As the endpoint does it: verified by its bytes, read, kept for the account it names. */
async function takeWebhook(
  { deps, clock, connection }: HubspotScene,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
): Promise<void> {
  const verified = verifyHubspotRequest({
    method: "POST",
    url: WEBHOOK_URL,
    rawBody: Buffer.from(body),
    signature: headers["x-hubspot-signature-v3"],
    timestamp: headers["x-hubspot-request-timestamp"],
    nowMs: Date.parse(clock.now()),
    secret: SECRET,
  });
  if (!verified.ok) throw new Error(`the sandbox's signature is ${verified.error}`);
  const read = readHubspotWebhook(JSON.parse(body));
  if (!read.ok) throw new Error(read.error.message);
  for (const { portalId, signals } of read.value) {
    if (portalId !== connection.externalId) throw new Error(`a webhook for portal ${portalId}`);
    await receiveSignals(deps, connection, signals);
  }
}

/** The clock of both lives strikes at the same time, however long the one had to try again. */
function waitUntil({ clock }: HubspotScene, at: Instant): void {
  if (clock.now() > at) throw new Error(`it is ${clock.now()}, later than ${at}`);
  clock.set(at);
}

const WORK_MAX = 50;

/** What a worker does beside syncing: accounts are looked at, and messages leave. */
async function decide({ deps }: HubspotScene): Promise<void> {
  const handlers = jobHandlers({
    ...deps,
    config: readConfig({ LOG_LEVEL: "silent" }),
    outgoing: { from: "billing@good-standing.example", find: () => null, captures: true },
    payments: createTestGateway(),
    hubspotDemo: null,
    secrets: { session: "session", csrf: "csrf" },
    publicUrl: "https://app.example.com",
  });
  for (let n = 0; n < WORK_MAX; n += 1) {
    if ((await handlers.treatDue()) + (await handlers.deliver()) === 0) return;
  }
  throw new Error("the worker never rests");
}

/** Webhooks and turns, at once, after a trouble's pause, after the next poll and once more later. */
async function settle(scene: HubspotScene): Promise<void> {
  await scene.hubspot.deliverWebhooks();
  await scene.sync();
  for (const minutes of [2, 8, 30]) {
    const ms = minutes * MINUTE_MS;
    scene.clock.advance(ms);
    await scene.hubspot.deliverWebhooks();
    await scene.sync();
  }
}
