import { randomBytes, randomUUID } from "node:crypto";
import { Writable } from "node:stream";
import { sql } from "kysely";
import { pino } from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signWebhook } from "../../../adapters/standard-webhooks.ts";
import { instant } from "../../../core/time/instant.ts";
import { CUSTOMER_PAGE } from "../../../server/effects/compose-message.ts";
import { parseProvider } from "../../../server/providers/kinds.ts";
import { saveProvider } from "../../../server/providers/provider-book.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { toLoggedError } from "../../../server/security/logged-error.ts";
import { findAccounts } from "../../../server/storage/accounts.ts";
import { ensureApiKey } from "../../../server/storage/api-keys.ts";
import { createLink } from "../../../server/storage/links.ts";
import { apiClient, signedInClient } from "../../support/api-client.ts";
import { openTestDatabase } from "../../support/database.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { startSmtp, type TestSmtp } from "../../support/smtp.ts";

/** Nobody is called this, so wherever it turns up it came from the customer. */
const NAME = "Zephyrine Quillfeather";
const EMAIL = "zephyrine.q7@quill-mail.example";
const PHONE = "+12025550187";
const SAID = "canary-words-5521";
const PASSWORD = "canary-mail-password";
const KEY = "gs_canary-key-0123456789abcdefghij";
const SECRET = `whsec_${randomBytes(24).toString("base64")}`;
const CSV = [
  "invoice number,customer,email,phone,amount,currency,due date",
  `C-1,${NAME},${EMAIL},${PHONE},120.00,USD,2026-01-05`,
  `C-2,${NAME},${EMAIL},${PHONE},${SAID},USD,2026-01-05`,
].join("\n");

const lines: string[] = [];
const errors: { readonly what: string; readonly body: string }[] = [];
let server: TestServer;
let smtp: TestSmtp;
let token = "";
let accountId = "";

beforeAll(async () => {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = pino({ level: "trace", serializers: { err: toLoggedError } }, stream);
  server = await startServer(await openTestDatabase(), { log });
  smtp = await startSmtp({
    // What servers do: the refusal repeats whom it is about.
    onRcptTo: ({ address }, _session, done) =>
      done(Object.assign(new Error(`<${address}> ${NAME} unknown`), { responseCode: 550 })),
  });
});
afterAll(async () => {
  await smtp.close();
  await server.close();
});

const inTenant = <T>(work: Parameters<typeof server.deps.db.withTenant<T>>[1]) =>
  server.deps.db.withTenant(SANDBOX_TENANT.id, work);

/** Keeps what is answered to what went wrong. */
async function ask(what: string, path: string, init: RequestInit = {}): Promise<number> {
  const response = await fetch(`${server.url}${path}`, { redirect: "manual", ...init });
  const body = await response.text();
  if (response.status >= 400) errors.push({ what: `${what}: ${response.status}`, body });
  return response.status;
}

async function provider(kind: "smtp" | "payment_hook" | "mail_hook", told: object) {
  const at = server.deps.clock.now();
  const { sealKeys } = server.deps.crm;
  const parsed = parseProvider(kind, told);
  return inTenant((tx) =>
    saveProvider(tx, sealKeys, { kind, newId: randomUUID(), told: parsed, at }),
  );
}

function signed(body: string) {
  const head = { id: randomUUID(), timestamp: String(Math.floor(Date.now() / 1_000)) };
  return {
    ...{ "webhook-id": head.id, "webhook-timestamp": head.timestamp },
    "webhook-signature": signWebhook(SECRET, head, body),
  };
}

it("a life full of mistakes leaves nobody's name, address, words or secret where operators read", async () => {
  const at = server.deps.clock.now();
  await inTenant((tx) => ensureApiKey(tx, KEY, { name: "Canary", role: "admin", at }));
  const api = apiClient(server.url, { authorization: `Bearer ${KEY}` });
  const json = { authorization: `Bearer ${KEY}`, "content-type": "application/json" };
  const post = (what: string, path: string, body: unknown) =>
    ask(what, path, {
      method: "POST",
      headers: { ...json, "idempotency-key": randomUUID() },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });

  // A book with a row that can't be read.
  await api.send("/api/v1/imports", { method: "POST", body: CSV });
  const found = await inTenant((tx) => findAccounts(tx, { limit: 100 }));
  accountId = found.items.find(({ name }) => name === NAME)?.id ?? "";
  expect(accountId).not.toBe("");

  // Mail that is refused, first by the person's server and then by nobody being there.
  const mail = (url: string) =>
    provider("smtp", { settings: { from: "billing@acme.example" }, secrets: { url } });
  await mail(smtp.url.replace("://", `://us:${PASSWORD}@`));
  await server.work();
  await mail(`smtp://us:${PASSWORD}@127.0.0.1:9`);
  await post("a payment link", `/api/v1/accounts/${accountId}/actions/send-payment-link`, {});
  await server.work();

  // Mistakes at the API.
  const here = `/api/v1/accounts/${accountId}`;
  await post("a promise", `${here}/actions/record-promise`, {
    amount: SAID,
    currency: NAME,
    dueOn: SAID,
  });
  await post("an unknown field", `${here}/actions/log-call`, { outcome: "spoke", nickname: EMAIL });
  await post("not JSON", `${here}/actions/log-call`, `{"outcome": "${NAME}`);
  await post("a reply", "/api/v1/replies", {
    id: "r1",
    channel: "email",
    address: EMAIL,
    text: `${SAID} I dispute this`,
    at,
  });
  await post("a reply of nobody", "/api/v1/replies", {
    id: "r2",
    channel: "email",
    address: EMAIL,
    text: 7,
    at: SAID,
  });
  await post("a NUL", `${here}/actions/stop-cadence`, { reason: `${NAME}\u0000` });
  await post("a policy", "/api/v1/policy", { [NAME]: EMAIL });
  await ask("no such account", `/api/v1/accounts/${encodeURIComponent(EMAIL)}/panel`, {
    headers: json,
  });
  await ask("no such route", `/api/v1/${encodeURIComponent(NAME)}?${EMAIL}=${SAID}`, {
    headers: json,
  });
  await ask("a wrong key", "/api/v1/accounts", { headers: { authorization: `Bearer ${KEY}x` } });
  await ask("a cookie", "/api/v1/accounts", { headers: { cookie: `gs_session=${SAID}` } });

  // Money and mail by webhook, signed and not.
  const payments = await provider("payment_hook", {
    settings: {},
    secrets: { webhookSecret: SECRET },
  });
  const mails = await provider("mail_hook", { settings: {}, secrets: { webhookSecret: SECRET } });
  const event = (data: object) => JSON.stringify({ type: "payment.received", data });
  const money = { currency: "USD", amountMinor: 1_000, at };
  const good = event({ paymentId: `p ${SAID}`, account: NAME, ...money });
  const bad = event({ paymentId: "p-2", account: NAME, amount: SAID, currency: EMAIL });
  const raw = `From: ${NAME} <${EMAIL}>\r\nSubject: ${SAID}\r\nMessage-ID: <${SAID}@x.example>\r\n\r\n${SAID}`;
  for (const [what, path, body] of [
    ["a payment", `/hooks/payment_hook/${payments}`, good],
    ["a wrong payment", `/hooks/payment_hook/${payments}`, bad],
    ["a payment that is none", `/hooks/payment_hook/${payments}`, NAME],
    ["a mail", `/hooks/mail_hook/${mails}`, raw],
    ["an empty mail", `/hooks/mail_hook/${mails}`, ""],
  ] as const)
    await ask(what, path, { method: "POST", headers: signed(body), body });
  await ask("an unsigned mail", `/hooks/mail_hook/${mails}`, { method: "POST", body: raw });
  await server.work();

  // The customer's page.
  const expiresAt = instant("2026-03-20T12:00:00Z");
  const link = {
    accountId: found.items.find(({ id }) => id === accountId)?.id ?? fail(),
    purpose: CUSTOMER_PAGE,
    body: {},
    at,
    expiresAt,
  };
  token = await inTenant((tx) => createLink(tx, link));
  expect(await ask("the page", `/p/${token}`)).toBe(200);
  const form = new URLSearchParams({ message: SAID, key: "k".repeat(10), proof: SAID });
  await ask("an unproven form", `/p/${token}/help`, { method: "POST", body: form });
  await ask("a cut link", `/p/${token.slice(0, -1)}`);

  // Our own fault, with the database's words about a value.
  const { withTenant } = server.deps.db;
  Object.assign(server.deps.db, {
    withTenant: (tenantId: string) =>
      withTenant(tenantId, (tx) => sql`select ${`${NAME} ${EMAIL}`}::timestamptz`.execute(tx)),
  });
  expect(await ask("a fault", `${here}/panel`, { headers: json })).toBe(500);
  await ask("a fault at the page", `/p/${token}/help`);
  await post("a fault in writing", `${here}/actions/stop-cadence`, { reason: SAID });
  Object.assign(server.deps.db, { withTenant });

  const letters = JSON.stringify((await api.get("/api/v1/dead-letters")).body);
  const metrics = await server.deps.metrics.text();
  const cookie = await signedInClient(server);
  expect((await cookie.get(`${here}/panel`)).status).toBe(200);

  const canaries = {
    ...{
      name: NAME,
      half: "Quillfeather",
      address: EMAIL,
      domain: "quill-mail",
      phone: "2025550187",
    },
    ...{ words: SAID, password: PASSWORD, key: KEY, secret: SECRET, token },
  };
  const leaks: string[] = [];
  // A page's own links carry the link that its reader came by.
  const isOwn = (where: string, what: string) => what === "token" && / (form|page): /.test(where);
  const look = (where: string, text: string) => {
    for (const [what, canary] of Object.entries(canaries))
      if (text.includes(canary) && !isOwn(where, what))
        leaks.push(`${what} in ${where}: ${text.slice(0, 300)}`);
  };
  for (const line of lines) look("a log line", line);
  for (const { what, body } of errors) look(`the answer to ${what}`, body);
  look("metrics", metrics);
  look("dead letters", letters);
  expect(leaks).toEqual([]);
  // There was something to leak from.
  expect(lines.length).toBeGreaterThan(30);
  expect(lines.filter((line) => line.includes('"err"')).length).toBeGreaterThan(1);
  expect(errors.length).toBeGreaterThan(14);
});

function fail(): never {
  throw new Error("the imported account is not there");
}
