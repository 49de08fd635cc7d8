declare module "hoodiecrow-imap" {
  import type { EventEmitter } from "node:events";
  import type { Server } from "node:net";

  interface StoredMessage {
    readonly raw: string;
    readonly uid?: number;
    readonly flags?: string[];
    readonly internaldate?: string;
  }
  interface StoredMailbox {
    messages: StoredMessage[];
    uidvalidity: number;
    uidnext: number;
  }
  interface HoodiecrowServer extends EventEmitter {
    readonly server: Server;
    listen(port: number, host: string, listening: () => void): void;
    close(closed?: () => void): void;
    getMailbox(path: string): StoredMailbox;
    appendMessage(
      path: string,
      flags: string[],
      internaldate: string | false,
      raw: string,
    ): unknown;
  }
  function hoodiecrow(options: {
    readonly plugins: readonly string[];
    readonly users: Readonly<Record<string, unknown>>;
    readonly storage: Readonly<Record<string, unknown>>;
  }): HoodiecrowServer;
  export = hoodiecrow;
}
