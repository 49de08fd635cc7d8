import { z } from "zod";
import { isSignature, randomToken, sign } from "../../../security/sign.ts";

/** As long as an admin may take to read what is asked for. */
export const INSTALL_MS = 15 * 60_000;

/** What has to be the same when the CRM sends the admin back; kept by their own browser, signed. */
const InstallState = z.strictObject({
  state: z.string(),
  /** The PKCE secret: whoever sees only the answer's code can do nothing with it. */
  verifier: z.string(),
  /** Which account at the CRM consent was asked of; empty where only the answer says. */
  account: z.string(),
  expiresAt: z.int(),
});
export type InstallState = z.infer<typeof InstallState>;

export function newInstall(account: string, nowMs: number): InstallState {
  const [state, verifier] = [randomToken(), randomToken()];
  return { state, verifier, account, expiresAt: nowMs + INSTALL_MS };
}

export function sealInstall(install: InstallState, secret: string): string {
  const body = Buffer.from(JSON.stringify(install)).toString("base64url");
  return `${body}.${sign(secret, `install.${body}`)}`;
}

/** The install this browser began, or null when it did not, it is over, or the answer is another's. */
export function openInstall(
  cookie: string | undefined,
  secret: string,
  { state, nowMs }: { readonly state: string; readonly nowMs: number },
): InstallState | null {
  const [body = "", signature = "", extra] = (cookie ?? "").split(".");
  if (body === "" || extra !== undefined || !isSignature(secret, `install.${body}`, signature))
    return null;
  const install = InstallState.parse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
  return install.state === state && install.expiresAt > nowMs ? install : null;
}
