import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openMailboxReader } from "../../../server/inbound/read-mailboxes.ts";
import {
  type ProviderKindName,
  parseProvider,
  type ToldProvider,
} from "../../../server/providers/kinds.ts";
import {
  findProvider,
  refreshTokenKeeper,
  saveProvider,
} from "../../../server/providers/provider-book.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anInvoice } from "../../support/facts.ts";
import { IMAP_USER, startImap, type TestImap } from "../../support/imap.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { startSmtp, type TestSmtp } from "../../support/smtp.ts";
import { startTokenEndpoint, type TokenEndpoint } from "../../support/token-endpoint.ts";
import { addAccount, type TestAccount } from "../effects/support.ts";
import { anAnswer } from "./support.ts";

const TENANT = SANDBOX_TENANT.id;
const GOOD = "token-that-lasts";

// Google and Microsoft take no passwords from mail programs any more, so a company signs in by tokens.
describe("a mail server and a mailbox that take tokens", () => {
  let server: TestServer;
  let smtp: TestSmtp;
  let imap: TestImap;
  let endpoint: TokenEndpoint;
  /** What the endpoint gives for the next questions; the last one stays. */
  let gives: { status?: number; body: object; meanwhile?: () => Promise<void> }[];
  const shown: string[] = [];

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
    imap = await startImap({ accessToken: GOOD });
    smtp = await startSmtp({
      ...{ disabledCommands: ["STARTTLS"], authMethods: ["XOAUTH2"], allowInsecureAuth: true },
      onAuth({ username = "", accessToken = "" }, _session, done) {
        shown.push(accessToken);
        if (accessToken === GOOD) done(null, { user: username });
        else done(null, { data: { status: "401", schemes: "bearer" } });
      },
    });
    endpoint = await startTokenEndpoint(async () => {
      const [next, ...more] = gives;
      if (more.length > 0) gives = more;
      await next?.meanwhile?.();
      return next ?? { status: 500, body: {} };
    });
  });
  afterAll(async () => {
    await server.close();
    await imap.close();
    smtp.close();
    await endpoint.close();
  });

  const oauth = () => ({ tokenUrl: endpoint.url, clientId: "client-1", scope: "mail" });
  const secrets = () => ({ clientSecret: "secret-1", refreshToken: "refresh-1" });
  async function use<Name extends ProviderKindName>(kind: Name, told: unknown): Promise<void> {
    const parsed: ToldProvider<Name> = parseProvider(kind, told);
    const at = server.clock.now();
    await server.deps.db.withTenant(TENANT, (tx) =>
      saveProvider(tx, server.deps.crm.sealKeys, { kind, newId: randomUUID(), told: parsed, at }),
    );
  }
  const smtpTold = () => ({
    settings: { from: "us@example.com", oauth: { ...oauth(), user: "us@example.com" } },
    secrets: { url: smtp.url, oauth: secrets() },
  });
  const imapTold = () => ({
    settings: {
      ...{ host: "127.0.0.1", port: imap.port, security: "none", user: IMAP_USER },
      oauth: oauth(),
    },
    secrets: { oauth: secrets() },
  });
  const keptToken = (kind: "smtp" | "imap") =>
    server.deps.db.withTenant(TENANT, async (tx) => {
      const provider = await findProvider(tx, server.deps.crm.sealKeys, kind);
      return provider?.told.secrets.oauth?.refreshToken;
    });
  async function written(): Promise<TestAccount> {
    const account = await addAccount(server, { invoices: [anInvoice(20)] });
    await account.act("send-payment-link", { channel: "email" });
    await server.work();
    return account;
  }

  it("are signed in to with a token, another one where it is not taken, and what replaces ours is kept sealed", async () => {
    gives = [
      { body: { access_token: "ended-early", expires_in: 3600, refresh_token: "refresh-2" } },
      { body: { access_token: GOOD, expires_in: 3600 } },
    ];
    await use("smtp", smtpTold());
    await written();
    expect(shown).toEqual(["ended-early", GOOD]);
    const sent = smtp.received.length;
    expect(sent).toBeGreaterThan(0);
    expect(endpoint.asked).toEqual([
      {
        ...{ grant_type: "refresh_token", refresh_token: "refresh-1", scope: "mail" },
        ...{ client_id: "client-1", client_secret: "secret-1" },
      },
      expect.objectContaining({ refresh_token: "refresh-2" }),
    ]);
    expect(await keptToken("smtp")).toBe("refresh-2");
    const rows = await server.deps.db.withTenant(TENANT, async (tx) => {
      const query = sql<{ secrets: string }>`select encode(secrets, 'escape') as secrets
        from providers`;
      return (await query.execute(tx)).rows;
    });
    expect(JSON.stringify(rows)).not.toContain("refresh-2");
    // The connection stays open and the token lasts, so nothing is asked again.
    await written();
    expect([smtp.received.length, endpoint.asked.length]).toEqual([sent + 1, 2]);
  });

  it("are asked again later where the provider refused, and say nothing of the account", async () => {
    gives = [{ status: 400, body: { error: "invalid_grant", error_description: "ana@x.example" } }];
    await use("smtp", smtpTold());
    const account = await written();
    const [touch] = (await account.facts()).touches;
    expect(touch?.status).toBe("queued");
    const outbox = await account.inTenant(async (tx) => {
      const query = sql<{ reason: string }>`select reason from outbox
        where account_id = ${account.id}`;
      return (await query.execute(tx)).rows;
    });
    expect(outbox).toEqual([{ reason: "sender_refused" }]);
    gives = [{ body: { access_token: GOOD } }];
    server.clock.advance(11 * 60_000);
    await server.work();
    expect((await account.facts()).touches[0]?.status).toBe("sent");
  });

  it("bring answers in from a mailbox", async () => {
    gives = [{ body: { access_token: GOOD, expires_in: 3600 } }];
    await use("imap", imapTold());
    const account = await written();
    const to = (await account.facts()).account.contactPoints[0]?.address ?? "";
    const reader = openMailboxReader(server.deps, "test");
    imap.append(anAnswer({ from: to, text: "I dispute this bill" }), new Date(server.clock.now()));
    await reader.read();
    await reader.letGo();
    const trouble = await server.deps.db.withTenant(TENANT, async (tx) => {
      const query = sql<{ trouble: string | null; lastUid: number }>`select trouble,
        last_uid::int as "lastUid" from mailboxes`;
      return (await query.execute(tx)).rows;
    });
    expect(trouble).toEqual([{ trouble: null, lastUid: 1 }]);
  });

  it("are signed in to with what another process was given meanwhile", async () => {
    await use("imap", imapTold());
    const id = await server.deps.db.withTenant(TENANT, async (tx) => {
      const provider = await findProvider(tx, server.deps.crm.sealKeys, "imap");
      return provider?.id ?? "";
    });
    const { db, crm } = server.deps;
    const keeper = refreshTokenKeeper({ db, keys: crm.sealKeys }, { kind: "imap", id });
    const reader = openMailboxReader(server.deps, "test");
    gives = [
      {
        ...{ status: 400, body: { error: "invalid_grant" } },
        meanwhile: () => keeper.save("refresh-9"),
      },
      { body: { access_token: GOOD, expires_in: 3600 } },
    ];
    const before = endpoint.asked.length;
    server.clock.advance(10 * 60_000);
    await reader.read();
    await reader.letGo();
    const asked = endpoint.asked.slice(before).map(({ refresh_token }) => refresh_token);
    expect(asked).toEqual(["refresh-1", "refresh-9"]);
    expect(await keptToken("imap")).toBe("refresh-9");
  });

  it.each([
    ["smtp", "secrets.oauth", { secrets: { url: "smtp://127.0.0.1" } }],
    [
      "smtp",
      "secrets.url",
      { secrets: { url: "smtp://a:b@127.0.0.1", oauth: { refreshToken: "r" } } },
    ],
    ["imap", "secrets.password", { secrets: { password: "p", oauth: { refreshToken: "r" } } }],
    ["imap", "secrets.oauth", { secrets: {} }],
    ["imap", "settings.oauth.tokenUrl", { tokenUrl: "http://login.example.com/token" }],
  ] as const)("say which field of %s is wrong: %s", (kind, field, over) => {
    const told = kind === "smtp" ? smtpTold() : imapTold();
    const wrong = "tokenUrl" in over ? { ...told.settings.oauth, ...over } : told.settings.oauth;
    const changed = {
      settings: { ...told.settings, oauth: wrong },
      secrets: "secrets" in over ? over.secrets : told.secrets,
    };
    const message = (() => {
      try {
        parseProvider(kind, changed);
        return "";
      } catch (error) {
        return String(error);
      }
    })();
    for (const part of field.split(".")) expect(message).toContain(`"${part}"`);
  });
});
