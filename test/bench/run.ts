import { hubspotLife } from "../faults/support/hubspot-life.ts";
import { salesforceLife } from "../faults/support/salesforce-life.ts";
import { zendeskLife } from "../faults/support/zendesk-life.ts";
import { benchCrash } from "./crash.ts";
import { benchDecide } from "./decide.ts";
import { benchFaults } from "./faults.ts";
import { benchFuzz } from "./fuzz.ts";
import { benchGate } from "./gate.ts";
import { benchMessages } from "./messages.ts";
import { benchReplies } from "./replies.ts";
import { benchSizes } from "./sizes.ts";
import { benchSyncHubspot } from "./sync-hubspot.ts";
import { benchSyncSalesforce } from "./sync-salesforce.ts";
import { benchSyncZendesk } from "./sync-zendesk.ts";

const BENCHES: Readonly<Record<string, () => Promise<unknown>>> = {
  decide: benchDecide,
  "faults crash": benchCrash,
  "faults hubspot": () => benchFaults(hubspotLife),
  "faults salesforce": () => benchFaults(salesforceLife),
  "faults zendesk": () => benchFaults(zendeskLife),
  fuzz: benchFuzz,
  gate: benchGate,
  messages: benchMessages,
  replies: benchReplies,
  sizes: benchSizes,
  "sync hubspot": benchSyncHubspot,
  "sync salesforce": benchSyncSalesforce,
  "sync zendesk": benchSyncZendesk,
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
