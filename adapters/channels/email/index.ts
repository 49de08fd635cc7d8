import type { Socket } from "node:net";
import { createTransport } from "nodemailer";
import type { AccessTokens } from "../../mail-sign-in/access-tokens.ts";
import { connectWithin, type Reach } from "../../reach/reach.ts";
import type { ChannelPort, OutboundMessage, SendResult } from "../port.ts";
import { type DkimSettings, toDkimOptions } from "./dkim.ts";
import { parseSmtpUrl } from "./settings.ts";
import { isOneAddress, type MailRoutes, nameOfMail, toMail } from "./to-mail.ts";
import { toRefusal } from "./to-refusal.ts";

export interface EmailSettings {
  /** `smtp://` or `smtps://` with the sign-in, see `parseSmtpUrl`. */
  readonly url: string;
  readonly connectionsMax?: number;
  readonly connectTimeoutMs?: number;
  /** How long the server may take over one reply. */
  readonly replyTimeoutMs?: number;
  /** Signs every message; without it the mail server may. */
  readonly dkim?: DkimSettings;
  readonly routes?: MailRoutes;
  /** Signs in by tokens, as XOAUTH2 has it, in place of a password in the address. */
  readonly signIn?: { readonly user: string; readonly tokens: AccessTokens };
  /** Where the server may be; left out where an operator named it, who may name any. */
  readonly reach?: Reach;
}

export interface EmailChannel extends ChannelPort {
  close(): void;
}

/** Email through any SMTP server, over a few connections kept open. */
export function createEmailChannel(settings: EmailSettings): EmailChannel {
  const { url, connectionsMax = 4, connectTimeoutMs = 10_000, replyTimeoutMs = 60_000 } = settings;
  const { dkim, routes, reach, signIn } = settings;
  const server = parseSmtpUrl(url);
  const transport = createTransport({
    ...server,
    pool: true,
    maxConnections: connectionsMax,
    // The pool can send again by itself when a connection closes. Whether to send again is the
    // outbox's decision alone, because only it knows whether the message still should go.
    maxRequeues: 0,
    connectionTimeout: connectTimeoutMs,
    greetingTimeout: connectTimeoutMs,
    socketTimeout: replyTimeoutMs,
    ...(dkim !== undefined && { dkim: toDkimOptions(dkim) }),
    ...(signIn !== undefined && { auth: { type: "OAUTH2", user: signIn.user } }),
    ...(reach !== undefined && {
      getSocket: socketsWithin(reach, { ...server, timeoutMs: connectTimeoutMs }),
    }),
  });
  if (signIn !== undefined) provideTokens(transport, signIn.tokens);
  return {
    async send(message: OutboundMessage): Promise<SendResult> {
      if (message.channel !== "email") throw new Error(`not an email: ${message.channel}`);
      if (!isOneAddress(message.to)) {
        const detail = "not one email address";
        return { kind: "refused", reason: "recipient_refused", permanent: true, detail };
      }
      try {
        // The id is what a bounce or a reply refers to, so it serves better than the server's own.
        const { messageId } = await transport.sendMail(toMail(message, routes));
        return { kind: "sent", providerId: messageId };
      } catch (error) {
        const refusal = toRefusal(error);
        if (refusal === null) throw error;
        return refusal;
      }
    },
    nameOf: nameOfMail,
    close: () => transport.close(),
  };
}

/** The library asks for a token when it signs in, and for another one when the server did not take it. */
function provideTokens(
  transport: { set(key: "oauth2_provision_cb", provide: ProvideToken): unknown },
  tokens: AccessTokens,
): void {
  transport.set("oauth2_provision_cb", (_user, isRefused, done) => {
    const asked = isRefused ? tokens.renew() : tokens.current();
    asked.then(
      (token) => done(null, token),
      (error: Error) => done(error),
    );
  });
}

type ProvideToken = (
  user: string,
  isRefused: boolean,
  done: (error: Error | null, token?: string) => void,
) => void;

/** The library looks names up itself, so it is handed a connection to what was judged. */
function socketsWithin(
  reach: Reach,
  { host, port, timeoutMs }: { host: string; port: number; timeoutMs: number },
) {
  return (
    _options: unknown,
    done: (error: Error | null, opened?: { connection: Socket }) => void,
  ) => {
    connectWithin(reach, { host, port, timeoutMs }).then(
      (connection) => done(null, { connection }),
      (error: Error) => done(error),
    );
  };
}
