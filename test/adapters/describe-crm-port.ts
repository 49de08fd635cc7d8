import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CrmRef } from "../../adapters/crm-ref.ts";
import type { CrmWrite, CrmWritten } from "../../adapters/crm-write.ts";
import type { CrmPort } from "../../adapters/port.ts";
import { calendarDate } from "../../core/time/calendar-date.ts";
import { fromEpochMs } from "../../core/time/instant.ts";
import { type CrmHarness, changeOf, latest, pullAll } from "./crm-harness.ts";

type Task = Extract<CrmWrite, { kind: "task" }>;
type Standing = Extract<CrmWrite, { kind: "standing" }>;

/** What every CRM's adapter owes to the rest of the product, whatever the CRM is like. */
export function describeCrmPort(name: string, open: () => Promise<CrmHarness>): void {
  describe(`${name} as a CRM`, () => {
    let crm: CrmHarness;
    beforeEach(async () => {
      crm = await open();
    });
    afterEach(() => crm.close());

    describe("reading", () => describeReading(() => crm));
    describe("writing", () => describeWriting(() => crm));
    describe("the connection", () => describeConnection(() => crm));
  });
}

async function written(port: CrmPort, writes: readonly CrmWrite[]): Promise<readonly CrmWritten[]> {
  const answer = await port.write(writes);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

const INVOICE = {
  number: "INV-7",
  amount: "1240.50",
  balance: "240.50",
  currency: "USD",
  issuedOn: "2026-01-31",
  dueOn: "2026-03-02",
};

function aTask(crm: CrmHarness, about: CrmRef, changes: Partial<Task> = {}): Task {
  return {
    kind: "task",
    key: "task-1",
    about: [about],
    subject: "Call about the plan",
    body: "They asked for <b>three</b> payments.",
    medium: "call",
    dueAt: fromEpochMs(crm.nowMs()),
    urgent: false,
    state: "open",
    ...changes,
  };
}

function aStanding(ref: CrmRef, changes: Partial<Standing["standing"]> = {}): Standing {
  return {
    kind: "standing",
    key: `standing-${ref.id}`,
    ref,
    standing: {
      state: "past_due",
      pastDueMinor: 24_050,
      currency: "USD",
      daysPastDue: 32,
      bucket: "31-60",
      segment: "second_late",
      nextTouchOn: calendarDate("2026-04-02"),
      promiseDueOn: null,
      arrangementState: null,
      recordKey: "key-of-the-record",
      ...changes,
    },
  };
}

function describeReading(the: () => CrmHarness): void {
  it("brings every record once its feed is read to the end, however many pages that takes", async () => {
    const { port, people } = the();
    const refs = Array.from({ length: 230 }, (_, n) => people.addCompany({ name: `Company ${n}` }));
    const { changes } = await pullAll(port, "company");
    expect(new Set(latest(changes).keys())).toEqual(new Set(refs.map(keyOf)));
  });

  it("brings what changed since, under the same cursor, and in the end nothing", async () => {
    const { port, people, settle } = the();
    const kept = people.addCompany({ name: "Kept" });
    const renamed = people.addCompany({ name: "Before" });
    settle();
    const first = await pullAll(port, "company");
    settle();
    people.rename(renamed, "After");
    settle();
    const second = await pullAll(port, "company", first.cursor);
    expect(changeOf(second.changes, renamed)).toMatchObject({ kind: "company", name: "After" });
    expect(latest(second.changes).has(keyOf(kept))).toBe(false);
    settle();
    expect((await pullAll(port, "company", second.cursor)).changes).toEqual([]);
  });

  it("refuses a cursor that is not its own instead of guessing where to go on", async () => {
    const { port } = the();
    for (const cursor of ["", "{}", "not a cursor", '{"v":1}']) {
      expect(await port.pull("company", cursor)).toMatchObject({
        ok: false,
        error: { kind: "invalid", field: "cursor" },
      });
    }
    const { cursor } = await pullAll(port, "company");
    expect(await port.pull("invoice", cursor)).toMatchObject({ ok: false });
  });

  it("reads an invoice to the cent, with whom it is for and what is still to pay", async () => {
    const { port, people } = the();
    if (!port.capabilities.reads.includes("invoice")) return;
    const company = people.addCompany({ name: "Rivera Plumbing" });
    const invoice = people.addInvoice({ ...INVOICE, company });
    expect(changeOf((await pullAll(port, "invoice")).changes, invoice)).toMatchObject({
      kind: "invoice",
      number: "INV-7",
      currency: "USD",
      amountMinor: 124_050,
      balanceMinor: 24_050,
      issuedOn: "2026-01-31",
      dueOn: "2026-03-02",
      partyRefs: [company],
    });
  });

  it("reports a record it can't read, by field, and goes on with the others", async () => {
    const { port, people } = the();
    if (!port.capabilities.reads.includes("invoice")) return;
    const company = people.addCompany({ name: "Rivera Plumbing" });
    const good = people.addInvoice({ ...INVOICE, company });
    const bad = people.addInvoice({ ...INVOICE, company, dueOn: "2025-01-01" });
    const { changes, unreadable } = await pullAll(port, "invoice");
    expect(changeOf(changes, good).kind).toBe("invoice");
    expect(unreadable).toEqual([
      { ref: bad, field: expect.any(String), message: expect.any(String) },
    ]);
  });

  it("reads people with their company, and that they refuse our email", async () => {
    const { port, people } = the();
    const company = people.addCompany({ name: "Rivera Plumbing" });
    const email = "ana@rivera.example";
    const person = people.addPerson({ name: "Ana Rivera", email, company });
    const first = await pullAll(port, "person");
    expect(changeOf(first.changes, person)).toMatchObject({
      kind: "person",
      name: "Ana Rivera",
      emails: [email],
      companyRefs: [company],
      optedOut: [],
    });
    people.refuseEmail(email);
    const read = await port.read([person]);
    expect(read).toMatchObject({ ok: true, value: { changes: [{ optedOut: ["email"] }] } });
  });

  it("reads a payment with its invoice", async () => {
    const { port, people } = the();
    if (!port.capabilities.reads.includes("payment")) return;
    const company = people.addCompany({ name: "Rivera Plumbing" });
    const invoice = people.addInvoice({ ...INVOICE, company });
    const values = { amount: "1000.00", currency: "USD", on: "2026-02-10" };
    const payment = people.addPayment({ ...values, invoice, company });
    expect(changeOf((await pullAll(port, "payment")).changes, payment)).toMatchObject({
      kind: "payment",
      state: "received",
      amountMinor: 100_000,
      on: "2026-02-10",
      invoiceRef: invoice,
    });
  });

  it("knows a ticket that disputes what is owed from others, and when it is closed", async () => {
    const { port, people } = the();
    const company = people.addCompany({ name: "Rivera Plumbing" });
    const dispute = people.addTicket({ company, subject: "Wrong amount", disputes: true });
    const other = people.addTicket({ company, subject: "New address", disputes: false });
    const { changes } = await pullAll(port, "ticket");
    expect(changeOf(changes, dispute)).toMatchObject({ disputes: true, open: true });
    expect(changeOf(changes, other)).toMatchObject({ disputes: false, open: true });
    people.closeTicket(dispute);
    const read = await port.read([dispute]);
    expect(read).toMatchObject({ ok: true, value: { changes: [{ open: false }] } });
  });

  it("reads the records it is asked for, and says which are gone", async () => {
    const { port, people } = the();
    const there = people.addCompany({ name: "There" });
    const removed = people.addCompany({ name: "Removed" });
    people.remove(removed);
    const read = await port.read([there, removed]);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.changes).toHaveLength(2);
    expect(changeOf(read.value.changes, there)).toMatchObject({ kind: "company", name: "There" });
    expect(changeOf(read.value.changes, removed)).toMatchObject({ kind: "gone", why: "deleted" });
  });

  it("reads nothing for nothing", async () => {
    expect(await the().port.read([])).toEqual({ ok: true, value: { changes: [], unreadable: [] } });
  });
}

function describeWriting(the: () => CrmHarness): void {
  beforeEach(async () => {
    the().installPackage?.();
    const made = await the().port.ensureSchema();
    if (!made.ok) throw new Error(JSON.stringify(made.error));
  });

  it("shows where an account stands on its record, and clears what no longer holds", async () => {
    const { port, people } = the();
    const company = people.addCompany({ name: "Rivera Plumbing" });
    expect(await written(port, [aStanding(company)])).toEqual([{ ok: true, ref: company }]);
    expect(people.fieldsOn(company)).toMatchObject({
      state: "past_due",
      past_due: "240.50",
      days_past_due: "32",
      next_touch_on: "2026-04-02",
      record_key: "key-of-the-record",
    });
    await written(port, [aStanding(company, { state: "paid_up", nextTouchOn: null })]);
    expect(people.fieldsOn(company)).toMatchObject({ state: "paid_up", next_touch_on: "" });
  });

  it("answers for each write in the order asked; one that fails leaves the others done", async () => {
    const { port, people } = the();
    const refs = Array.from({ length: 130 }, (_, n) => people.addCompany({ name: `Company ${n}` }));
    const removed = refs[40];
    if (removed === undefined) throw new Error("no company");
    people.remove(removed);
    const answers = await written(
      port,
      refs.map((ref) => aStanding(ref)),
    );
    expect(answers.map(({ ok }) => ok)).toEqual(refs.map((ref) => ref !== removed));
    const last = refs.at(-1);
    expect(last === undefined ? {} : people.fieldsOn(last)).toMatchObject({ state: "past_due" });
  });

  it("makes a task once, however often it is asked for", async () => {
    const { port, people } = the();
    const company = people.addCompany({ name: "Rivera Plumbing" });
    await written(port, [aTask(the(), company)]);
    await written(port, [
      aTask(the(), company, { subject: "Call tomorrow" }),
      aTask(the(), company),
    ]);
    expect(people.tasksAbout(company)).toEqual([{ subject: "Call about the plan", open: true }]);
  });

  it("makes a task once when the answers to the first tries got lost", async () => {
    const { port, people, loseAnswers } = the();
    const company = people.addCompany({ name: "Rivera Plumbing" });
    loseAnswers(2);
    await written(port, [aTask(the(), company)]);
    expect(people.tasksAbout(company)).toHaveLength(1);
  });

  it("closes a task that is moot, and makes none only to close it", async () => {
    const { port, people } = the();
    const company = people.addCompany({ name: "Rivera Plumbing" });
    await written(port, [aTask(the(), company)]);
    const moot = aTask(the(), company, { state: "moot" });
    const never = aTask(the(), company, { key: "task-2", state: "moot" });
    expect(await written(port, [moot, never])).toMatchObject([{ ok: true }, { ok: true }]);
    expect(people.tasksAbout(company)).toEqual([{ subject: "Call about the plan", open: false }]);
  });

  it("puts an event on the timeline once", async () => {
    const { port, people, nowMs } = the();
    if (!port.capabilities.writes.includes("event")) return;
    const about = people.addCompany({ name: "Rivera Plumbing" });
    const at = fromEpochMs(nowMs());
    const event = { kind: "event", key: "event-1", about, at, event: "promise" } as const;
    const write = { ...event, title: "Promised 240.50", detail: "by 2 April" };
    expect(await written(port, [write])).toMatchObject([{ ok: true }]);
    expect(await written(port, [write])).toMatchObject([{ ok: true }]);
    expect(people.eventsAbout(about)).toEqual([{ title: "Promised 240.50" }]);
  });

  it("logs a call once, and knows it for its own when it reads it again", async () => {
    const { port, people, nowMs, settle } = the();
    const company = people.addCompany({ name: "Rivera Plumbing" });
    const write: CrmWrite = {
      kind: "activity",
      key: "call-1",
      about: [company],
      channel: "voice",
      direction: "outbound",
      at: fromEpochMs(nowMs()),
      subject: "Call",
      body: "Will pay on Friday.",
      address: "+15550100",
      outcome: "conversation",
    };
    await written(port, [write]);
    await written(port, [write]);
    settle();
    const { changes } = await pullAll(port, "activity");
    const call = { kind: "activity", channel: "voice", outcome: "conversation", ourKey: "call-1" };
    const expected = the().logsAsNotes === true ? [] : [call];
    expect([...latest(changes).values()]).toMatchObject(expected);
  });

  it("tells the CRM that somebody refuses our email", async () => {
    const { port, people } = the();
    if (!port.capabilities.optOutChannels.includes("email")) return;
    const address = "ana@rivera.example";
    const ref = people.addPerson({ name: "Ana Rivera", email: address });
    const write: CrmWrite = {
      kind: "opt_out",
      key: "opt-out-1",
      ref,
      channel: "email",
      address,
      refused: true,
    };
    expect(await written(port, [write])).toMatchObject([{ ok: true }]);
    expect(await written(port, [write])).toMatchObject([{ ok: true }]);
    expect(people.refusesEmail(address)).toBe(true);
  });

  it("says so where it has no place for something, and writes the rest", async () => {
    const { port, people } = the();
    const about = people.addCompany({ name: "Rivera Plumbing" });
    const dueOn = calendarDate("2026-05-01");
    const promise: CrmWrite = {
      ...{ kind: "promise", key: "promise-1", about },
      promise: { state: "open", dueOn, amountMinor: 12_345, currency: "USD" },
    };
    const [done] = await written(port, [promise]);
    if (port.capabilities.writes.includes("promise")) expect(done).toMatchObject({ ok: true });
    else expect(done).toMatchObject({ ok: false, error: { kind: "unsupported" } });
  });

  it("writes nothing for nothing", async () => {
    expect(await the().port.write([])).toEqual({ ok: true, value: [] });
  });
}

function describeConnection(the: () => CrmHarness): void {
  it("plans our fields without making any, makes them once, and finds them there", async () => {
    const { port, installPackage } = the();
    const states = async (step: "planSchema" | "ensureSchema") => {
      const steps = await port[step]();
      if (!steps.ok) throw new Error(JSON.stringify(steps.error));
      return new Set(steps.value.map(({ state }) => state));
    };
    expect(await states("planSchema")).toEqual(new Set(["missing"]));
    expect(await states("planSchema")).toEqual(new Set(["missing"]));
    const made = installPackage === undefined ? "made" : "refused";
    expect(await states("ensureSchema")).toEqual(new Set([made]));
    installPackage?.();
    expect(await states("ensureSchema")).toEqual(new Set(["exists"]));
  });

  it("says which account it is connected to", async () => {
    const described = await the().port.describe();
    if (!described.ok) throw new Error(JSON.stringify(described.error));
    expect(described.value.externalId).not.toBe("");
    expect(described.value.missingScopes).toEqual([]);
  });

  it("lists the people a task can be given to", async () => {
    const users = await the().port.listUsers();
    if (!users.ok) throw new Error(JSON.stringify(users.error));
    expect(users.value.length).toBeGreaterThan(0);
    expect(users.value.every(({ id, name }) => id !== "" && name !== "")).toBe(true);
  });

  it("reads fields with the choices an admin made, for every noun it reads", async () => {
    const { port } = the();
    for (const noun of port.capabilities.reads) {
      const fields = await port.listFields(noun);
      expect(fields, noun).toMatchObject({ ok: true });
    }
  });

  it("lets nobody notice that a token expired", async () => {
    const { port, people, expireToken } = the();
    people.addCompany({ name: "Rivera Plumbing" });
    expireToken();
    expect((await pullAll(port, "company")).changes).toHaveLength(1);
  });

  it("says that the connection is over when the app was removed there", async () => {
    const { port, people, removeApp } = the();
    const company = people.addCompany({ name: "Rivera Plumbing" });
    removeApp();
    const answers = [
      await port.pull("company", null),
      await port.read([company]),
      await port.write([aStanding(company)]),
    ];
    for (const answer of answers) {
      expect(answer.ok ? "done" : answer.error.kind).toMatch(/^(unauthorized|uninstalled)$/);
    }
  });

  it("removes its fields and itself, and can be asked to twice", async () => {
    const { port } = the();
    await port.ensureSchema();
    expect(await port.uninstall({ fields: false })).toEqual({ ok: true, value: null });
    const again = await port.uninstall({ fields: false });
    expect(again.ok ? "done" : again.error.kind).toMatch(/^(done|unauthorized|uninstalled)$/);
  });
}

function keyOf(ref: CrmRef): string {
  return `${ref.object}/${ref.id}`;
}
