import type { EpochMs } from "../../../time/instant.ts";
import { toLocal } from "../../../time/time-zone.ts";
import type { SpecialRule } from "../../rules/rule.ts";
import {
  DENY_ALWAYS,
  denyAwaiting,
  denyUntil,
  type Evaluate,
  laterEnd,
  warnMissing,
} from "../finding.ts";
import { concernsDebt, debtsAsked, factsOf, latestKnown } from "../known-facts.ts";
import { dayBegins } from "../weekly-times.ts";

/**
 * Each electronic message must say how to opt out. Before a message is written nobody knows whether
 * it will, so the question whether one may be sent at all is answered with a reminder.
 */
export const optOutLine: Evaluate = ({ ask }) => {
  if (ask.includesOptOut === undefined) return OPT_OUT_LINE_MISSING;
  return ask.includesOptOut ? null : DENY_ALWAYS;
};

const OPT_OUT_LINE_MISSING = Object.freeze(warnMissing("opt_out_line"));

export const forbiddenMedium: Evaluate = () => DENY_ALWAYS;

export const publicMessage: Evaluate = ({ ask }) =>
  ask.visibleToOthers === true ? DENY_ALWAYS : null;

export const envelopeShowsDebt: Evaluate = ({ ask }) =>
  ask.envelopeShowsDebt === true ? DENY_ALWAYS : null;

/** A debt too old to sue over may be asked for, never with the threat of a suit. */
export const timeBarredThreat: Evaluate = (situation) => {
  const { ask } = situation;
  if (ask.purpose !== "threaten_legal_action" && ask.threatensLegalAction !== true) return null;
  const isTimeBarred = debtsAsked(situation).some(
    (debtId) =>
      latestKnown(situation, ["debt_time_barred"], (event) => concernsDebt(event, debtId)) !== null,
  );
  return isTimeBarred ? DENY_ALWAYS : null;
};

/** A letter first: the day `days` after it was mailed is the first for anything else. */
export function noticeWait({ days = 0 }: SpecialRule): Evaluate {
  return (situation, at) => {
    let until: EpochMs | null = null;
    for (const debtId of debtsAsked(situation)) {
      // The first letter opened the way: one sent again does not close it.
      const mailed = factsOf(situation.history, "written_notice_mailed").find(
        (fact) => fact.at <= situation.ask.at && concernsDebt(fact.event, debtId),
      );
      if (mailed === undefined) return denyAwaiting(["written_notice_mailed"], ["written_notice"]);
      for (const zone of situation.zones) {
        const free = dayBegins(zone, toLocal(zone, mailed.at).day + days);
        if (free > at) until = laterEnd(until, free);
      }
    }
    return until === null ? null : denyUntil(until);
  };
}
