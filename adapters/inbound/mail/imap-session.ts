import { ImapFlow } from "imapflow";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import {
  type AccessTokens,
  type AccessTokensOptions,
  createAccessTokens,
  type RefreshTokenKeeper,
} from "../../mail-sign-in/access-tokens.ts";
import { checkLiteral, lookupWithin, type Reach } from "../../reach/reach.ts";
import { type ImapTold, imapPort } from "./imap-provider.ts";
import {
  type MailboxTrouble,
  NoSuchMailbox,
  toMailboxTrouble,
  wasRefused,
} from "./mailbox-trouble.ts";

/** What is read of one mail: an answer's words stand first, and what is attached behind them is not read. */
export const MAIL_BYTES_MAX = 1024 * 1024;
const CONNECT_TIMEOUT_MS = 15_000;
const SOCKET_TIMEOUT_MS = 120_000;
const IDLE_AFTER_MS = 1_000;
const RESPONSE_BYTES_MAX = 16 * 1024 * 1024;

/** How far a mailbox was read; without a UIDVALIDITY, or under another one, numbers mean nothing. */
export interface ReadSoFar {
  readonly uidValidity: string | null;
  readonly lastUid: number;
  /** Where numbers mean nothing, what came from this moment on is read; the day counts. */
  readonly since: string;
}

export interface MailboxNews {
  readonly uidValidity: string;
  /** Of mails not read yet, in the order they came. */
  readonly uids: readonly number[];
  /** The last number given away so far, read or not. */
  readonly lastUid: number;
}

export interface FetchedMail {
  readonly raw: Uint8Array;
  /** When the server took it in. */
  readonly receivedAt: Date;
}

/** One mailbox, connected when asked and connected again when the connection was lost. */
export interface MailboxSession {
  list(position: ReadSoFar): Promise<Result<MailboxNews, MailboxTrouble>>;
  /** Null for a mail that somebody deleted meanwhile. Marks nothing as read. */
  fetch(uid: number): Promise<Result<FetchedMail | null, MailboxTrouble>>;
  close(): void;
}

/** `onNews` is called when the server says on its own that something came (IDLE). */
export function openMailboxSession(
  told: ImapTold,
  reach: Reach,
  onNews: () => void,
  keeper?: RefreshTokenKeeper,
): MailboxSession {
  let client: ImapFlow | null = null;
  const tokens = tokensOf(told, { reach, keeper });

  async function connected(): Promise<ImapFlow> {
    if (client?.usable === true) return client;
    client?.close();
    client = newClient(told, { reach, onNews, accessToken: await tokens?.current() });
    try {
      await client.connect();
    } catch (error) {
      // The provider may have ended the token before its time: the next turn shows another one.
      if (toMailboxTrouble(error) === "sign_in_refused") await tokens?.renew();
      throw error;
    }
    await openMailbox(client, told.settings.mailbox);
    return client;
  }

  async function guarded<T>(
    work: (open: ImapFlow) => Promise<T>,
  ): Promise<Result<T, MailboxTrouble>> {
    try {
      return ok(await work(await connected()));
    } catch (error) {
      const trouble = toMailboxTrouble(error);
      client?.close();
      client = null;
      if (trouble === null) throw error;
      return refuse(trouble);
    }
  }

  return {
    list: (position) => guarded((open) => listNews(open, position)),
    fetch: (uid) => guarded((open) => fetchMail(open, uid)),
    close() {
      client?.close();
      client = null;
    },
  };
}

interface Opening {
  readonly reach: Reach;
  readonly onNews: () => void;
  readonly accessToken: string | undefined;
}

function tokensOf(
  { settings: { oauth }, secrets }: ImapTold,
  options: AccessTokensOptions,
): AccessTokens | null {
  return oauth === undefined || secrets.oauth === undefined
    ? null
    : createAccessTokens({ settings: oauth, secrets: secrets.oauth }, options);
}

function newClient(
  { settings, secrets }: ImapTold,
  { reach, onNews, accessToken }: Opening,
): ImapFlow {
  const { host, security, user } = settings;
  const password = secrets.password ?? "";
  checkLiteral(reach, host);
  const client = new ImapFlow({
    host,
    port: imapPort(settings),
    secure: security === "tls",
    ...(security === "tls" ? {} : { doSTARTTLS: security === "starttls" }),
    // Handed on to the socket, plain or not.
    tls: { lookup: lookupWithin(reach) },
    auth: accessToken === undefined ? { user, pass: password } : { user, accessToken },
    logger: false,
    disableCompression: true,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    autoIdleDelay: IDLE_AFTER_MS,
    maxLineLength: RESPONSE_BYTES_MAX,
    maxLiteralSize: RESPONSE_BYTES_MAX,
    maxResponseSize: RESPONSE_BYTES_MAX * 2,
  });
  // What ends a connection in between two turns is met by the next one, which connects again.
  client.on("error", () => undefined);
  client.on("exists", ({ count, prevCount }) => {
    if (count > prevCount) onNews();
  });
  return client;
}

async function openMailbox(client: ImapFlow, path: string): Promise<void> {
  try {
    await client.mailboxOpen(path, { readOnly: true });
  } catch (error) {
    throw wasRefused(error) ? new NoSuchMailbox() : error;
  }
}

async function listNews(client: ImapFlow, position: ReadSoFar): Promise<MailboxNews> {
  // Tells the server's view up to now also where the connection stood still.
  await client.noop();
  const { mailbox } = client;
  if (mailbox === false) throw new Error("no mailbox is open");
  const uidValidity = String(mailbox.uidValidity);
  const isKnown = uidValidity === position.uidValidity;
  const query = isKnown
    ? { uid: `${position.lastUid + 1}:*` }
    : { since: new Date(position.since) };
  const found = (await client.search(query, { uid: true })) || [];
  const uids = found
    // The range n:* always has the last mail in it, however small its number is.
    .filter((uid) => !isKnown || uid > position.lastUid)
    .sort((a, b) => a - b);
  const before = isKnown ? position.lastUid : mailbox.uidNext - 1;
  return { uidValidity, uids, lastUid: Math.max(before, uids.at(-1) ?? 0) };
}

async function fetchMail(client: ImapFlow, uid: number): Promise<FetchedMail | null> {
  const found = await client.fetchOne(
    String(uid),
    { uid: true, internalDate: true, source: { start: 0, maxLength: MAIL_BYTES_MAX } },
    { uid: true },
  );
  if (!found || found.source === undefined) return null;
  const { source, internalDate } = found;
  const receivedAt = internalDate === undefined ? new Date() : new Date(internalDate);
  return { raw: source, receivedAt: Number.isNaN(receivedAt.getTime()) ? new Date() : receivedAt };
}
