import { z } from "zod";
import { post } from "../reach/post.ts";
import type { Reach } from "../reach/reach.ts";
import type { SignInSecrets, SignInSettings } from "./told.ts";

const TIMEOUT_MS = 15_000;
const ANSWER_BYTES_MAX = 64 * 1024;
/** A token that ends while it is on its way is none. */
const MARGIN_MS = 60_000;
/** What is taken where the provider does not say how long it lasts. */
const LASTS_SECONDS = 300;

const Answer = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().optional(),
  refresh_token: z.string().min(1).optional(),
});
const Refusal = z.object({ error: z.string().max(100) });

/** `refused`: the provider wants somebody to consent anew; `unreachable`: it may work later. */
export class SignInFailed extends Error {
  override readonly name = "SignInFailed";
  readonly kind: "refused" | "unreachable";
  constructor(kind: "refused" | "unreachable", detail: string) {
    // The provider's own code alone: its sentences may name the account.
    super(`the sign-in ${kind === "refused" ? "was refused" : "can't be reached"}: ${detail}`);
    this.kind = kind;
  }
}

export interface SignIn {
  readonly settings: SignInSettings;
  readonly secrets: SignInSecrets;
}

/** Where refresh tokens are kept, since a provider may give another one in place of the one it was asked with. */
export interface RefreshTokenKeeper {
  save(refreshToken: string): Promise<void>;
  /** The one that is kept now: another process may have been given it. Null where there is none. */
  load(): Promise<string | null>;
}

const NOT_KEPT: RefreshTokenKeeper = { save: async () => undefined, load: async () => null };

export interface AccessTokensOptions {
  readonly reach: Reach;
  readonly nowMs?: () => number;
  readonly keeper?: RefreshTokenKeeper | undefined;
}

/** Access tokens of one mailbox or mail server. */
export interface AccessTokens {
  /** One that still lasts, else a new one. Throws `SignInFailed`. */
  current(): Promise<string>;
  /** Called when the mail server did not take the one it was shown. */
  renew(): Promise<string>;
}

/**
 * Turns a refresh token into access tokens, each kept in memory until it ends. However many ask at once,
 * the provider is asked once; a refresh token that it gives in place of ours is kept before its access token
 * is used, so that a crash in between loses none.
 */
export function createAccessTokens(
  { settings, secrets }: SignIn,
  { reach, nowMs = Date.now, keeper = NOT_KEPT }: AccessTokensOptions,
): AccessTokens {
  let { refreshToken } = secrets;
  let kept: { readonly token: string; readonly untilMs: number } | null = null;
  let asking: Promise<string> | null = null;

  async function ask(): Promise<string> {
    const form = new URLSearchParams({
      ...{ grant_type: "refresh_token", refresh_token: refreshToken, client_id: settings.clientId },
      ...(secrets.clientSecret === undefined ? {} : { client_secret: secrets.clientSecret }),
      ...(settings.scope === undefined ? {} : { scope: settings.scope }),
    });
    const result = await post({
      url: new URL(settings.tokenUrl),
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
      body: form.toString(),
      reach,
      timeoutMs: TIMEOUT_MS,
      answerBytesMax: ANSWER_BYTES_MAX,
    });
    if (result.kind === "forbidden") throw new SignInFailed("refused", "address_out_of_reach");
    if (result.kind !== "answered") throw new SignInFailed("unreachable", result.code);
    const { status, text } = result;
    const body = toJson(text);
    const answer = Answer.safeParse(body);
    if (status !== 200 || !answer.success) throw toFailure(status, body);
    const { access_token: token, expires_in: seconds = LASTS_SECONDS, refresh_token } = answer.data;
    if (refresh_token !== undefined && refresh_token !== refreshToken) {
      await keeper.save(refresh_token);
      refreshToken = refresh_token;
    }
    kept = { token, untilMs: nowMs() + seconds * 1_000 - MARGIN_MS };
    return token;
  }

  /** Refused with a token that another process had replaced meanwhile, it is asked with that one. */
  async function askTwice(): Promise<string> {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof SignInFailed) || error.kind !== "refused") throw error;
      const latest = await keeper.load();
      if (latest === null || latest === refreshToken) throw error;
      refreshToken = latest;
      return ask();
    }
  }

  function renew(): Promise<string> {
    asking ??= askTwice().finally(() => {
      asking = null;
    });
    return asking;
  }

  return {
    renew,
    current: async () => (kept !== null && kept.untilMs > nowMs() ? kept.token : renew()),
  };
}

function toFailure(status: number, body: unknown): SignInFailed {
  const said = Refusal.safeParse(body);
  const detail = said.success && /^[a-z_]+$/.test(said.data.error) ? said.data.error : `${status}`;
  // Anything but a clear no, such as an error page in between, may pass.
  const isNo = (status === 400 || status === 401) && said.success;
  return new SignInFailed(isNo ? "refused" : "unreachable", detail);
}

function toJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return null;
  }
}
