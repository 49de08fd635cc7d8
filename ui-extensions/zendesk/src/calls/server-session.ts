import { ADDRESSES, type AppToken } from "../contract.ts";
import { toToken } from "../host/read-session.ts";

const RENEW_MS_MAX = 5 * 60_000;
const RENEW_MS_MIN = 60_000;
const TIMEOUT_MS = 15_000;

/** What a POST came to. `null` in place of a status means that no answer came. */
export interface Posted {
  readonly status: number | null;
  readonly body: unknown;
}

/** The way to our server with a token that is kept fresh for as long as the page is open. */
export interface ServerSession {
  readonly post: (address: string, body: Readonly<Record<string, unknown>>) => Promise<Posted>;
  /** Renews again and again until called off. */
  readonly keep: () => () => void;
}

type Renewal = "renewed" | "ended" | "unknown";

/** Of a browser, what the session needs; a test hands in its own. */
export interface ServerReach {
  readonly fetch: typeof fetch;
  readonly now: () => number;
}

export function openServerSession(first: AppToken, reach: ServerReach): ServerSession {
  let held = first;
  let renewing: Promise<Renewal> | null = null;

  const send = async (address: string, body: unknown): Promise<Posted> => {
    const answer = await reach
      .fetch(address, {
        method: "POST",
        // No cookie is ever ours, and inside another site's frame none would come along.
        credentials: "omit",
        headers: {
          authorization: `Bearer ${held.token}`,
          "content-type": "application/json",
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      .catch(() => null);
    if (answer === null) return { status: null, body: null };
    return { status: answer.status, body: await answer.json().catch(() => null) };
  };

  const renewNow = async (): Promise<Renewal> => {
    const { status, body } = await send(ADDRESSES.session, {});
    const next = status === 200 ? toToken(body) : null;
    if (next === null) return status === 401 ? "ended" : "unknown";
    held = next;
    return "renewed";
  };

  // Two calls that find the token too old must not spend it twice.
  const renew = (): Promise<Renewal> => {
    renewing ??= renewNow().finally(() => {
      renewing = null;
    });
    return renewing;
  };

  return {
    post: async (address, body) => {
      if (renewing !== null) await renewing;
      const used = held;
      const first = await send(address, body);
      if (first.status !== 401) return first;
      // Refused before anything was done: it may be asked again with another token.
      const isFresh = used !== held || (await renew()) === "renewed";
      return isFresh ? send(address, body) : first;
    },
    keep: () => {
      let timer: ReturnType<typeof setTimeout>;
      const wait = () => {
        timer = setTimeout(() => void again(), renewAfterMs(held, reach.now()));
      };
      const again = async () => {
        if ((await renew()) !== "ended") wait();
      };
      wait();
      return () => clearTimeout(timer);
    },
  };
}

/** Half of what is left, within bounds: this computer's clock may be wrong by any amount. */
export function renewAfterMs({ expiresAt }: AppToken, nowMs: number): number {
  const leftMs = Date.parse(expiresAt) - nowMs;
  return Math.min(RENEW_MS_MAX, Math.max(RENEW_MS_MIN, leftMs / 2 || 0));
}
