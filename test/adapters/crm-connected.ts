import type { CrmAuth, TokenSource } from "../../adapters/crm-auth.ts";
import { ok } from "../../core/result/result.ts";

/** A clock that whoever waits moves. */
export function movingClock(start = "2026-04-01T12:00:00Z") {
  let now = Date.parse(start);
  return {
    nowMs: () => now,
    wait: (ms: number) => {
      now += ms;
      return Promise.resolve();
    },
  };
}

/** The tokens of one installation, renewed at the stand-in as the server would; counts how often. */
export function renewedTokens(
  installed: { readonly accessToken: string; readonly refreshToken: string },
  auth: Pick<CrmAuth, "refresh">,
): { readonly tokens: TokenSource; renewals(): number } {
  let { accessToken, refreshToken } = installed;
  let renewals = 0;
  return {
    tokens: {
      current: () => Promise.resolve(ok(accessToken)),
      async renew() {
        renewals += 1;
        const renewed = await auth.refresh(refreshToken);
        if (!renewed.ok) return renewed;
        ({ accessToken, refreshToken } = renewed.value);
        return ok(accessToken);
      },
    },
    renewals: () => renewals,
  };
}
