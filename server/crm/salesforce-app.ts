import { createPrivateKey } from "node:crypto";
import { CRMS } from "../../adapters/registry.ts";
import {
  createSalesforceLimiter,
  type JwtTokens,
  REQUIRED_SCOPES,
  type SalesforceApp,
  type SalesforceLimiter,
  salesforceJwtTokens,
} from "../../adapters/salesforce/index.ts";
import { refuse } from "../../core/result/result.ts";
import type { SalesforceConfig } from "../config.ts";
import type { CrmApp } from "./crm-hub.ts";
import type { AppTools } from "./hubspot-app.ts";

/** Salesforce as this installation may use it. Limiters and sign-ins live as long as the app. */
export function salesforceApp(config: SalesforceConfig, tools: AppTools): CrmApp {
  const app: SalesforceApp = {
    clientId: config.clientId,
    clientSecret: config.clientSecret,
    loginUrl: config.loginUrl,
    scopes: REQUIRED_SCOPES,
    nowMs: tools.nowMs,
  };
  const auth = CRMS.salesforce.auth(app);
  const limiterOf = kept<SalesforceLimiter>(() => createSalesforceLimiter(tools));
  const signInOf = kept<JwtTokens>((key) => salesforceSignIn(config, tools, userOf(key)));
  return {
    // One sign-in page for every org, which says afterwards which it was.
    authFor: () => auth,
    open: ({ connectionId, externalId, address, tokens, settings: saved, scopes }) => {
      const settings = CRMS.salesforce.settings.parse(saved);
      const { signIn } = settings;
      return {
        ...CRMS.salesforce.open({
          ...tools,
          settings,
          tokens: signIn.way === "key" ? signInOf(keyOf(connectionId, signIn.username)) : tokens,
          limiter: limiterOf(connectionId),
          baseUrl: addressOf(externalId, address),
          grantedScopes: scopes,
        }),
        completeCallback: async () =>
          refuse({ kind: "unsupported", detail: "no flow waits for a customer" }),
      };
    },
  };
}

/** Signing in with our own key as a user whom the org's admin named. */
export function salesforceSignIn(
  { clientId, clientSecret, privateKey, loginUrl }: SalesforceConfig,
  { nowMs }: Pick<AppTools, "nowMs">,
  username: string,
): JwtTokens {
  if (privateKey === null) throw new Error("SALESFORCE_PRIVATE_KEY is not set");
  return salesforceJwtTokens({
    app: { clientId, clientSecret, loginUrl, scopes: REQUIRED_SCOPES, nowMs },
    privateKey: createPrivateKey(privateKey),
    username,
    audience: loginUrl,
  });
}

// A connection may come to be used as another user: then it signs in anew.
function keyOf(connectionId: string, username: string): string {
  return `${connectionId} ${username}`;
}

function userOf(key: string): string {
  return key.slice(key.indexOf(" ") + 1);
}

function addressOf(externalId: string, address: string | null): string {
  if (address === null) throw new Error(`it is not known where org ${externalId} is called`);
  return address;
}

/** Makes one for each key, once. */
function kept<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
