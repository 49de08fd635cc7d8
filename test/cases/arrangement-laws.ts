import { COUNT, DOWN, law, NO_LIMIT, plan, rulesWith, verdictOn } from "./arrangement-build.ts";
import { type CaseResult, compare } from "./suite.ts";

/** Deferred payment as some states order it for utilities and public bodies. */
export function deferredPaymentLaws(): CaseResult[] {
  const utah = rulesWith({
    ...law("us-ut-r746-200-5"),
    authority: {
      rep: [{ ...NO_LIMIT, countMax: 6, lengthDaysMax: 180 }],
      manager: [NO_LIMIT],
      admin: [NO_LIMIT],
    },
  });
  const texas = rulesWith(law("us-tx-25-480"));
  const notice = rulesWith(law("us-tx-25-480-notice"));
  const illinois = rulesWith(law("us-il-30-ilcs-210-10-2"));
  const [ut, tx, il] = ["Utah R746-200-5", "16 TAC 25.480", "30 ILCS 210/10.2"];
  return [
    compare(
      `${ut}: twelve equal months, the first at agreement, can't be refused`,
      verdictOn(plan({ size: COUNT(12) }), utah),
      "allowed",
    ),
    compare(
      `${ut}: no right to a thirteenth`,
      verdictOn(plan({ size: COUNT(13) }), utah),
      "needs_approval: count_max",
    ),
    compare(
      `${ut}: no right without the first payment at agreement`,
      verdictOn(plan({ size: COUNT(12), firstOn: "2026-04-04" }), utah),
      "needs_approval: count_max",
    ),
    compare(
      `${tx}: half at once and the rest in five`,
      verdictOn(plan(DOWN(50, 5)), texas),
      "allowed",
    ),
    compare(
      `${tx}: more than half at once`,
      verdictOn(plan(DOWN(51, 5)), texas),
      "refused: downPaymentPercentMax",
    ),
    compare(
      `${tx}: the rest in six`,
      verdictOn(plan(DOWN(50, 6)), texas),
      "refused: laterCountMax",
    ),
    compare(
      `${tx}: after a notice a quarter and three equal ones`,
      verdictOn(plan(DOWN(25, 3)), notice),
      "allowed",
    ),
    compare(
      `${tx}: after a notice more than a quarter`,
      verdictOn(plan(DOWN(26, 3)), notice),
      "refused: downPaymentPercentMax",
    ),
    compare(
      `${tx}: after a notice only two more`,
      verdictOn(plan(DOWN(25, 2)), notice),
      "refused: laterCountMin",
    ),
    compare(
      `${il}: the head of the agency, a tenth at once, within two years`,
      verdictOn(plan(DOWN(10, 23)), illinois, "admin"),
      "allowed",
    ),
    compare(
      `${il}: less than a tenth`,
      verdictOn(plan(DOWN(9, 23)), illinois, "admin"),
      "refused: downPaymentPercentMin",
    ),
    compare(
      `${il}: over two years`,
      verdictOn(plan(DOWN(10, 25)), illinois, "admin"),
      "refused: lengthMonthsMax",
    ),
    compare(
      `${il}: nobody else may approve it`,
      verdictOn(plan(DOWN(10, 23)), illinois),
      "needs_approval: approvalBy",
    ),
  ];
}
