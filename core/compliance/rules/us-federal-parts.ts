import { AGENCIES, CONSUMER } from "./rule-parts.ts";

/**
 * What the Act and Regulation F share: a creditor's own staff in its own name is no debt collector
 * (15 USC 1692a(6)), and a debt is a consumer's (1692a(5)).
 */
export const FDCPA = {
  version: 1,
  jurisdiction: "US",
  binds: { collectors: AGENCIES, debts: CONSUMER },
};
