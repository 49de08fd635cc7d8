import { hubspotLife } from "../faults/support/hubspot-life.ts";
import { salesforceLife } from "../faults/support/salesforce-life.ts";
import { zendeskLife } from "../faults/support/zendesk-life.ts";
import { benchAll } from "./all.ts";
import { benchCrash } from "./crash.ts";
import { benchDashboard } from "./dashboard.ts";
import { benchDecide } from "./decide.ts";
import { benchFaults } from "./faults.ts";
import { benchFuzz } from "./fuzz.ts";
import { benchGate } from "./gate.ts";
import { benchGrowth } from "./growth.ts";
import { benchMemory } from "./memory.ts";
import { benchMessages } from "./messages.ts";
import { benchPanel } from "./panel.ts";
import { benchReplies } from "./replies.ts";
import { benchSimulate } from "./simulate.ts";
import { benchSizes } from "./sizes.ts";
import { benchSweep } from "./sweep.ts";
import { benchSyncHubspot } from "./sync-hubspot.ts";
import { benchSyncSalesforce } from "./sync-salesforce.ts";
import { benchSyncZendesk } from "./sync-zendesk.ts";
import { benchWebhooks } from "./webhooks.ts";

const BENCHES: Readonly<Record<string, () => Promise<unknown>>> = {
  dashboard: benchDashboard,
  all: benchAll,
  decide: benchDecide,
  "faults crash": benchCrash,
  "faults hubspot": () => benchFaults(hubspotLife),
  "faults salesforce": () => benchFaults(salesforceLife),
  "faults zendesk": () => benchFaults(zendeskLife),
  fuzz: benchFuzz,
  gate: benchGate,
  growth: benchGrowth,
  memory: benchMemory,
  messages: benchMessages,
  panel: benchPanel,
  replies: benchReplies,
  simulate: benchSimulate,
  sizes: benchSizes,
  sweep: benchSweep,
  "sync hubspot": benchSyncHubspot,
  "sync salesforce": benchSyncSalesforce,
  "sync zendesk": benchSyncZendesk,
  webhooks: benchWebhooks,
};

const name = process.argv.slice(2).join(" ") || "decide";
const bench = BENCHES[name];
if (bench === undefined) {
  console.error(`no benchmark is called "${name}"; there is: ${Object.keys(BENCHES).join(", ")}`);
  process.exitCode = 2;
} else {
  const result = await bench();
  console.log(JSON.stringify({ bench: name, node: process.version, result }, null, 2));
}
