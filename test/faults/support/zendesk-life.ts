import { EVERY_FAULT } from "../../../adapters/sandbox-zendesk/faults.ts";
import type { SandboxOptions } from "../../../adapters/sandbox-zendesk/index.ts";
import type { FaultPlan } from "../../../adapters/sandbox-zendesk/types.ts";
import {
  readZendeskEvent,
  verifyZendeskWebhook,
  type ZendeskWebhooks,
} from "../../../adapters/zendesk/index.ts";
import { receiveSignals } from "../../../server/crm/receive-signals.ts";
import { isZendesk } from "../../../server/crm/zendesk-app.ts";
import { applyImport } from "../../../server/import/apply-import.ts";
import { bytesSource } from "../../../server/import/import-source.ts";
import { type ZendeskScene, zendeskScene } from "../../server/crm/zendesk-scene.ts";
import { defaults } from "../../server/import/support.ts";
import { faultName, type OpenLife, type SeededTrouble } from "./live-through.ts";
import { seededRandom } from "./seeded-random.ts";
import { factsOfZendeskLife, knowledgeOfZendeskLife } from "./zendesk-facts.ts";
import { tellZendeskStory } from "./zendesk-story.ts";

const URLS = {
  eventsUrl: "https://app.example.com/zendesk/webhooks/1/events",
  commandsUrl: "https://app.example.com/zendesk/webhooks/1/commands",
};
/** Everything that is told opens a case, so that notes are written too. */
const SETTINGS = { cases: { opensFor: ["touch", "payment", "promise", "hold", "note"] } };

/**
 * A life with Zendesk, which keeps no invoices: what is owed comes from a file, whose customers are
 * Zendesk's organizations by their number.
 */
export const zendeskLife: OpenLife = async (db, { storySeed, trouble, log }) => {
  const { faults } = trouble;
  let scene: ZendeskScene | null = null;
  let webhooks: ZendeskWebhooks | null = null;
  const options: Partial<SandboxOptions> = {
    ...(faults === null ? {} : { webhookTwiceEvery: 5 }),
    sendWebhook: async (call) => {
      if (scene === null || webhooks === null) throw new Error("a webhook before there was one");
      const fate = trouble.webhookFate();
      if (fate === "refused") return 500;
      await takeWebhook(scene, webhooks.events.secret, call);
      return fate === "taken" ? 200 : 0;
    },
  };
  const opened = await zendeskScene(db, { options, settings: SETTINGS, log });
  scene = opened;
  const { zendesk, clock, connection } = opened;
  if (!isZendesk(opened.port)) throw new Error("the port is not Zendesk's");
  const made = await opened.port.ensureWebhooks(URLS);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  webhooks = made.value;
  const plan = faults === null ? null : planOf(faults, trouble.note);
  const story = tellZendeskStory(zendesk, storySeed);
  return {
    scene: opened,
    async goOn(actions) {
      story.goOn(actions);
      const { report } = await applyImport(db, {
        tenantId: connection.tenantId,
        source: bytesSource("owed.csv", Buffer.from(story.file())),
        options: { defaults },
        now: clock.now(),
      });
      if (report.rows.rejected > 0) throw new Error(JSON.stringify(report.rows));
    },
    deliverWebhooks: zendesk.deliverWebhooks,
    setTrouble: (state) => zendesk.setFaults(state === "on" ? plan : null),
    facts: () => factsOfZendeskLife(opened),
    knowledge: () => knowledgeOfZendeskLife(opened),
    calls: () => Object.values(zendesk.counts()).reduce((sum, each) => sum + each.calls, 0),
  };
};

/** The same faults at the same calls for the same seed. */
function planOf({ seed, share, max }: SeededTrouble, note: (kind: string) => void): FaultPlan {
  const random = seededRandom(seed);
  let injected = 0;
  return () => {
    const isHit = random() < share;
    const fault = EVERY_FAULT[Math.floor(random() * EVERY_FAULT.length)];
    if (!isHit || injected >= max || fault === undefined) return null;
    injected += 1;
    note(faultName(fault));
    return fault;
  };
}

/** As the endpoint does it: verified by its bytes, read, kept. */
async function takeWebhook(
  { deps, clock, connection }: ZendeskScene,
  secret: string,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
): Promise<void> {
  const verified = verifyZendeskWebhook({
    rawBody: Buffer.from(body),
    signature: headers["x-zendesk-webhook-signature"],
    timestamp: headers["x-zendesk-webhook-signature-timestamp"],
    nowMs: Date.parse(clock.now()),
    secret,
  });
  if (!verified.ok) throw new Error(`the sandbox's signature is ${verified.error}`);
  const read = readZendeskEvent(JSON.parse(body));
  if (!read.ok) throw new Error(read.error.message);
  await receiveSignals(deps, connection, read.value.signals);
}
