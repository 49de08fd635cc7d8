import { type CaseResult, type CaseSuite, failed as failedCase } from "./suite.ts";
import { suites } from "./suites.ts";

// One line per suite, the reasons for what can't be expressed counted, every failure in full.
let [passed, failed, notExpressible] = [0, 0, 0];
for (const suite of suites) {
  const results = runSuite(suite);
  const failures = results.filter(({ kind }) => kind === "failed");
  const outside = results.filter(({ kind }) => kind === "not_expressible");
  const passes = results.length - failures.length - outside.length;
  const expressed = passes + failures.length;
  console.log(`${suite.name}: ${passes} / ${expressed} / ${outside.length}   (${suite.licence})`);
  for (const { id, detail } of failures) console.log(`  FAILED ${id}: ${detail}`);
  const byReason = Map.groupBy(outside, ({ detail }) => detail);
  for (const [reason, cases] of byReason) {
    const [first] = cases;
    const which = cases.length === 1 ? (first?.id ?? "") : `${cases.length} cases`;
    console.log(`  not expressible, ${which}: ${reason}`);
  }
  passed += passes;
  failed += failures.length;
  notExpressible += outside.length;
}
console.log(
  `total: ${passed} passed / ${passed + failed} expressed / ${notExpressible} not expressible`,
);
process.exitCode = failed === 0 ? 0 : 1;

/** A suite that throws has failed; the others still run. */
function runSuite(suite: CaseSuite): CaseResult[] {
  try {
    return suite.run();
  } catch (error) {
    return [failedCase(suite.name, `threw ${String(error)}`)];
  }
}
