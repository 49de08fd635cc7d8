import { createServer, type Server } from "node:http";
import Provider, { type Context } from "oidc-provider";

/** Somebody as a sign-in service knows them. */
export interface KnownPerson {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
}

export interface OidcService {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who signs in there from now on. */
  signInAs(person: KnownPerson): void;
  /** Registers our address, known only once our own server listens. */
  open(redirectUri: string): void;
  close(): Promise<void>;
}

const CLIENT = { clientId: "good-standing", clientSecret: "a secret of the test's own" };

/** A real OpenID provider on this machine, which asks nobody for a password. */
export async function startOidcService(): Promise<OidcService> {
  let person: KnownPerson = { sub: "nobody", email: "nobody@example.com", email_verified: false };
  let handle: ReturnType<Provider["callback"]> | null = null;
  const server = createServer((req, res) => handle?.(req, res));
  const issuer = await listen(server);
  return {
    issuer,
    ...CLIENT,
    signInAs(next) {
      person = next;
    },
    open(redirectUri) {
      const provider = new Provider(
        issuer,
        settings(redirectUri, () => person),
      );
      const answer = provider.callback();
      handle = (req, res) => {
        if (req.url?.startsWith("/interaction/") === true)
          void provider.interactionFinished(req, res, { login: { accountId: person.sub } });
        else answer(req, res);
      };
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  function settings(redirectUri: string, whom: () => KnownPerson) {
    return {
      clients: [
        {
          client_id: CLIENT.clientId,
          client_secret: CLIENT.clientSecret,
          redirect_uris: [redirectUri],
        },
      ],
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
      cookies: { keys: ["a key of the test's own"] },
      interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      findAccount: (_ctx: unknown, accountId: string) => ({ accountId, claims: () => whom() }),
      async loadExistingGrant(this: unknown, ctx: Context & { oidc: { provider: Provider } }) {
        const { session, client, provider } = ctx.oidc;
        const grant = new provider.Grant({
          accountId: session.accountId ?? "",
          clientId: client.clientId,
        });
        grant.addOIDCScope("openid email profile");
        await grant.save();
        return grant;
      },
    };
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://localhost:${address.port}`;
}
