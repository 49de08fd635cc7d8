import { z } from "zod";
import { createAccessTokens, type RefreshTokenKeeper } from "../../mail-sign-in/access-tokens.ts";
import { SignInSecrets, SignInSettings } from "../../mail-sign-in/told.ts";
import type { Reach } from "../../reach/reach.ts";
import { dkimKeyProblem, isAligned } from "./dkim.ts";
import { createEmailChannel, type EmailChannel } from "./index.ts";
import { parseSmtpUrl } from "./settings.ts";

/** Room for the mark that `toReturnPath` adds: a local part holds 64 characters (RFC 5321). */
const BOUNCE_LOCAL_MAX = 23;

const Settings = z.strictObject({
  from: z.email(),
  /** Where answers go; `from` when left out. */
  replyTo: z.email().optional(),
  /** A mailbox that is read for bounces; each message's own come to it as `local+mark@domain`. */
  bounceAddress: z
    .email()
    .refine((text) => text.indexOf("@") <= BOUNCE_LOCAL_MAX, {
      error: `use at most ${BOUNCE_LOCAL_MAX} characters before the @`,
    })
    .optional(),
  dkim: z
    .strictObject({
      domain: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, "use a domain such as example.com"),
      selector: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/i, "use letters, digits and -"),
    })
    .optional(),
  /** Signs in by tokens instead of a password in the address, as this user. */
  oauth: SignInSettings.extend({ user: z.string().min(1).max(320) }).optional(),
});

const Told = z
  .strictObject({
    settings: Settings,
    secrets: z.strictObject({
      url: z.string().refine(isSmtpUrl, "use smtp://host:port or smtps://host:port"),
      /** PEM; its line ends may be written as \n. */
      dkimPrivateKey: z
        .string()
        .transform((text) => text.replaceAll("\\n", "\n"))
        .optional(),
      oauth: SignInSecrets.optional(),
    }),
  })
  .superRefine(({ settings: { oauth }, secrets }, context) => {
    const refuse = (path: string[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    if (oauth !== undefined && secrets.oauth === undefined)
      refuse(["secrets", "oauth"], "required with settings.oauth");
    if (oauth === undefined && secrets.oauth !== undefined)
      refuse(["settings", "oauth"], "required with secrets.oauth");
    if (oauth !== undefined && isSmtpUrl(secrets.url) && hasPassword(secrets.url))
      refuse(["secrets", "url"], "names no user and password where settings.oauth signs in");
  })
  .superRefine(({ settings: { dkim, from }, secrets: { dkimPrivateKey } }, context) => {
    const refuse = (path: string[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    if (dkim === undefined && dkimPrivateKey === undefined) return;
    if (dkim === undefined) return refuse(["settings", "dkim"], "required with a private key");
    if (dkimPrivateKey === undefined)
      return refuse(["secrets", "dkimPrivateKey"], "required with settings.dkim");
    const problem = dkimKeyProblem(dkimPrivateKey);
    if (problem !== null) refuse(["secrets", "dkimPrivateKey"], problem);
    if (!isAligned(dkim.domain, from.slice(from.lastIndexOf("@") + 1)))
      refuse(
        ["settings", "dkim", "domain"],
        "is not the domain of settings.from, nor over or under it",
      );
  });

/** What a tenant says of its own mail server; the sign-in is in the secret address. */
export const smtpProvider = {
  about: "mail leaves through this server instead of the installation's",
  told: Told,
} as const;

export function openSmtpProvider(
  { settings, secrets }: z.output<typeof Told>,
  reach: Reach,
  keeper?: RefreshTokenKeeper,
): EmailChannel {
  const { replyTo, bounceAddress, dkim, oauth } = settings;
  const { url, dkimPrivateKey } = secrets;
  const signIn =
    oauth === undefined || secrets.oauth === undefined
      ? undefined
      : {
          user: oauth.user,
          tokens: createAccessTokens(
            { settings: oauth, secrets: secrets.oauth },
            { reach, keeper },
          ),
        };
  return createEmailChannel({
    url,
    reach,
    routes: { replyTo, bounceAddress },
    ...(signIn !== undefined && { signIn }),
    ...(dkim !== undefined &&
      dkimPrivateKey !== undefined && { dkim: { ...dkim, privateKey: dkimPrivateKey } }),
  });
}

function hasPassword(url: string): boolean {
  return parseSmtpUrl(url).auth !== undefined;
}

function isSmtpUrl(text: string): boolean {
  try {
    parseSmtpUrl(text);
    return true;
  } catch {
    return false;
  }
}
