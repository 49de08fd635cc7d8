import { nounOf } from "../../../adapters/salesforce/objects.ts";
import { SalesforceSettings } from "../../../adapters/salesforce/settings.ts";
import type { SandboxSalesforce } from "../../../adapters/sandbox-salesforce/index.ts";
import type { Fault, FaultPlan } from "../../../adapters/sandbox-salesforce/types.ts";
import { MINUTE_MS, toEpochMs } from "../../../core/time/instant.ts";
import { receivePushes } from "../../../server/crm/receive-pushes.ts";
import { type SalesforceScene, salesforceScene } from "../../server/crm/salesforce-scene.ts";
import { knowledgeOf } from "./book-facts.ts";
import { faultName, type OpenLife, type SeededTrouble, type Trouble } from "./live-through.ts";
import type { StorySetting } from "./salesforce-entered.ts";
import { factsOfSalesforceLife } from "./salesforce-facts.ts";
import { tellSalesforceStory } from "./salesforce-story.ts";
import { seededRandom } from "./seeded-random.ts";
import { pick, type Random } from "./story-parts.ts";

const limit = (message: string): Fault => ({
  ...{ kind: "error", status: 403, code: "REQUEST_LIMIT_EXCEEDED", message },
});

/** Everything that goes wrong with one call without keeping anybody waiting for real. */
export const EVERY_FAULT: readonly Fault[] = [
  { kind: "cut", when: "before" },
  { kind: "cut", when: "after" },
  { kind: "error", status: 500, code: "UNKNOWN_EXCEPTION" },
  { kind: "error", status: 503, code: "SERVER_UNAVAILABLE" },
  limit("TotalRequests Limit exceeded."),
  limit("ConcurrentRequests (Concurrent API Requests) Limit exceeded."),
  { kind: "page", status: 502 },
  { kind: "page", status: 200 },
  { kind: "truncated" },
  { kind: "session_ended" },
];

/** After what people entered the feeds are read while some of it is still being saved. */
const READ_AFTER_MS = MINUTE_MS;
/** How long a save takes at most; the adapter reaches back further. */
const SLOW_SECONDS_MAX = 110;
const SLOW_SHARE = 0.3;

/** Of so many records a flow tells, whether or not they have changed. */
const TOLD_SHARE = 0.3;
const READ_OBJECTS = ["Account", "Contact", "Invoice", "Payment", "Case"] as const;

/**
 * A life with Salesforce, where every change is asked for. With faults flows tell of some as well: of
 * some records twice, of others never, and of some that have not changed.
 */
export const salesforceLife: OpenLife = async (db, { storySeed, trouble, log }) => {
  const { faults } = trouble;
  const scene = await salesforceScene(db, { log });
  const { org, clock } = scene;
  const plan = faults === null ? null : planOf(org, faults, trouble);
  const slow = faults === null ? atOnce : slowly(org, faults, trouble);
  const told = faults === null ? null : tellsOf(scene, faults, trouble);
  let isEarly = false;
  const save = (work: () => void) => (isEarly ? atOnce(work) : slow(work));
  const nowMs = () => toEpochMs(clock.now());
  const story = tellSalesforceStory({ org, nowMs, seed: storySeed, save });
  let steps = 0;
  const endTrouble = () => {
    org.setFaults(null);
    // Whoever was at work on rows is done.
    for (const id of lockable(org)) org.people.lock(id, 0);
  };
  return {
    scene,
    async goOn(actions) {
      steps += 1;
      const early = faults === null || steps % 2 === 1 ? 0 : Math.ceil(actions / 2);
      if (early > 0) {
        isEarly = true;
        story.goOn(early);
        isEarly = false;
        // Read in the second in which people go on; nothing is waited for, or the clock would move.
        endTrouble();
        await scene.sync();
      }
      story.goOn(actions - early);
      clock.advance(READ_AFTER_MS);
    },
    deliverWebhooks: () => (told === null ? Promise.resolve(0) : told()),
    setTrouble(state) {
      if (state === "on") org.setFaults(plan);
      else endTrouble();
    },
    facts: () => factsOfSalesforceLife(scene),
    knowledge: () => knowledgeOf(scene),
    calls: () => Object.values(org.counts()).reduce((sum, each) => sum + each.calls, 0),
  };
};

/** The same faults at the same calls for the same seed; of writes as many meet rows in use besides. */
function planOf(
  org: SandboxSalesforce,
  { seed, share, max }: SeededTrouble,
  { note }: Trouble,
): FaultPlan {
  const random = seededRandom(seed);
  let injected = 0;
  const inject = (name: string) => {
    injected += 1;
    note(name);
  };
  return ({ path }) => {
    if (injected >= max) return null;
    if (path.includes("/composite/sobjects") && random() < share) {
      lockSome(org, random);
      inject("rows locked");
    }
    const fault = random() < share ? pick({ random }, EVERY_FAULT) : undefined;
    if (fault === undefined) return null;
    inject(nameOf(fault));
    return fault;
  };
}

function nameOf(fault: Fault): string {
  if (fault.kind !== "error") return faultName(fault);
  const which = fault.message === undefined ? "" : ` ${fault.message.split(" ")[0]}`;
  return `${fault.code}${which}`;
}

/** Somebody changes many accounts and people at once, and holds them for some tries of others. */
function lockSome(org: SandboxSalesforce, random: Random): void {
  for (const id of lockable(org))
    if (random() < 0.5) org.people.lock(id, 1 + Math.floor(random() * 8));
}

function lockable(org: SandboxSalesforce): string[] {
  return ["Account", "Contact"].flatMap((object) => org.all(object).map(({ Id }) => String(Id)));
}

function atOnce(work: () => void): void {
  work();
}

/** Flows that tell of records, in no order, as their asynchronous paths do. */
function tellsOf(
  { org, deps, connection }: SalesforceScene,
  { seed }: SeededTrouble,
  { note }: Trouble,
): () => Promise<number> {
  const random = seededRandom(seed + 2);
  const settings = SalesforceSettings.parse({});
  return () => {
    const known = READ_OBJECTS.flatMap((object) =>
      org.all(object).flatMap(({ Id }) => {
        const ref = { object, id: String(Id) };
        const noun = nounOf(object, settings);
        // A flow's asynchronous path runs once the save that started it is there for everybody.
        const isTold = random() < TOLD_SHARE && !org.people.isSaving(ref.id);
        return noun === null || !isTold ? [] : [{ ref, noun }];
      }),
    );
    note("told of changes");
    return receivePushes(deps, connection, [...known.reverse(), ...known.slice(0, 3)]);
  };
}

/** Some of what people do shows only a while after the moment it carries. */
function slowly(
  org: SandboxSalesforce,
  { seed }: SeededTrouble,
  { note }: Trouble,
): StorySetting["save"] {
  const random = seededRandom(seed + 1);
  return (work) => {
    if (random() >= SLOW_SHARE) return work();
    note("slow save");
    org.people.slowly(1 + Math.floor(random() * SLOW_SECONDS_MAX), work);
  };
}
