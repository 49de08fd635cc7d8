import { randomUUID } from "node:crypto";
import { once } from "node:events";
import express from "express";
import { pino } from "pino";
import webhooks from "twilio/lib/webhooks/webhooks.js";
import { expect } from "vitest";
import { Step } from "../../../../core/policy/policy.ts";
import { readConfig } from "../../../../server/config.ts";
import { hookRoutes } from "../../../../server/http/hooks/hook-routes.ts";
import { jobHandlers } from "../../../../server/jobs/handlers.ts";
import { wireDeps } from "../../../../server/open-deps.ts";
import { parseProvider } from "../../../../server/providers/kinds.ts";
import { openOutgoing } from "../../../../server/providers/outgoing.ts";
import { saveProvider } from "../../../../server/providers/provider-book.ts";
import { SANDBOX_TENANT } from "../../../../server/sandbox/tenant.ts";
import { setNextLook } from "../../../../server/storage/accounts.ts";
import { publishPolicy } from "../../../../server/storage/policies.ts";
import { listTimeline } from "../../../../server/storage/timeline.ts";
import {
  type Sent,
  startTwilio,
  type TwilioStandIn,
} from "../../../adapters/channels/twilio/stand-in.ts";
import { openTestDatabase } from "../../../support/database.ts";
import { anInvoice, aPolicy } from "../../../support/facts.ts";
import { type TestServer, testClock } from "../../../support/server.ts";
import { addAccount, type TestAccount } from "../../effects/support.ts";

const AC = `AC${"a".repeat(32)}`;
const TOKEN = "auth token";
/** Where Twilio believes us to be. What it calls there is brought to the test's own port. */
const PUBLIC = "https://collect.example";

export interface TwilioScene {
  readonly server: TestServer;
  readonly twilio: TwilioStandIn;
  /** Changes the provider's settings. */
  setUp(settings: object): Promise<string>;
  /** Brings out what is due through the stand-in. */
  work(): Promise<void>;
  /** Somebody whose next step is a message on these channels. */
  person(channels: readonly string[], over?: object): Promise<TestAccount & { phone: string }>;
  /** The same, who agreed to be called by a machine. */
  callee(over?: object, policy?: object): Promise<TestAccount & { phone: string }>;
  /** A call of Twilio's, signed as it signs; the answer's status and text. */
  post(path: string, form: Record<string, string>, token?: string): Promise<Heard>;
  entries(account: TestAccount, kind: string): Promise<object[]>;
  /** The last request about this number, and the id that it was answered with. */
  sentTo(phone: string): Sent & { readonly sid: string };
  close(): Promise<void>;
}

export interface Heard {
  readonly status: number;
  readonly text: string;
  /** What is said, and where the next key goes. */
  readonly said: string;
  readonly next: string;
}

export async function twilioScene(settings: object = {}): Promise<TwilioScene> {
  const server = await startHooks();
  const twilio = await startTwilio(AC, [AC, TOKEN]);
  const { deps, clock } = server;
  const { sealKeys } = deps.crm;
  const outgoing = openOutgoing(deps.config, {
    reach: deps.reach,
    ...{ sealKeys, publicUrl: PUBLIC, twilio: { apiUrl: twilio.url } },
  });
  const inTenant = deps.db.withTenant.bind(deps.db);
  const setUp = (over: object) => {
    const told = parseProvider("twilio", {
      settings: {
        ...{ accountSid: AC, smsFrom: "+15005550006", voiceFrom: "+15005550006" },
        ...{ whatsappFrom: "+15005550006", ...settings, ...over },
      },
      secrets: { authToken: TOKEN },
    });
    return inTenant(SANDBOX_TENANT.id, (tx) =>
      saveProvider(tx, sealKeys, { kind: "twilio", newId: randomUUID(), told, at: clock.now() }),
    );
  };
  const id = await setUp({});
  const handlers = jobHandlers({ ...deps, outgoing });
  let people = 0;
  let published = "";
  async function person(channels: readonly string[], over: object = {}, policy: object = {}) {
    people += 1;
    const phone = `+1555777${String(people).padStart(4, "0")}`;
    // A new policy has every account of the tenant looked at again.
    const wanted = JSON.stringify([channels, policy]);
    if (published !== wanted)
      await inTenant(SANDBOX_TENANT.id, (tx) =>
        publishPolicy(tx, stepPolicy(channels, policy), { at: clock.now(), by: "test" }),
      );
    published = wanted;
    const contactPoints = ["sms", "whatsapp", "voice"].map((channel) => ({
      ...{ id: channel, channel, address: phone, consent: "granted" },
    }));
    const account = await addAccount(server, {
      account: { name: "Ana Ruiz", kind: "consumer", contactPoints, ...over },
      invoices: [anInvoice(5)],
    });
    await account.inTenant((tx) => setNextLook(tx, account.id, clock.now()));
    return { ...account, phone };
  }
  return {
    server,
    twilio,
    setUp,
    async work() {
      let found = 1;
      while (found > 0) found = (await handlers.treatDue()) + (await handlers.deliver());
    },
    person,
    async callee(over, policy) {
      const account = await person(["voice"], over, policy);
      const said = { channel: "voice", what: "given", basis: "said so", source: "oral" };
      expect(await account.act("record-consent", said)).toBe("done");
      return account;
    },
    async post(path, form, token = TOKEN) {
      const here = path.startsWith("/hooks") ? path : `/hooks/twilio/${id}/${path}`;
      const url = `${server.url}${here}`;
      const signature = webhooks.getExpectedTwilioSignature(token, url, form);
      const response = await fetch(url, {
        method: "POST",
        headers: { "x-twilio-signature": signature },
        body: new URLSearchParams(form),
      });
      return toHeard(response.status, await response.text());
    },
    async entries(account, kind) {
      const page = await account.inTenant((tx) => listTimeline(tx, account.id, { limit: 50 }));
      return page.items.filter((entry) => entry.kind === kind).map(({ body }) => body);
    },
    sentTo(phone) {
      const at = twilio.sent.findLastIndex(({ form }) => form.To?.endsWith(phone) === true);
      const last = twilio.sent[at];
      if (last === undefined) throw new Error("nothing was sent");
      const prefix = last.path === "/Calls.json" ? "CA" : "SM";
      return { ...last, sid: prefix + String(at + 1).padStart(32, "0") };
    },
    async close() {
      outgoing.close();
      await twilio.close();
      await server.close();
    },
  };
}

/** The hooks alone on a real port, with everything behind them. */
async function startHooks(): Promise<TestServer> {
  const clock = testClock("2026-03-04T17:00:00Z");
  const app = express();
  const listening = app.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const url = `http://localhost:${address.port}`;
  const config = { ...readConfig({ GS_SANDBOX: "true", LOG_LEVEL: "silent" }), publicUrl: url };
  const log = pino({ level: "silent" });
  const { deps, close } = await wireDeps(config, await openTestDatabase(), log, clock);
  app.use(hookRoutes(deps));
  return {
    ...{ url, deps, clock },
    work: () => Promise.resolve(),
    async close() {
      listening.closeAllConnections();
      await new Promise((resolve) => listening.close(resolve));
      await close();
    },
  };
}

/** One cadence of one message, a day after the due date. */
function stepPolicy(channels: readonly string[], over: object) {
  const policy = aPolicy({});
  const step = Step.parse({
    ...{ id: "call", anchor: { from: "due_date", days: 1 }, action: "message", channels },
    ...{ template: "follow_up", tone: "neutral", mandatory: false, businessDays: "any" },
  });
  return aPolicy({
    ...over,
    cadences: policy.cadences.map((each) => ({ ...each, steps: [step] })),
  });
}

function toHeard(status: number, text: string): Heard {
  const said = [...text.matchAll(/<Say[^>]*>([^<]*)<\/Say>/g)].map(([, line]) => line).join(" ");
  const action = /action="([^"]*)"/.exec(text)?.[1] ?? "";
  const next = action === "" ? "" : new URL(action).pathname + new URL(action).search;
  return { status, text, said, next };
}
