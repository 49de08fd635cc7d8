import { readHubspotWebhook, verifyHubspotRequest } from "../../../adapters/hubspot/index.ts";
import { seededFaults } from "../../../adapters/sandbox-hubspot/faults.ts";
import type { SandboxOptions } from "../../../adapters/sandbox-hubspot/index.ts";
import { receiveSignals } from "../../../server/crm/receive-signals.ts";
import { type HubspotScene, hubspotScene } from "../../server/crm/hubspot-scene.ts";
import { knowledgeOf } from "./book-facts.ts";
import { factsOf } from "./hubspot-facts.ts";
import { tellStory } from "./hubspot-story.ts";
import { faultName, type OpenLife } from "./live-through.ts";

const WEBHOOK_URL = "https://app.example.com/hubspot/webhooks";
const SECRET = "client-secret";

/** A life with HubSpot, whose webhooks also come out of order and twice. */
export const hubspotLife: OpenLife = async (db, { storySeed, trouble, log }) => {
  const { faults } = trouble;
  let scene: HubspotScene | null = null;
  const sandbox: Partial<SandboxOptions> = {
    webhookUrl: WEBHOOK_URL,
    indexLagMs: 20_000,
    ...(faults === null ? {} : { webhookDisorder: { seed: faults.seed, twiceShare: 0.2 } }),
    sendWebhook: async (delivery) => {
      if (scene === null) throw new Error("a webhook before the connection was made");
      const fate = trouble.webhookFate();
      if (fate === "refused") return 500;
      await takeWebhook(scene, delivery);
      return fate === "taken" ? 200 : null;
    },
  };
  const opened = await hubspotScene(db, sandbox, log);
  scene = opened;
  const { hubspot } = opened;
  const seeded = faults === null ? null : seededFaults(faults);
  const plan: typeof seeded = (call) => {
    const fault = seeded?.(call) ?? null;
    if (fault !== null) trouble.note(faultName(fault));
    return fault;
  };
  const story = tellStory(hubspot, storySeed);
  return {
    scene: opened,
    goOn: async (actions) => story.goOn(actions),
    deliverWebhooks: hubspot.deliverWebhooks,
    setTrouble: (state) => hubspot.setFaults(state === "on" && seeded !== null ? plan : null),
    facts: () => factsOf(opened),
    knowledge: () => knowledgeOf(opened),
    calls: () => Object.values(hubspot.counts()).reduce((sum, each) => sum + each.calls, 0),
  };
};

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
