import { benchDecide } from "./decide.ts";
import { benchFaultsHubspot } from "./faults-hubspot.ts";
import { benchGate } from "./gate.ts";
import { benchReplies } from "./replies.ts";
import { benchSyncHubspot } from "./sync-hubspot.ts";
import { benchSyncZendesk } from "./sync-zendesk.ts";

const BENCHES: Readonly<Record<string, () => Promise<unknown>>> = {
  decide: benchDecide,
  "faults hubspot": benchFaultsHubspot,
  gate: benchGate,
  replies: benchReplies,
  "sync hubspot": benchSyncHubspot,
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
