import { benchDecide } from "./decide.ts";
import { benchGate } from "./gate.ts";
import { benchSyncHubspot } from "./sync-hubspot.ts";

const BENCHES: Readonly<Record<string, () => Promise<unknown>>> = {
  decide: benchDecide,
  gate: benchGate,
  "sync hubspot": benchSyncHubspot,
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
