import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portal } from "../../../server/effects/portal.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { verifyTimeline } from "../../../server/storage/timeline.ts";
import { type ApiClient, signedInClient } from "../../support/api-client.ts";
import { anInvoice, day, TODAY } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount, type TestAccount } from "../effects/support.ts";

/** Addresses of one test, so that a stop in one does not close another's. */
let people = 0;
function aPerson() {
  people += 1;
  const phone = `+1555${String(people).padStart(4, "0")}`;
  const point = (channel: string, address: string) => ({
    id: channel,
    channel,
    address,
    consent: "granted",
  });
  return {
    phone,
    mail: `person${people}@example.com`,
    account: {
      contactPoints: [
        point("email", `person${people}@example.com`),
        point("sms", phone),
        { ...point("voice", phone), place: "work" },
      ],
    },
  };
}

/** What is recorded about contact, by whichever way it comes, on either database. */
export function describeContact(name: string, open: () => Promise<Database>): void {
  describe(`contact facts on ${name}`, () => {
    let server: TestServer;
    let api: ApiClient;

    beforeAll(async () => {
      server = await startServer(await open());
      api = await signedInClient(server);
    });
    afterAll(() => server.close());

    async function person(invoices = [anInvoice(5)]) {
      const { account, ...addresses } = aPerson();
      return { ...addresses, record: await addAccount(server, { account, invoices }) };
    }

    async function post(account: TestAccount, action: string, body: unknown) {
      server.clock.advance(1_000);
      const answer = await api.post(`/api/v1/accounts/${account.id}/actions/${action}`, body);
      return answer.status === 200 ? "done" : answer.body;
    }

    const types = async (account: TestAccount) =>
      (await account.facts()).contactEvents.map(({ type }) => type);
    const consents = async (account: TestAccount) =>
      (await account.facts()).account.contactPoints.map(({ consent }) => consent);
    async function undo(account: TestAccount) {
      server.clock.advance(1_000);
      return account.undo();
    }

    describe("a call", () => {
      it("is kept with how it ended, who called and whose number it was", async () => {
        const { record } = await person();
        const body = { outcome: "voicemail_no_message", purpose: "collection" };
        expect(await post(record, "log-call", body)).toBe("done");
        expect(await post(record, "log-call", { outcome: "spoke", direction: "inbound" })).toBe(
          "done",
        );
        const calls = (await record.facts()).touches.filter(({ kind }) => kind === "call");
        expect(calls).toMatchObject([
          { callOutcome: "voicemail_no_message", number: "work", purpose: "collection" },
          { callOutcome: "conversation", direction: "inbound", number: "work" },
        ]);
      });

      it("may be logged a day late, but not before it happened", async () => {
        const { record } = await person();
        const yesterday = { outcome: "busy", at: `${day(-1)}T17:00:00Z` };
        expect(await post(record, "log-call", yesterday)).toBe("done");
        expect((await record.facts()).touches.map(({ at }) => at)).toContain(
          `${day(-1)}T17:00:00.000Z`,
        );
        const tomorrow = { outcome: "busy", at: `${day(1)}T17:00:00Z` };
        expect(await post(record, "log-call", tomorrow)).toMatchObject({ status: 400 });
      });

      it("that reached somebody else closes the number that was called", async () => {
        const { record } = await person();
        await post(record, "log-call", { outcome: "wrong_person" });
        expect(await consents(record)).toEqual(["granted", "granted", "withdrawn"]);
      });
    });

    describe("consent", () => {
      it("is kept with what it rests on, how it came and since when", async () => {
        const { record, phone } = await person();
        const body = { channel: "sms", what: "given", basis: "form F12", source: "letter" };
        expect(await post(record, "record-consent", { ...body, at: `${day(-9)}T10:00:00Z` })).toBe(
          "done",
        );
        const { contactEvents } = await record.facts();
        expect(contactEvents).toMatchObject([
          {
            type: "text_consent",
            address: phone,
            basis: "form F12",
            source: "letter",
            at: `${day(-9)}T10:00:00.000Z`,
            recordedBy: expect.any(String),
          },
        ]);
      });

      it("after a stop opens the address again, and that can be taken back", async () => {
        const { record } = await person();
        await post(record, "record-opt-out", { channel: "sms", source: "oral" });
        const body = { channel: "sms", what: "given", basis: "asked for it", source: "oral" };
        await post(record, "record-consent", body);
        expect(await consents(record)).toEqual(["granted", "granted", "granted"]);
        const said = ["medium_opt_in", "medium_opt_out", "text_consent"];
        expect((await types(record)).sort()).toEqual(said);
        expect(await undo(record)).toBe("done");
        expect(await consents(record)).toEqual(["granted", "withdrawn", "granted"]);
        expect(await types(record)).toEqual(["medium_opt_out"]);
      });

      it("can be renewed only where there is one", async () => {
        const { record } = await person();
        const renewed = { what: "renewed", basis: "still fine", source: "oral" };
        expect(await post(record, "record-consent", { channel: "sms", ...renewed })).toBe("done");
        await post(record, "record-opt-out", { channel: "email", source: "oral" });
        expect(
          await post(record, "record-consent", { channel: "email", ...renewed }),
        ).toMatchObject({ status: 400 });
        expect(
          await post(record, "record-consent", { channel: "letter", ...renewed }),
        ).toMatchObject({ status: 400 });
      });

      it("ends with the number that is somebody else's now", async () => {
        const { record } = await person();
        const body = {
          channel: "sms",
          what: "number_reassigned",
          basis: "database",
          source: "staff",
        };
        await post(record, "record-consent", body);
        expect(await consents(record)).toEqual(["granted", "withdrawn", "granted"]);
        expect(await types(record)).toEqual(["number_reassigned"]);
      });
    });

    describe("a stop", () => {
      it("told to a rep closes the address on every account that has it, and undoing opens all", async () => {
        const { record, phone } = await person();
        const sibling = await addAccount(server, {
          account: {
            contactPoints: [{ id: "s", channel: "sms", address: phone, consent: "unknown" }],
          },
        });
        const body = { channel: "sms", source: "oral", said: "no more texts please" };
        expect(await post(record, "record-opt-out", body)).toBe("done");
        expect(await consents(record)).toEqual(["granted", "withdrawn", "granted"]);
        expect(await consents(sibling)).toEqual(["withdrawn"]);
        expect((await sibling.facts()).contactEvents).toMatchObject([
          { type: "medium_opt_out", medium: "sms", source: "oral", text: "no more texts please" },
        ]);
        expect(await undo(record)).toBe("done");
        expect(await consents(record)).toEqual(["granted", "granted", "granted"]);
        expect(await consents(sibling)).toEqual(["unknown"]);
        expect(await types(sibling)).toEqual([]);
      });

      it("of everything closes also the channels without an address", async () => {
        const { record } = await person();
        await post(record, "record-opt-out", { channel: "all", source: "letter" });
        const stopped = (await record.facts()).contactEvents.map(({ medium }) => medium).sort();
        expect(stopped).toEqual(["email", "letter", "push", "sms", "voice", "whatsapp"]);
        expect(await consents(record)).toEqual(["withdrawn", "withdrawn", "withdrawn"]);
      });

      it("from the customer's page or a mail program says which way it came", async () => {
        const { record } = await person();
        const page = portal(server.deps);
        const token = await record.link();
        await page.stopMessages(token, { key: "a", channel: "sms" });
        const oneClick = { key: "b", channel: "email", source: "list_unsubscribe" } as const;
        await page.stopMessages(token, oneClick);
        const events = (await record.facts()).contactEvents;
        const ways = events.map(({ medium, source }) => `${medium} by ${source}`).sort();
        expect(ways).toEqual(["email by list_unsubscribe", "sms by portal"]);
      });

      it("stops a message that was already queued", async () => {
        const { record } = await person([anInvoice(1)]);
        await post(record, "stop-cadence", { reason: "wait" });
        await post(record, "start-cadence", {});
        await post(record, "record-opt-out", { channel: "all", source: "oral" });
        await server.work();
        expect(await record.sent()).toEqual([]);
      });
    });

    describe("a reply", () => {
      const reply = (id: string, address: string, text: string, channel = "sms") =>
        api.post("/api/v1/replies", { id, address, text, channel });

      it("that says stop is honoured before it is answered, once however often it comes", async () => {
        const { record, phone } = await person();
        const first = await reply("r-1", phone, "please stop texting me!!");
        expect(first.body).toEqual({ reading: "stop", accountIds: [record.id] });
        await reply("r-1", phone, "please stop texting me!!");
        expect(await types(record)).toEqual(["inbound", "medium_opt_out"]);
        expect(await consents(record)).toEqual(["granted", "withdrawn", "granted"]);
      });

      it("delivered once more does not close what was opened since", async () => {
        const { record, phone } = await person();
        await reply("r-1b", phone, "STOP");
        const yes = { channel: "sms", what: "given", basis: "asked for it", source: "oral" };
        await post(record, "record-consent", yes);
        await reply("r-1b", phone, "STOP");
        expect(await consents(record)).toEqual(["granted", "granted", "granted"]);
        const timeline = await api.get(`/api/v1/accounts/${record.id}/timeline`);
        expect(JSON.stringify(timeline.body).match(/reply\.received/g)).toHaveLength(1);
      });

      it("that wants no contact at all closes every channel", async () => {
        const { record, mail } = await person();
        await reply("r-2", mail.toUpperCase(), "Déjenme en paz", "email");
        expect(await consents(record)).toEqual(["withdrawn", "withdrawn", "withdrawn"]);
      });

      it("START opens the address again that said STOP, and no other", async () => {
        const { record, phone } = await person();
        await post(record, "record-opt-out", { channel: "all", source: "oral" });
        await reply("r-3", phone, "START");
        expect(await consents(record)).toEqual(["withdrawn", "granted", "withdrawn"]);
      });

      it.each([
        ["a wish about times", "don't text me at work", "limited"],
        ["news", "I paid yesterday", "none"],
      ])("with %s is kept and closes nothing", async (_name, text, reading) => {
        const { record, phone } = await person();
        expect((await reply(`r-${phone}`, phone, text)).body.reading).toBe(reading);
        expect(await consents(record)).toEqual(["granted", "granted", "granted"]);
        expect((await record.facts()).contactEvents).toMatchObject([{ type: "inbound", text }]);
      });

      it("from nobody we know is answered as such", async () => {
        const answer = await reply("r-4", "+19995550000", "STOP");
        expect(answer.body).toEqual({ reading: "stop", accountIds: [] });
      });
    });

    describe("a wish", () => {
      it.each([
        [
          { wish: "not_at_times", days: ["MO", "TU"], from: "09:00", to: "12:00", until: day(30) },
          {
            type: "consumer_stated_inconvenient",
            weekly: [{ days: ["MO", "TU"], from_: "09:00", to: "12:00" }],
            until: day(30),
          },
        ],
        [
          { wish: "only_at_times", from: "18:00", to: "20:00" },
          {
            type: "consumer_request_contact_window",
            weekly: [
              { days: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"], from_: "18:00", to: "20:00" },
            ],
          },
        ],
        [
          { wish: "not_at_place", place: "work" },
          { type: "inconvenient_place_stated", number: "work" },
        ],
        [
          { wish: "not_at_work", note: "boss" },
          { type: "employer_prohibits_known", text: "boss" },
        ],
      ])("%j is a fact, and is taken back on undo", async (body, expected) => {
        const { record } = await person();
        expect(await post(record, "record-wish", body)).toBe("done");
        expect((await record.facts()).contactEvents).toMatchObject([expected]);
        expect(await undo(record)).toBe("done");
        expect(await types(record)).toEqual([]);
      });

      it.each([
        ["no times", { wish: "not_at_times" }, "from"],
        ["half a time", { wish: "only_at_times", from: "09:00" }, "from"],
        ["no time at all", { wish: "only_at_times", from: "09:00", to: "09:00" }, "to"],
        ["no place", { wish: "not_at_place" }, "place"],
        ["a day that is over", { wish: "not_at_work", until: day(-1) }, "until"],
      ])("with %s is refused", async (_name, body, field) => {
        const { record } = await person();
        expect(await post(record, "record-wish", body)).toMatchObject({ errors: [{ field }] });
        expect(await types(record)).toEqual([]);
      });
    });

    describe("a hold", () => {
      const reason = "told us on the phone";

      it("may have begun earlier, and the days since then stop counting", async () => {
        const { record } = await person([anInvoice(10)]);
        const body = { kind: "breathing_space", reason, from: day(-4), until: day(56) };
        expect(await post(record, "set-hold", body)).toBe("done");
        const { holds } = await record.facts();
        expect(holds).toMatchObject([{ from: day(-4), until: day(56), setBy: expect.any(String) }]);
      });

      it("made in writing over an invoice is also the fact that the law asks about", async () => {
        const { record } = await person();
        const [invoice] = (await record.facts()).invoices;
        const body = { kind: "dispute", reason, invoiceId: invoice?.id, inWriting: true };
        expect(await post(record, "set-hold", body)).toBe("done");
        const facts = await record.facts();
        expect(facts.holds).toMatchObject([{ kind: "dispute", invoiceId: invoice?.id }]);
        expect(facts.contactEvents).toMatchObject([
          { type: "written_dispute_received", debtIds: [invoice?.id] },
        ]);
        expect(await undo(record)).toBe("done");
        expect((await record.facts()).holds).toEqual([]);
        expect(await types(record)).toEqual([]);
      });

      it("ends by the fact that ends it, and runs again when that is taken back", async () => {
        const { record } = await person();
        await post(record, "set-hold", { kind: "attorney", reason });
        await post(record, "record-fact", { fact: "attorney_unresponsive" });
        expect((await record.facts()).holds).toMatchObject([{ liftedOn: TODAY }]);
        expect(await undo(record)).toBe("done");
        expect((await record.facts()).holds[0]).not.toHaveProperty("liftedOn");
      });

      it("is lifted by a person with a reason, and set again on undo", async () => {
        const { record } = await person();
        await post(record, "set-hold", { kind: "complaint", reason });
        const [hold] = (await record.facts()).holds;
        expect(await post(record, "lift-hold", { holdId: hold?.id, reason: "answered" })).toBe(
          "done",
        );
        expect((await record.facts()).holds).toMatchObject([{ liftedOn: TODAY }]);
        expect(await undo(record)).toBe("done");
        expect((await record.facts()).holds[0]).not.toHaveProperty("liftedOn");
        expect(await post(record, "lift-hold", { holdId: "none", reason })).toMatchObject({
          errors: [{ field: "holdId" }],
        });
      });

      it.each([
        ["tomorrow", { kind: "attorney", from: day(1) }, "from"],
        ["that is over", { kind: "complaint", from: day(-9), until: day(-2) }, "until"],
        ["for an invoice nobody has", { kind: "dispute", invoiceId: "none" }, "invoiceId"],
        ["for the invoice of a person", { kind: "deceased", invoiceId: "none" }, "invoiceId"],
      ])("%s is refused", async (_name, body, field) => {
        const { record } = await person();
        const answer = await post(record, "set-hold", { ...body, reason });
        expect(answer).toMatchObject({ errors: [{ field }] });
        expect((await record.facts()).holds).toEqual([]);
      });

      it("of staff can't follow another for ever", async () => {
        const { record } = await person();
        const answers: unknown[] = [];
        for (let n = 0; n < 3; n += 1) {
          const now = server.deps.clock.now();
          const until = new Date(Date.parse(now) + 59 * 86_400_000).toISOString().slice(0, 10);
          answers.push(await post(record, "pause-cadence", { until, reason }));
          server.clock.advance(59 * 86_400_000);
          await post(record, "resume-cadence", {});
        }
        server.clock.set("2026-03-04T17:00:00Z");
        expect(answers.slice(0, 2)).toEqual(["done", "done"]);
        expect(answers[2]).toMatchObject({ errors: [{ field: "until" }] });
      });
    });

    describe("facts from another system", () => {
      it("are added once by their id and end what they end", async () => {
        const { record } = await person();
        await post(record, "set-hold", { kind: "bankruptcy", reason: "letter of the court" });
        const at = `${day(-1)}T09:00:00Z`;
        const path = `/api/v1/accounts/${record.id}/contact-events`;
        const events = [
          { id: "crm-1", type: "bankruptcy_dismissed", at },
          { id: "crm-2", type: "text_consent", at: `${day(-1)}T09:00:01Z`, basis: "web form" },
        ];
        const first = await api.post(path, { events });
        expect([first.status, first.body.liftedHoldIds]).toEqual([201, [expect.any(String)]]);
        await api.post(path, { events });
        const listed = await api.get(path);
        expect(listed.body.events).toMatchObject([
          { type: "bankruptcy_dismissed", source: "crm" },
          { type: "text_consent", source: "crm", basis: "web form" },
        ]);
      });

      it.each([
        ["a day to come", [{ type: "text_consent", at: `${day(2)}T09:00:00Z` }]],
        ["a type nobody knows", [{ type: "gossip", at: `${day(-2)}T09:00:00Z` }]],
        ["none", []],
      ])("with %s are refused", async (_name, events) => {
        const { record } = await person();
        const path = `/api/v1/accounts/${record.id}/contact-events`;
        expect((await api.post(path, { events })).status).toBe(400);
      });

      it("about an account nobody has are not found", async () => {
        const events = [{ type: "text_consent", at: `${day(-2)}T09:00:00Z` }];
        const answer = await api.post("/api/v1/accounts/none/contact-events", { events });
        expect(answer.status).toBe(404);
        expect((await api.get("/api/v1/accounts/none/contact-events")).status).toBe(404);
      });
    });

    it("everything recorded stands on the timeline, whose chain holds", async () => {
      const { record, phone } = await person();
      await post(record, "record-opt-out", { channel: "email", source: "oral", said: "no mail" });
      await post(record, "record-wish", { wish: "not_at_work" });
      await post(record, "set-hold", { kind: "vulnerability", reason: "needs time" });
      await api.post("/api/v1/replies", {
        id: "t-1",
        channel: "sms",
        address: phone,
        text: "STOP",
      });
      const timeline = await api.get(`/api/v1/accounts/${record.id}/timeline`);
      const text = JSON.stringify(timeline.body.entries);
      for (const words of ["no mail", "needs time", "STOP"]) expect(text).toContain(words);
      expect(await record.inTenant((tx) => verifyTimeline(tx, record.id))).toBeNull();
    });
  });
}
