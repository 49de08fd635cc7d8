import { zonesOf } from "../../core/compliance/contact-rules.ts";
import { accountNow } from "./account-now.ts";
import { availabilityNow } from "./availability-of.ts";
import type { PanelInput } from "./panel-input.ts";
import type { PanelView } from "./panel-view.ts";
import type { SectionInput } from "./section-input.ts";
import { toActions, toUndo } from "./to-actions.ts";
import { toArrangement } from "./to-arrangement.ts";
import { toContact } from "./to-contact.ts";
import { toFreshness } from "./to-freshness.ts";
import { toGuidance } from "./to-guidance.ts";
import { toHolds } from "./to-holds.ts";
import { toItems } from "./to-items.ts";
import { toLimits } from "./to-limits.ts";
import { toNext } from "./to-next.ts";
import { toOffers } from "./to-offers.ts";
import { toPromise } from "./to-promise.ts";
import { toReply } from "./to-reply.ts";
import { toSegment } from "./to-segment.ts";
import { toStanding } from "./to-standing.ts";
import { toTimeline } from "./to-timeline.ts";
import { voiceFor } from "./voice.ts";

/** The one view every host draws. Pure: the same input always gives the same words. */
export function toPanelView(input: PanelInput): PanelView {
  const account = accountNow(input);
  const availability = availabilityNow(account);
  const section: SectionInput = { input, account, voice: voiceFor(input), availability };
  return {
    subject: toSubject(input),
    standing: toStanding(section),
    segment: toSegment(section),
    offers: toOffers(section),
    next: toNext(section),
    contact: toContact(section),
    items: toItems(section),
    arrangement: toArrangement(section),
    promise: toPromise(section),
    holds: toHolds(section),
    actions: toActions(section),
    undo: toUndo(section),
    reply: toReply(section),
    timeline: toTimeline(section),
    guidance: toGuidance(section),
    freshness: toFreshness(section),
    limits: toLimits(section),
  };
}

function toSubject({ facts, policy }: PanelInput): PanelView["subject"] {
  const { id, name, language } = facts.account;
  return {
    accountId: id,
    name,
    language,
    timeZones: [...zonesOf(policy, facts.account)],
    match: "exact",
    candidates: [],
  };
}
