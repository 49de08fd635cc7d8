import type { Result } from "../core/result/result.ts";
import type { Instant } from "../core/time/instant.ts";
import type { CrmError } from "./crm-error.ts";

/** What a CRM gave for a consent. Kept encrypted; never logged, never in an error. */
export interface CrmTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: Instant;
  readonly scopes: readonly string[];
}

/** Who consented, and for which account at the CRM. */
export interface CrmGrant {
  readonly tokens: CrmTokens;
  readonly externalId: string;
  readonly userId: string | null;
  /** Where the account is called, when its id does not say it. */
  readonly address?: string;
}

/** The OAuth code flow of one CRM, for the app as a whole and not for a tenant. */
export interface CrmAuth {
  /** Where the admin is sent. `verifier` is the PKCE secret, kept by the caller until the answer. */
  authorizeUrl(ask: {
    readonly state: string;
    readonly redirectUri: string;
    readonly verifier: string;
  }): string;
  exchange(answer: {
    readonly code: string;
    readonly redirectUri: string;
    readonly verifier: string;
  }): Promise<Result<CrmGrant, CrmError>>;
  refresh(refreshToken: string): Promise<Result<CrmTokens, CrmError>>;
  revoke(refreshToken: string): Promise<Result<null, CrmError>>;
}

/**
 * Hands the adapter a token that lasts at least another minute. The server keeps one lock per
 * connection around refreshing, so that two workers never spend the same refresh token.
 */
export interface TokenSource {
  current(): Promise<Result<string, CrmError>>;
  /** After the CRM refused `refused`: another token, or `unauthorized` when there is none to be had. */
  renew(refused: string): Promise<Result<string, CrmError>>;
}
