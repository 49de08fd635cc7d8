import { disclosureDuties } from "./disclosure-duties.ts";
import type { ContentContext, ContentDuty } from "./duty.ts";
import { wordingDuties } from "./wording-duties.ts";

export const CONTENT_DUTIES: readonly ContentDuty[] = [...disclosureDuties, ...wordingDuties];

/** The duties that bind one message. Pure: the same context always has the same duties. */
export function contentDutiesOf(
  context: ContentContext,
  duties: readonly ContentDuty[] = CONTENT_DUTIES,
): ContentDuty[] {
  return duties.filter((duty) => binds(duty, context));
}

function binds(duty: ContentDuty, context: ContentContext): boolean {
  const { collectors, debts } = duty.binds;
  return (
    collectors.includes(context.collector) &&
    debts.includes(context.debt) &&
    duty.channels.includes(context.channel) &&
    isWithin(context.jurisdiction, duty.jurisdiction) &&
    duty.when.every((each) => context.circumstances.includes(each)) &&
    (duty.effectiveFrom === undefined || duty.effectiveFrom <= context.on) &&
    (duty.effectiveUntil === undefined || context.on <= duty.effectiveUntil)
  );
}

/** `US-NY` lies within `US`; everywhere lies within null. */
function isWithin(place: string, jurisdiction: string | null): boolean {
  return jurisdiction === null || place === jurisdiction || place.startsWith(`${jurisdiction}-`);
}
