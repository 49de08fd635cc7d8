import type { AccountId, Channel } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import { wakeAccounts } from "../storage/accounts.ts";
import { insertContactEvents, type KeptContactEvent } from "../storage/contact-events.ts";
import { findAccountIdsByAddress } from "../storage/contact-points.ts";
import { findLastArrival } from "../storage/deliveries.ts";
import type { AccountWork } from "./account-work.ts";

/** Who is named as having told of an address or a message: the provider that carries it. */
export const PROVIDER = "provider";

export interface Where {
  readonly channel: Channel;
  readonly address: string;
}

interface Told {
  readonly at: Instant;
  /** The message it was learned from. */
  readonly outboxId: string;
}

/**
 * An address takes nothing: noted wherever it is in the book, because it is the address that fails. Not a
 * stop. When something is known to have arrived there later, that is noted with it.
 */
export async function noteBroken(work: AccountWork, where: Where, told: Told): Promise<void> {
  await mark(work, where, { ...told, type: "address_failed" });
  const arrived = await findLastArrival(work.tx, where);
  if (arrived !== null && arrived > told.at)
    await mark(work, where, { ...told, type: "address_works", at: arrived });
}

/** Something arrived at an address; noted only where it was thought to take nothing. */
export async function noteArrival(work: AccountWork, where: Where, told: Told): Promise<void> {
  const isDoubted = work.facts.contactEvents.some(
    ({ type, medium, address }) =>
      type === "address_failed" &&
      medium === where.channel &&
      address?.toLowerCase() === where.address.toLowerCase(),
  );
  if (isDoubted) await mark(work, where, { ...told, type: "address_works" });
}

/** The customer opened a message. */
export async function noteRead(
  { tx, accountId, now }: AccountWork,
  channel: Channel,
  { at, outboxId }: Told,
): Promise<void> {
  const event = { ...factAt(at, channel), id: `read-${outboxId}`, type: "message_read" } as const;
  await insertContactEvents(tx, accountId, { events: [event], recordedAt: now });
}

async function mark(
  { tx, accountId, now }: AccountWork,
  { channel, address }: Where,
  { type, at, outboxId }: Told & { readonly type: "address_failed" | "address_works" },
): Promise<void> {
  const others = await findAccountIdsByAddress(tx, { channel, address });
  for (const owner of new Set<AccountId>([accountId, ...others])) {
    const id = `${type}-${outboxId}-${owner}`;
    await insertContactEvents(tx, owner, {
      events: [{ ...factAt(at, channel), id, type, address }],
      recordedAt: now,
    });
  }
  await wakeAccounts(tx, others, now);
}

function factAt(
  at: Instant,
  medium: Channel,
): Pick<KeptContactEvent, "at" | "medium" | "source" | "recordedBy"> {
  return { at, medium, source: "delivery_receipt", recordedBy: PROVIDER };
}
