import type { Response } from "express";
import type { Deps } from "../../deps.ts";
import { addressKey } from "../../security/limits/address-key.ts";
import type { Verdict } from "../../security/limits/open-limits.ts";

/** Who proves themselves, and from where: what guesses are counted by. */
export interface Guesser {
  readonly clientId: string;
  readonly ip: string | undefined;
}

/** Whether a client, or its address whichever client it names, was wrong too often. */
export async function wrongTooOften({ limits }: Deps, who: Guesser): Promise<Verdict> {
  return (
    (await limits.ask("oauth.wrong_client", pairOf(who))) ??
    (await limits.ask("oauth.wrong_address", addressKey(who.ip ?? "")))
  );
}

export async function countWrong({ limits }: Deps, who: Guesser): Promise<void> {
  await limits.count("oauth.wrong_client", pairOf(who));
  await limits.count("oauth.wrong_address", addressKey(who.ip ?? ""));
}

export function pairOf({ clientId, ip }: Guesser): string {
  return `${clientId} ${addressKey(ip ?? "")}`;
}

/** The errors of RFC 6749, 8707 and 7009, and one for who asks too often. */
const STATUS = {
  invalid_request: 400,
  invalid_client: 401,
  invalid_grant: 400,
  unauthorized_client: 400,
  unsupported_grant_type: 400,
  invalid_scope: 400,
  invalid_target: 400,
  temporarily_unavailable: 429,
} as const;

export interface OAuthRefusal {
  readonly error: keyof typeof STATUS;
  /** In English, for the developer of the client. */
  readonly description: string;
  /** Only of who asks too often. */
  readonly retryAfterSeconds?: number;
}

/** Nothing that holds a token, or says why there is none, may be kept by a cache. */
export function sendOAuth(res: Response, body: object): void {
  res.set({ "cache-control": "no-store", pragma: "no-cache" }).json(body);
}

export function sendRefusal(res: Response, refusal: OAuthRefusal): void {
  const { error, description, retryAfterSeconds } = refusal;
  const status = STATUS[error];
  if (status === 401) res.set("www-authenticate", 'Basic realm="Good Standing"');
  if (retryAfterSeconds !== undefined) res.set("retry-after", String(retryAfterSeconds));
  sendOAuth(res.status(status), { error, error_description: description });
}
