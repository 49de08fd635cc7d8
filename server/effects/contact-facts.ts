import type { ContactEvent } from "../../core/accounts/contact-event.ts";
import { holdsEndedBy } from "../../core/accounts/hold-rules.ts";
import { accountContext } from "../../core/treatment/account-context.ts";
import { newId } from "../deps.ts";
import { insertContactEvents } from "../storage/contact-events.ts";
import { liftHold } from "../storage/holds.ts";
import type { AccountWork } from "./account-work.ts";

/** A fact as it is told, before it has a record of its own. */
export type ToldEvent = Omit<ContactEvent, "id" | "recordedBy"> & { readonly id?: string };

export interface RecordedFacts {
  readonly eventIds: readonly string[];
  /** Holds that these facts ended, today. */
  readonly liftedHoldIds: readonly string[];
}

/**
 * Adds facts to the locked account's contact history and ends the holds they end. An event whose id
 * is known already changes nothing, so that a provider may deliver twice.
 */
export async function recordContactFacts(
  { tx, accountId, facts, policy, now }: AccountWork,
  told: readonly ToldEvent[],
  by: string,
): Promise<RecordedFacts> {
  const events = told.map((event) => ({ ...event, id: event.id ?? newId(), recordedBy: by }));
  await insertContactEvents(tx, accountId, { events, recordedAt: now });
  const { todayDate } = accountContext(facts, policy, now);
  const ended = new Set(
    events.flatMap((event) => holdsEndedBy(event, facts.holds, todayDate)).map(({ id }) => id),
  );
  for (const id of ended) await liftHold(tx, { accountId, id }, todayDate);
  return { eventIds: events.map(({ id }) => id), liftedHoldIds: [...ended] };
}
