import type { EpochMs } from "../../time/instant.ts";
import { toLocal } from "../../time/time-zone.ts";
import type { OneChannelRule } from "../rules/rule.ts";
import { includesMedium } from "./counted.ts";
import { denyUntil, type Evaluate, laterEnd } from "./finding.ts";
import { weekBegins } from "./frequency.ts";
import type { Contact } from "./past-contacts.ts";
import { dayBegins } from "./weekly-times.ts";

/** The channel first used in a week is the only one until the week ends, whatever debt it is about. */
export function oneChannelEvaluator({ media, window }: OneChannelRule): Evaluate {
  const isRuleMedium = includesMedium(media);
  return ({ history, ask, zones }, at) => {
    let until: EpochMs | null = null;
    for (const zone of zones) {
      const week = weekBegins(toLocal(zone, at).day, window.startsOn);
      const begins = dayBegins(zone, week);
      const isOther = ({ medium }: Contact) => medium !== ask.medium && isRuleMedium(medium);
      if (history.contacts.findLast(begins, ask.at, isOther) === null) continue;
      until = laterEnd(until, dayBegins(zone, week + 7));
    }
    return until === null ? null : denyUntil(until);
  };
}
