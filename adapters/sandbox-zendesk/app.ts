import { createSign, generateKeyPairSync } from "node:crypto";
import { type Account, nextId } from "./account.ts";
import { idFrom } from "./emit.ts";
import { done, notFound } from "./replies.ts";
import { route } from "./route.ts";

export interface AppTokenAsk {
  readonly userId: number;
  readonly location: string;
  /** From the account's own clock unless said; a token is good for as long as Zendesk's are. */
  readonly nowMs?: number;
  /** Without an id of its own, two tokens of the same second are one text. */
  readonly isUnnamed?: boolean;
}

/** Zendesk's tokens last minutes; their length is not documented. */
const TOKEN_SECONDS = 300;
const KEY_BITS = 2_048;

export function installApp(account: Account, id: number): number {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", {
    modulusLength: KEY_BITS,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const installationId = nextId(account);
  account.app = { id, installationId, publicKey, privateKey };
  return installationId;
}

/** What Zendesk posts as `token` for the page of a server-side app. */
export function signAppToken(account: Account, ask: AppTokenAsk): string {
  const { userId, location, nowMs, isUnnamed = false } = ask;
  const { app, subdomain } = account;
  if (app === null) throw new Error("the app is not installed");
  const base = `https://${subdomain}.zendesk.com/api/v2`;
  const iat = Math.floor((nowMs ?? account.nowMs()) / 1_000);
  const claims = {
    iss: `${subdomain}.zendesk.com`,
    aud: `${base}/apps/installations/${app.installationId}.json`,
    sub: `${base}/users/${userId}.json`,
    ...(isUnnamed ? {} : { jti: idFrom(account, "token") }),
    ...{ iat, exp: iat + TOKEN_SECONDS },
    context: { product: "support", location, account: subdomain },
  };
  const text = [{ alg: "RS256", typ: "JWT" }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  const signature = createSign("RSA-SHA256").update(text).sign(app.privateKey, "base64url");
  return `${text}.${signature}`;
}

export const appRoutes = [
  route("GET", "/api/v2/apps/installations", ({ account: { app } }) => {
    const one = app === null ? [] : [{ id: app.installationId, app_id: app.id, enabled: true }];
    return done({ installations: one });
  }),
  route("GET", "/api/v2/apps/{id}/public_key", ({ account: { app }, params }) =>
    app !== null && String(app.id) === params.id ? done(app.publicKey) : notFound(),
  ),
];
