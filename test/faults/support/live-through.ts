import { pino } from "pino";
import { addMs, DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from "../../../core/time/instant.ts";
import type { CrmDeps } from "../../../server/crm/crm-deps.ts";
import type { Database } from "../../../server/storage/connect.ts";
import type { CrmScene } from "../../server/crm/crm-scene.ts";
import { decide } from "./decide-in-life.ts";
import { seededRandom } from "./seeded-random.ts";

const ROUND_MS = 6 * HOUR_MS;
/** Two hours of people's work in each round, a little at a time. */
const STEPS = 12;
const STEP_MS = 10 * MINUTE_MS;

export interface SeededTrouble {
  readonly seed: number;
  /** How many of the calls meet a fault, from 0 to 1. */
  readonly share: number;
  readonly max: number;
}

export interface LifeOptions {
  readonly storySeed: number;
  readonly rounds: number;
  /** What people enter in ten minutes of work. */
  readonly actions: number;
  /** Null is a life without trouble. */
  readonly faults: SeededTrouble | null;
}

export interface Lived {
  /** What our book and the CRM hold in the end and what was known in between, a line per fact. */
  readonly facts: readonly string[];
  readonly injected: Readonly<Record<string, number>>;
  readonly calls: number;
}

/** What a life brings upon its CRM. */
export interface Trouble {
  readonly faults: SeededTrouble | null;
  note(kind: string): void;
  /** What becomes of a webhook's call: taken, or refused before or after it was kept. */
  webhookFate(): "taken" | "refused" | "kept and refused";
}

/** A CRM whose people's story can be lived: connected, and with trouble to be turned on and off. */
export interface LivedCrm {
  readonly scene: CrmScene;
  /** What people enter in ten minutes of work. */
  goOn(actions: number): Promise<void>;
  deliverWebhooks(): Promise<unknown>;
  setTrouble(state: "on" | "off"): void;
  facts(): Promise<string[]>;
  /** What is known now of what decisions follow from, a line per fact. */
  knowledge(): Promise<string[]>;
  calls(): number;
}

export type OpenLife = (
  db: Database,
  life: { readonly storySeed: number; readonly trouble: Trouble; readonly log: CrmDeps["log"] },
) => Promise<LivedCrm>;

/**
 * Lives one story with the real sync between a stand-in and a database: people enter, webhooks
 * come, turns are taken, four times a day. With faults, calls fail, answers get lost, tokens expire
 * and webhooks come twice, late, in another order or to a server that fails before or after keeping
 * them. Both kinds of life end with two quiet days.
 */
export async function liveThrough(
  db: Database,
  open: OpenLife,
  options: LifeOptions,
): Promise<Lived> {
  const injected: Record<string, number> = {};
  const trouble = troubleOf(options.faults, injected);
  const log = errorLog();
  const { storySeed } = options;
  const crm = await open(db, { storySeed, trouble, log: log.logger });
  const { scene } = crm;
  const known: string[] = [];
  let roundAt = scene.clock.now();
  for (let round = 0; round < options.rounds; round += 1) {
    for (let step = 0; step < STEPS; step += 1) {
      waitUntil(scene, addMs(roundAt, step * STEP_MS));
      await crm.goOn(options.actions);
      await goOn(crm, trouble, "on");
    }
    // What is decided follows from what is known: both lives decide with the same knowledge, at the
    // same moment, and tell the CRM of it with and without trouble.
    await settle(crm, trouble, "off");
    known.push(...(await crm.knowledge()).map((fact) => `known in round ${round}: ${fact}`));
    waitUntil(scene, addMs(roundAt, ROUND_MS / 2));
    await decide(scene, round);
    await settle(crm, trouble, "on");
    roundAt = addMs(roundAt, ROUND_MS);
    waitUntil(scene, roundAt);
  }
  trouble.end();
  for (let day = 0; day < 2; day += 1) {
    roundAt = addMs(roundAt, DAY_MS + HOUR_MS);
    scene.clock.set(roundAt);
    await settle(crm, trouble, "off");
  }
  // A turn that ends in a bug of ours is tried again as if the CRM had failed, and would go unseen.
  if (log.errors.length > 0) throw new Error(`${log.errors.length} errors: ${log.errors[0]}`);
  const facts = [...(await crm.facts()), ...known];
  const calls = crm.calls();
  await scene.close();
  return { facts, injected, calls };
}

function troubleOf(faults: SeededTrouble | null, injected: Record<string, number>) {
  const random = seededRandom(faults?.seed ?? 0);
  let isQuiet = faults === null;
  const note = (kind: string) => {
    injected[kind] = (injected[kind] ?? 0) + 1;
  };
  const webhookFate: Trouble["webhookFate"] = () => {
    const lot = isQuiet ? 1 : random();
    if (lot >= 0.25) return "taken";
    const fate = lot < 0.15 ? "refused" : "kept and refused";
    note(`webhook ${fate}`);
    return fate;
  };
  const end = () => {
    isQuiet = true;
  };
  return { faults, note, webhookFate, end };
}

function errorLog() {
  const errors: string[] = [];
  const write = (line: string) => {
    errors.push(line.slice(0, 2_000));
  };
  return { errors, logger: pino({ level: "error" }, { write }) };
}

/**
 * Webhooks and turns, now. Where the answer to a renewal was lost both tokens are spent, and only an
 * admin's consent brings the connection back.
 */
async function goOn(crm: LivedCrm, trouble: Trouble, state: "on" | "off"): Promise<void> {
  const { scene } = crm;
  crm.setTrouble(state);
  await crm.deliverWebhooks();
  await scene.sync();
  if ((await scene.again()).state !== "reconnect") return;
  trouble.note("had to be connected again");
  crm.setTrouble("off");
  await scene.connect();
  crm.setTrouble(state);
  await scene.sync();
}

/** A fault by its name and when it came, as lives count them. */
export function faultName(fault: { readonly kind: string }): string {
  const when = "when" in fault ? ` ${fault.when}` : "status" in fault ? ` ${fault.status}` : "";
  return `${fault.kind}${when}`;
}

/** The clock of both lives strikes at the same time, however long the one had to try again. */
function waitUntil({ clock }: CrmScene, at: Instant): void {
  if (clock.now() > at) throw new Error(`it is ${clock.now()}, later than ${at}`);
  clock.set(at);
}

/**
 * At once, after a trouble's pause, after the next poll, and twice more later: a reading that trouble
 * had cut short comes to its end first, and the next one begins a poll after it.
 */
async function settle(crm: LivedCrm, trouble: Trouble, state: "on" | "off"): Promise<void> {
  await goOn(crm, trouble, state);
  for (const minutes of [2, 8, 30, 25]) {
    crm.scene.clock.advance(minutes * MINUTE_MS);
    await goOn(crm, trouble, state);
  }
}
