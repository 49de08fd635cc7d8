import { z } from "zod";
import { SignInSecrets, SignInSettings } from "../../mail-sign-in/told.ts";

const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "::1"]);
const PORTS = { tls: 993, starttls: 143, none: 143 } as const;

const Settings = z
  .strictObject({
    host: z.string().min(1).max(255),
    port: z.int().min(1).max(65_535).optional(),
    /** TLS from the first byte, by STARTTLS, or not at all: the last on this machine alone. */
    security: z.enum(["tls", "starttls", "none"]).default("tls"),
    user: z.string().min(1).max(320),
    mailbox: z.string().min(1).max(255).default("INBOX"),
    /** Signs `user` in by tokens instead of a password. */
    oauth: SignInSettings.optional(),
  })
  .refine(({ security, host }) => security !== "none" || LOOPBACK.has(host), {
    path: ["security"],
    error: "none is for a server on this machine; use tls or starttls",
  });

/** A mailbox that customers' answers and bounces come to. */
export const imapProvider = {
  about: "answers and bounces are read from this mailbox; nothing in it is changed",
  told: z
    .strictObject({
      settings: Settings,
      secrets: z.strictObject({
        password: z.string().min(1).max(1_000).optional(),
        oauth: SignInSecrets.optional(),
      }),
    })
    .superRefine(({ settings: { oauth }, secrets }, context) => {
      const refuse = (path: string[], message: string) =>
        context.addIssue({ code: "custom", path, message });
      if (oauth === undefined && secrets.oauth !== undefined)
        refuse(["settings", "oauth"], "required with secrets.oauth");
      if (oauth !== undefined && secrets.oauth === undefined)
        refuse(["secrets", "oauth"], "required with settings.oauth");
      if (oauth === undefined && secrets.password === undefined)
        refuse(["secrets", "password"], "required without settings.oauth");
      if (oauth !== undefined && secrets.password !== undefined)
        refuse(["secrets", "password"], "not used where settings.oauth signs in");
    }),
} as const;

export type ImapTold = z.output<typeof imapProvider.told>;

export function imapPort({ port, security }: ImapTold["settings"]): number {
  return port ?? PORTS[security];
}
