// @ts-check
// Salesforce's Code Analyzer with the rules its security review asks for.
import {
  CodeAnalyzer,
  CodeAnalyzerConfig,
  EventType,
  SeverityLevel,
} from "@salesforce/code-analyzer-core";
import { createEnginePlugin as pmd } from "@salesforce/code-analyzer-pmd-engine";
import { createEnginePlugin as sfge } from "@salesforce/code-analyzer-sfge-engine";
import { error, filesIn, MAIN, report, warning } from "./project.js";

const analyzer = new CodeAnalyzer(CodeAnalyzerConfig.fromObject({}));
/** @type {string[]} */
const logged = [];
analyzer.onEvent(EventType.LogEvent, (event) => {
  if (event.logLevel <= 1) logged.push(event.message);
});
await analyzer.addEnginePlugin(pmd());
await analyzer.addEnginePlugin(sfge());
const workspace = await analyzer.createWorkspace([MAIN]);
const rules = await analyzer.selectRules(["AppExchange", "Recommended:Security"], { workspace });
const results = await analyzer.run(rules, { workspace });
const findings = results.getViolations().map((violation) => {
  const place = violation.getPrimaryLocation();
  const file = (place.getFile() ?? "").replace(`${MAIN}/`, "");
  const rule = violation.getRule();
  const message = `line ${place.getStartLine()}: ${violation.getMessage().replaceAll("\n", " ")}`;
  const tell = rule.getSeverityLevel() <= SeverityLevel.Moderate ? error : warning;
  return tell(`code-analyzer/${rule.getName()}`, file, message);
});
// An engine that broke off has looked at nothing, whatever it did not find.
const broken = logged.map((message) => error("code-analyzer/engine", "", message));
report(
  filesIn("classes").length,
  rules.getCount() === 0
    ? [error("code-analyzer/rules", "", "No rule was selected.")]
    : [...broken, ...findings],
);
