import { createEmailChannel } from "../../adapters/channels/email/index.ts";
import { openSmtpProvider } from "../../adapters/channels/email/smtp-provider.ts";
import type { ChannelPort } from "../../adapters/channels/port.ts";
import { createPushChannel } from "../../adapters/channels/push/index.ts";
import type { TwilioClientOptions } from "../../adapters/channels/twilio/client.ts";
import type { Reach } from "../../adapters/reach/reach.ts";
import type { Channel } from "../../core/accounts/account.ts";
import type { Config } from "../config.ts";
import type { SealKeys } from "../security/seal.ts";
import type { Database } from "../storage/connect.ts";
import type { Tx } from "../storage/tx.ts";
import { keepOpen } from "./keep-open.ts";
import { openTwilio } from "./open-twilio.ts";
import { findProvider, refreshTokenKeeper } from "./provider-book.ts";

/** How a message leaves, and whom it says it is from. */
export interface WayOut {
  /** Null where nothing takes the channel's messages: they are captured, or fail. */
  readonly port: ChannelPort | null;
  readonly from: string;
  /** True when the message is put on paper: it waits in the tray. */
  readonly isPrinted?: boolean;
}

/** How messages leave: by the tenant's own provider, else by the installation's, else not at all. */
export interface Outgoing {
  /** Asked in the tenant's own transaction, whose provider it is. */
  find(tx: Tx, channel: Channel): Promise<WayOut>;
  /** True when a channel without a provider keeps its messages instead of failing. */
  readonly captures: boolean;
  close(): void;
}

const NOBODY = "billing@good-standing.example";

export interface OutgoingOptions {
  readonly sealKeys: SealKeys;
  /** Where providers reach this server. */
  readonly publicUrl: string;
  readonly reach: Reach;
  readonly twilio?: TwilioClientOptions;
  /** Keeps refresh tokens that providers replace; without it they last as long as the process. */
  readonly db?: Database;
}

export function openOutgoing(
  { mail, sandbox }: Pick<Config, "mail" | "sandbox">,
  { sealKeys, publicUrl, reach, db, twilio: twilioOptions }: OutgoingOptions,
): Outgoing {
  const mine = mail === null ? null : createEmailChannel({ url: mail.smtpUrl });
  const smtp = keepOpen<"smtp", ReturnType<typeof createEmailChannel>>(
    ({ told, ...provider }) => {
      const keeper = db && refreshTokenKeeper({ db, keys: sealKeys }, provider);
      return openSmtpProvider(told, reach, keeper);
    },
    (channel) => channel.close(),
  );
  const twilio = openTwilio(publicUrl, twilioOptions);
  const push = keepOpen<"push", ChannelPort>(({ told }) => createPushChannel(told, { reach }));
  const ours: Readonly<Partial<Record<Channel, ChannelPort>>> =
    mine === null ? {} : { email: mine };
  const otherwise = mail?.from ?? NOBODY;
  return {
    async find(tx, channel) {
      if (channel === "email") {
        const own = await findProvider(tx, sealKeys, "smtp");
        if (own !== null) return { port: smtp.of(own), from: own.told.settings.from };
      }
      if (channel === "sms" || channel === "whatsapp" || channel === "voice") {
        const own = await findProvider(tx, sealKeys, "twilio");
        const way = own === null ? null : twilio.of(own).find(channel);
        if (way !== null) return way;
      }
      if (channel === "push") {
        const own = await findProvider(tx, sealKeys, "push");
        if (own !== null) return { port: push.of(own), from: otherwise };
      }
      if (channel === "letter") {
        const own = await findProvider(tx, sealKeys, "letter");
        if (own !== null || sandbox) return { port: null, from: otherwise, isPrinted: true };
      }
      return { port: ours[channel] ?? null, from: otherwise };
    },
    captures: sandbox,
    close() {
      mine?.close();
      smtp.close();
      twilio.close();
      push.close();
    },
  };
}
