import { afterEach, describe, expect, it } from "vitest";
import type { CrmRef } from "../../../adapters/crm-ref.ts";
import type { CrmWrite } from "../../../adapters/crm-write.ts";
import { parseCsv, toCsv } from "../../../adapters/salesforce/csv.ts";
import { BULK_FROM } from "../../../adapters/salesforce/write-ours.ts";
import { fromEpochMs } from "../../../core/time/instant.ts";
import { openSandbox } from "./open-sandbox.ts";

const closes: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});

async function aScene(...options: Parameters<typeof openSandbox>) {
  const scene = await openSandbox(...options);
  closes.push(scene.close);
  scene.org.installPackage();
  return scene;
}

type Scene = Awaited<ReturnType<typeof aScene>>;

function callsOf({ org }: Scene, name: string): number {
  const counted = Object.entries(org.counts()).filter(([route]) => route.includes(name));
  return counted.reduce((sum, [, { calls }]) => sum + calls, 0);
}

function accounts({ org }: Scene, count: number): CrmRef[] {
  return Array.from({ length: count }, (_, n) => {
    return { object: "Account", id: org.people.create("Account", { Name: `Company ${n}` }) };
  });
}

function anEvent(about: CrmRef, key: string, title = "Promised"): CrmWrite {
  const at = fromEpochMs(Date.parse("2026-04-01T12:00:00Z"));
  return { kind: "event", key, about, at, event: "promise", title, detail: "by 2 April" };
}

const UPSERTS = "/composite/sobjects/{object}/{field}";

describe("how many calls a write takes", () => {
  it.each([
    [1, 1, 0],
    [200, 1, 0],
    [201, 2, 0],
    [BULK_FROM, 10, 0],
    [BULK_FROM + 1, 0, 1],
  ])("%i events take %i calls and %i jobs", async (count, calls, jobs) => {
    const scene = await aScene();
    const [about] = accounts(scene, 1);
    if (about === undefined) throw new Error("no account");
    const writes = Array.from({ length: count }, (_, n) => anEvent(about, `event-${n}`));
    const written = await scene.port.write(writes);
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    expect(written.value.every(({ ok }) => ok)).toBe(true);
    expect(scene.org.all("GS_Touch__c")).toHaveLength(count);
    expect(callsOf(scene, UPSERTS)).toBe(calls);
    expect(callsOf(scene, "/batches")).toBe(jobs);
  });
});

describe("a bulk job", () => {
  it("answers for every row in order, failed ones with why, and empties what no longer holds", async () => {
    const scene = await aScene();
    const refs = accounts(scene, BULK_FROM + 50);
    const [removed] = refs.splice(7, 1);
    if (removed === undefined) throw new Error("no account");
    refs.splice(7, 0, removed);
    scene.org.people.remove("Account", removed.id);
    const writes = refs.map((ref, n) => anEvent(ref, `event-${n}`, `Said "yes",\n${n}`));
    const written = await scene.port.write(writes);
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    const failed = written.value.flatMap((each, n) => (each.ok ? [] : [[n, each.error.kind]]));
    expect(failed).toEqual([[7, "not_found"]]);
    expect(scene.org.all("GS_Touch__c")[20]).toMatchObject({ GS_Title__c: 'Said "yes",\n21' });
    const again = await scene.port.write(writes);
    expect(again.ok && again.value.filter(({ ok }) => ok)).toHaveLength(refs.length - 1);
    expect(scene.org.all("GS_Touch__c")).toHaveLength(refs.length - 1);
  });

  it("that met a locked row writes it afterwards", async () => {
    const scene = await aScene();
    const refs = accounts(scene, BULK_FROM + 1);
    scene.org.people.lock(refs[5]?.id ?? "", 1);
    const written = await scene.port.write(refs.map((ref, n) => anEvent(ref, `event-${n}`)));
    expect(written.ok && written.value.every(({ ok }) => ok)).toBe(true);
    expect(callsOf(scene, UPSERTS)).toBe(1);
  });

  it("whose upload got lost is given up, and its rows are to come again", async () => {
    const scene = await aScene();
    const refs = accounts(scene, BULK_FROM + 1);
    scene.org.setFaults(({ path }) =>
      path.endsWith("/batches") ? { kind: "cut", when: "after" } : null,
    );
    const written = await scene.port.write(refs.map((ref, n) => anEvent(ref, `event-${n}`)));
    const kinds = written.ok ? written.value.map((each) => (each.ok ? "" : each.error.kind)) : [];
    expect(new Set(kinds)).toEqual(new Set(["unavailable"]));
    expect(scene.org.all("GS_Touch__c")).toHaveLength(0);
    expect(callsOf(scene, "/batches")).toBe(1);
  });
});

describe("tasks", () => {
  const task = (
    ref: CrmRef,
    changes: Partial<Extract<CrmWrite, { kind: "task" }>> = {},
  ): CrmWrite => ({
    kind: "task",
    key: "task-1",
    about: [ref],
    subject: "Call about the plan",
    body: "",
    medium: "call",
    // Late in the evening in New York is still the first of April there.
    dueAt: fromEpochMs(Date.parse("2026-04-02T03:00:00Z")),
    urgent: true,
    state: "open",
    ...changes,
  });

  it("are due on the org's own day, with a priority the org knows, for their owner", async () => {
    const scene = await aScene();
    const [ref] = accounts(scene, 1);
    if (ref === undefined) throw new Error("no account");
    await scene.port.write([task(ref, { ownerId: scene.org.userId })]);
    expect(scene.org.all("Task")).toMatchObject([
      { ActivityDate: "2026-04-01", Priority: "High", OwnerId: scene.org.userId, WhatId: ref.id },
    ]);
  });

  it("that somebody finished are not opened again", async () => {
    const scene = await aScene();
    const [ref] = accounts(scene, 1);
    if (ref === undefined) throw new Error("no account");
    await scene.port.write([task(ref)]);
    scene.org.people.update("Task", String(scene.org.all("Task")[0]?.Id), { Status: "Completed" });
    await scene.port.write([task(ref, { subject: "Call again" })]);
    expect(scene.org.all("Task")).toMatchObject([{ Subject: "Call again", IsClosed: true }]);
  });

  it("that were closed as moot are asked for anew when they are needed again", async () => {
    const scene = await aScene();
    const [ref] = accounts(scene, 1);
    if (ref === undefined) throw new Error("no account");
    const closed = () => scene.org.all("Task").map(({ IsClosed }) => IsClosed === true);
    for (const state of ["open", "moot", "open", "moot", "moot", "open"] as const) {
      await scene.port.write([task(ref, { state })]);
      expect(closed().at(-1)).toBe(state === "moot");
    }
    expect(closed()).toEqual([true, true, false]);
  });

  it("of ours that were done do not count as calls that were made", async () => {
    const scene = await aScene();
    const [ref] = accounts(scene, 1);
    if (ref === undefined) throw new Error("no account");
    await scene.port.write([task(ref)]);
    await scene.port.write([task(ref, { state: "done" })]);
    scene.org.people.update("Task", String(scene.org.all("Task")[0]?.Id), { TaskSubtype: "Call" });
    const page = await scene.port.pull("activity", null);
    expect(page).toMatchObject({ ok: true, value: { changes: [], unreadable: [] } });
  });
});

describe("a logged call", () => {
  it("is made once when the answer to making it got lost", async () => {
    const scene = await aScene();
    const [ref] = accounts(scene, 1);
    if (ref === undefined) throw new Error("no account");
    let left = 2;
    scene.org.setFaults(({ method, path }) => {
      if (method !== "POST" || !path.endsWith("/composite/sobjects") || left === 0) return null;
      left -= 1;
      return { kind: "cut", when: left === 1 ? "before" : "after" };
    });
    const call: CrmWrite = {
      kind: "activity",
      key: "call-1",
      about: [ref],
      channel: "voice",
      direction: "inbound",
      at: fromEpochMs(scene.clock.nowMs()),
      subject: "Call",
      body: "Will pay.",
      outcome: "voicemail",
    };
    expect(await scene.port.write([call])).toMatchObject({ value: [{ ok: true }] });
    expect(scene.org.all("Task")).toMatchObject([
      { TaskSubtype: "Call", CallType: "Inbound", CallDisposition: "Voicemail", IsClosed: true },
    ]);
  });
});

describe("refusals", () => {
  it("of one person go in one call, each in its field, and can be taken back", async () => {
    const settings = { optOut: { fields: { sms: "No_Sms__c" } } };
    const fields = [{ name: "No_Sms__c", label: "No SMS", type: "boolean" }] as const;
    const scene = await aScene({ contactFields: fields }, settings);
    const ref = { object: "Contact", id: scene.org.people.create("Contact", { LastName: "R" }) };
    const write = (channel: "email" | "voice" | "sms" | "letter", refused = true): CrmWrite => {
      return { kind: "opt_out", key: channel, ref, channel, address: "x", refused };
    };
    const kinds = ["email", "voice", "sms", "letter"] as const;
    const written = await scene.port.write(kinds.map((channel) => write(channel)));
    expect(written).toMatchObject({
      value: [{ ok: true }, { ok: true }, { ok: true }, { error: { kind: "unsupported" } }],
    });
    const all = { HasOptedOutOfEmail: "true", DoNotCall: "true", No_Sms__c: "true" };
    expect(scene.org.read("Contact", ref.id)).toMatchObject(all);
    expect(callsOf(scene, "PATCH /services/data/v{version}/composite/sobjects")).toBe(1);
    expect(scene.port.capabilities.optOutChannels).toEqual(["email", "voice", "sms"]);
    await scene.port.write([write("email", false)]);
    expect(scene.org.read("Contact", ref.id)).toMatchObject({ HasOptedOutOfEmail: "false" });
  });
});

describe("a namespace", () => {
  it("is before every name of ours that is written", async () => {
    const scene = await openSandbox({}, { namespace: "gstand" });
    closes.push(scene.close);
    scene.org.installPackage("gstand");
    const [about] = accounts(scene, 1);
    if (about === undefined) throw new Error("no account");
    expect(await scene.port.write([anEvent(about, "event-1")])).toMatchObject({
      value: [{ ok: true, ref: { object: "gstand__GS_Touch__c" } }],
    });
    expect(scene.org.all("gstand__GS_Touch__c")).toMatchObject([
      { gstand__GS_External_Id__c: "event-1", gstand__GS_Account__c: about.id },
    ]);
    const plan = await scene.port.planSchema();
    expect(plan.ok && new Set(plan.value.map(({ state }) => state))).toEqual(new Set(["exists"]));
  });
});

describe("rows of a job", () => {
  it("come back as they went, whatever is in them", () => {
    const rows = [
      { a: 'x,"y"\nz', b: "" },
      { a: "plain", b: "#n/a" },
    ];
    expect(parseCsv(toCsv(rows))).toEqual(rows);
    expect(toCsv([{ a: null, b: 1 }, { b: "#N/A" }])).toBe('a,b\n#N/A,1\n,"#N/A"\n');
  });
});
