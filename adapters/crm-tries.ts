import { type Result, refuse } from "../core/result/result.ts";
import type { TokenSource } from "./crm-auth.ts";
import type { CrmError } from "./crm-error.ts";

/** How often one call is made when a CRM is down or busy, before the job it is for gives up. */
const TRIES_MAX = 4;
/** An admin is asked to connect again only when this many new tokens in a row were refused. */
const RENEWALS_MAX = 3;

export interface Tries<T> {
  readonly tokens: TokenSource;
  once(token: string): Promise<Result<T, CrmError>>;
  /** Waits until another try can help; false when it can't, or not soon, or could do harm. */
  waited(error: CrmError, attempt: number): Promise<boolean>;
}

/** Makes a call with a token that is good, and again where that can help. */
export async function inTries<T>({ tokens, once, waited }: Tries<T>): Promise<Result<T, CrmError>> {
  let renewals = 0;
  for (let attempt = 1; ; attempt += 1) {
    const token = await tokens.current();
    if (!token.ok) return token;
    const result = await once(token.value);
    if (result.ok) return result;
    const { error } = result;
    if (error.kind === "unauthorized") {
      // A token can expire between two calls, another worker's renewal can end it, and now and then a
      // new one is refused before all of the CRM knows it. One refused every time gets no better.
      const next = renewals >= RENEWALS_MAX ? refuse(error) : await tokens.renew(token.value);
      if (!next.ok) return next;
      renewals += 1;
    } else if (attempt >= TRIES_MAX || !(await waited(error, attempt))) {
      return result;
    }
  }
}
