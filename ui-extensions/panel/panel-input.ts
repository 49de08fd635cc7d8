import type { Channel } from "../../core/accounts/account.ts";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import type { OfferDecision } from "../../core/arrangements/recommend-offers.ts";
import type { AuthorityRole } from "../../core/policy/authority-policy.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import type { ReplyIntent } from "../../core/replies/reply-reading.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Treatment } from "../../core/treatment/treatment.ts";
import type { PanelReplySource } from "./panel-reply.ts";
import type { PanelActionName } from "./panel-view.ts";

/** One timeline entry as stored; its `kind` picks the words. */
export interface PanelTimelineSource {
  readonly id: string;
  readonly at: Instant;
  /** Who did it, by name; null when the engine did. */
  readonly actor: string | null;
  /** A `TimelineKind` where one fits; any other is shown as it reads, without its separators. */
  readonly kind: string;
  /** What a person wrote, or null. Shown as it is, so never a code. */
  readonly reason: string | null;
  readonly amountMinor?: number;
  readonly currency?: string;
  readonly channel?: Channel;
  readonly touchId?: string;
  /** The template a message was made from. */
  readonly template?: string;
  /** What a reply was understood to say, and the day it named. */
  readonly intent?: ReplyIntent;
  readonly on?: CalendarDate;
}

/** The last action that can be taken back. `actionId` names that one doing of `action`. */
export interface UndoSource {
  readonly actionId: string;
  readonly action: PanelActionName;
  readonly until: Instant;
}

/** A touch that is queued and has not left. */
export interface PendingTouch {
  readonly touchId: string;
  readonly channel: Channel;
  readonly stepId: string;
  readonly at: Instant;
}

/** What says which actions are possible: the panel and the server ask with the same input. */
export interface AvailabilityInput {
  readonly facts: AccountFacts;
  readonly policy: TenantPolicy;
  readonly treatment: Treatment;
  readonly offers: OfferDecision;
  readonly now: Instant;
  readonly undo: UndoSource | null;
  readonly pendingTouch: PendingTouch | null;
}

/** Who looks: what they may decide depends on it. */
export interface Viewer {
  readonly name: string;
  readonly role: AuthorityRole;
}

export interface PanelInput extends AvailabilityInput {
  readonly viewer: Viewer;
  /** The rep's language, BCP 47. One without words of its own is answered in English. */
  readonly locale: string;
  readonly repTimeZone: string;
  readonly timeline: {
    readonly entries: readonly PanelTimelineSource[];
    readonly total: number;
    readonly cursor: string | null;
  };
  /** The last reply that nobody has seen to. */
  readonly reply?: PanelReplySource | null;
  readonly customerUrl: string | null;
  readonly freshness: {
    readonly asOf: Instant;
    readonly source: string;
    readonly stale: boolean;
  };
}
