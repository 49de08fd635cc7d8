import {
  type MailboxSession,
  openMailboxSession,
} from "../../adapters/inbound/mail/imap-session.ts";
import type { MailboxTrouble } from "../../adapters/inbound/mail/mailbox-trouble.ts";
import type { Result } from "../../core/result/result.ts";
import { addMs, DAY_MS, fromEpochMs, MINUTE_MS } from "../../core/time/instant.ts";
import type { Deps } from "../deps.ts";
import { type KeptOpen, keepOpen } from "../providers/keep-open.ts";
import { findProvider, refreshTokenKeeper } from "../providers/provider-book.ts";
import {
  claimMailboxes,
  findMailboxPosition,
  finishMailboxTurn,
  type MailboxClaim,
  releaseMailboxes,
  setMailboxPosition,
  wakeMailbox,
} from "../storage/mailboxes.ts";
import { findProviderOwner } from "../storage/providers.ts";
import type { Tx } from "../storage/tx.ts";
import { receiveMail, setMailAside } from "./receive-mail.ts";

/** Reads tenants' mailboxes, and keeps their connections open to be told at once when something comes. */
export interface MailboxReader {
  /** Gives mailboxes whose time has come a turn each; answers how many had one. */
  read(stop?: AbortSignal): Promise<number>;
  /** Closes the connections and hands the mailboxes to other workers. */
  letGo(): Promise<void>;
}

const SIDE_BY_SIDE = 4;
const LEASE_MS = 3 * MINUTE_MS;
/** A server that can't tell on its own is asked this often. */
const POLL_MS = MINUTE_MS;
/** Who set the mailbox up has to act first, so there is no hurry. */
const TROUBLE_MS = 5 * MINUTE_MS;
const BATCH = 50;
/** A mail that was tried this often and failed each time is put aside, so that it holds up no other. */
const TRIES_MAX = 4;

export function openMailboxReader(deps: Deps, workerId: string): MailboxReader {
  const sessions = keepOpen<"imap", MailboxSession>(
    ({ id, kind, told }) => {
      const keeper = refreshTokenKeeper({ db: deps.db, keys: deps.crm.sealKeys }, { id, kind });
      return openMailboxSession(told, deps.reach, () => wake(deps, id), keeper);
    },
    (session) => session.close(),
  );
  return {
    async read(stop) {
      const request = { workerId, limit: SIDE_BY_SIDE, leaseMs: LEASE_MS, now: deps.clock.now() };
      const claims = await claimMailboxes(deps.db, request);
      await Promise.all(claims.map((claim) => serve({ deps, sessions, stop }, claim)));
      return claims.length;
    },
    async letGo() {
      sessions.close();
      await releaseMailboxes(deps.db, workerId);
    },
  };
}

interface Reading {
  readonly deps: Deps;
  readonly sessions: KeptOpen<"imap", MailboxSession>;
  readonly stop: AbortSignal | undefined;
}

function wake(deps: Deps, providerId: string): void {
  const told = async () => {
    const owner = await findProviderOwner(deps.db, providerId);
    if (owner === null) return;
    const now = deps.clock.now();
    await deps.db.withTenant(owner.tenantId, (tx) => wakeMailbox(tx, providerId, now));
    deps.wake();
  };
  // It is read at its next turn in any case.
  told().catch((error) => deps.log.warn({ err: error }, "a mailbox was not woken"));
}

/** A fault ends this mailbox's turn alone; its lease brings it back, each time later. */
async function serve({ deps, sessions, stop }: Reading, claim: MailboxClaim): Promise<void> {
  const { tenantId, providerId, tries } = claim;
  try {
    const provider = await deps.db.withTenant(tenantId, (tx) =>
      findProvider(tx, deps.crm.sealKeys, "imap"),
    );
    if (provider === null || provider.id !== providerId) return;
    const { mailbox } = provider.told.settings;
    const turn = { deps, claim, session: sessions.of(provider), mailbox, stop };
    const read = await takeTurn(turn);
    const now = deps.clock.now();
    if (!read.ok) deps.log.warn({ providerId, trouble: read.error }, "a mailbox can't be read");
    const waitMs = read.ok ? (read.value.more ? 0 : POLL_MS) : TROUBLE_MS;
    const next = addMs(now, waitMs);
    const end = { next, leaseUntil: addMs(next, LEASE_MS), now };
    const trouble = read.ok ? null : read.error;
    await deps.db.withTenant(tenantId, (tx) =>
      finishMailboxTurn(tx, providerId, { ...end, trouble }),
    );
  } catch (error) {
    deps.log.error({ err: error, providerId, tries }, "reading a mailbox failed");
  }
}

interface Turn {
  readonly deps: Deps;
  readonly claim: MailboxClaim;
  readonly session: MailboxSession;
  readonly mailbox: string;
  readonly stop: AbortSignal | undefined;
}

/**
 * Takes in what came, in its order. How far it got is written down after every mail, so that after a
 * crash it goes on there; the one in hand is done again, which counts once.
 */
async function takeTurn(turn: Turn): Promise<Result<{ readonly more: boolean }, MailboxTrouble>> {
  const { deps, claim, session, stop } = turn;
  const { tenantId, providerId } = claim;
  const inTenant = <T>(work: (tx: Tx) => Promise<T>) => deps.db.withTenant(tenantId, work);
  const position = await inTenant((tx) => findMailboxPosition(tx, providerId));
  if (position === null) return { ok: true, value: { more: false } };
  // The day before too: a server's day need not be ours, and what is known counts once.
  const listed = await session.list({ ...position, since: addMs(position.since, -DAY_MS) });
  if (!listed.ok) return listed;
  const { uidValidity, uids, lastUid } = listed.value;
  const setPosition = (uid: number) =>
    inTenant((tx) => setMailboxPosition(tx, providerId, { uidValidity, lastUid: uid }));
  for (const uid of uids.slice(0, BATCH)) {
    if (stop?.aborted === true) return { ok: true, value: { more: true } };
    const fetched = await session.fetch(uid);
    if (!fetched.ok) return fetched;
    if (fetched.value !== null) await takeIn(turn, uid, fetched.value);
    await setPosition(uid);
  }
  const more = uids.length > BATCH;
  if (!more) await setPosition(lastUid);
  return { ok: true, value: { more } };
}

async function takeIn(
  { deps, claim: { tenantId, tries }, mailbox }: Turn,
  uid: number,
  { raw, receivedAt }: { readonly raw: Uint8Array; readonly receivedAt: Date },
): Promise<void> {
  const at = fromEpochMs(receivedAt.getTime());
  const received = { raw, receivedAt: at, source: `${mailbox} ${uid}` };
  try {
    await receiveMail(deps, tenantId, received);
  } catch (error) {
    if (tries < TRIES_MAX) throw error;
    deps.log.error({ err: error, uid, tries }, "a mail is put aside");
    await setMailAside(deps, tenantId, received);
  }
}
