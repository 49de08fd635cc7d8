import nock from "nock";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { CrmWrite } from "../../../adapters/crm-write.ts";
import { instant } from "../../../core/time/instant.ts";
import { strictNock } from "../crm-nock.ts";
import { API, openOnNock } from "./open-nock.ts";

strictNock();

const AT = instant("2026-04-01T12:00:00Z");
const UPDATE = "/crm/objects/2026-03/companies/batch/update";
const UPSERT = "/crm/objects/2026-03/tasks/batch/upsert";
const ASSOCIATE = "/crm/associations/2026-03/tasks/companies/batch/associate/default";

const Batch = z.object({
  inputs: z.array(
    z.object({
      id: z.string(),
      idProperty: z.string().optional(),
      objectWriteTraceId: z.string(),
      properties: z.record(z.string(), z.string()),
    }),
  ),
});

function aStanding(id: string, segment = "late"): Extract<CrmWrite, { kind: "standing" }> {
  return {
    kind: "standing",
    key: `standing-${id}`,
    ref: { object: "companies", id },
    standing: {
      state: "past_due",
      pastDueMinor: 124_050,
      currency: "USD",
      daysPastDue: 32,
      bucket: "31-60",
      segment,
      nextTouchOn: null,
      promiseDueOn: null,
      arrangementState: null,
      recordKey: "key",
    },
  };
}

function aTask(key: string): Extract<CrmWrite, { kind: "task" }> {
  return {
    kind: "task",
    key,
    about: [{ object: "companies", id: "55" }],
    subject: "Call",
    body: "a < b\nc",
    medium: "call",
    dueAt: AT,
    urgent: true,
    state: "open",
  };
}

const BAD = { category: "VALIDATION_ERROR", message: 'bad: [{"name":"gs_segment"}]' };

/** Answers as HubSpot does: all or, over one bad record, nothing. */
function refusingWhole(isBad: (id: string) => boolean) {
  return async (request: Request) => {
    const { inputs } = Batch.parse(await request.json());
    if (inputs.some(({ id }) => isBad(id))) return [400, BAD];
    return [200, { results: inputs.map(({ id }) => ({ id, properties: {} })) }];
  };
}

describe("writing records in batches", () => {
  it("sends a hundred in a call, each with a trace and everything as text", async () => {
    const sizes: number[] = [];
    nock(API)
      .post(UPDATE)
      .times(3)
      .reply(async (request: Request) => {
        const { inputs } = Batch.parse(await request.json());
        sizes.push(inputs.length);
        expect(inputs[0]?.properties).toMatchObject({
          gs_past_due: "1240.50",
          gs_next_touch_on: "",
        });
        return [200, { results: inputs.map(({ id }) => ({ id, properties: {} })) }];
      });
    const { port } = openOnNock();
    const writes = Array.from({ length: 230 }, (_, n) => aStanding(String(n)));
    const written = await port.write(writes);
    expect(sizes).toEqual([100, 100, 30]);
    expect(written.ok && written.value.every(({ ok }) => ok)).toBe(true);
  });

  it("keeps 99 when an admin's rule refuses one, and says which field", async () => {
    nock(API)
      .post(UPDATE)
      .times(20)
      .optionally()
      .reply(refusingWhole((id) => id === "41"));
    const { port } = openOnNock();
    const written = await port.write(Array.from({ length: 100 }, (_, n) => aStanding(String(n))));
    nock.cleanAll();
    if (!written.ok) throw new Error("refused");
    const failed = written.value.flatMap((each, n) => (each.ok ? [] : [{ n, error: each.error }]));
    expect(failed).toMatchObject([{ n: 41, error: { kind: "invalid", field: "gs_segment" } }]);
  });

  it("does not look for the bad one for ever when all are: the rest comes again", async () => {
    let calls = 0;
    nock(API)
      .post(UPDATE)
      .times(100)
      .optionally()
      .reply(() => {
        calls += 1;
        return [400, BAD];
      });
    const { port } = openOnNock();
    const written = await port.write(Array.from({ length: 100 }, (_, n) => aStanding(String(n))));
    nock.cleanAll();
    if (!written.ok) throw new Error("refused");
    const kinds = written.value.map((each) => (each.ok ? "done" : each.error.kind));
    expect(new Set(kinds)).toEqual(new Set(["invalid", "conflict"]));
    expect(kinds.filter((kind) => kind === "invalid").length).toBeGreaterThan(10);
    expect(calls).toBeLessThan(70);
  });

  it.each([
    ["a field of ours is not there", 'bad: [{"error":"PROPERTY_DOESNT_EXIST","name":"gs_state"}]'],
    ["our key is not unique", "Unable to perform update/upsert by non-unique 0-27 property gs_key"],
  ])("asks once when %s, because it is no record's fault", async (_case, message) => {
    nock(API).post(UPDATE).reply(400, { category: "VALIDATION_ERROR", message });
    const { port } = openOnNock();
    expect(await port.write([aStanding("1"), aStanding("2")])).toMatchObject({
      value: [{ error: { kind: "unsupported" } }, { error: { kind: "unsupported" } }],
    });
  });

  it("reads which of a batch failed from HubSpot's list, whatever its order", async () => {
    nock(API)
      .post(UPDATE)
      .reply(207, {
        status: "COMPLETE",
        results: [
          { id: "3", objectWriteTraceId: "3", properties: {} },
          { id: "1", objectWriteTraceId: "1", properties: {} },
        ],
        numErrors: 2,
        errors: [
          { category: "VALIDATION_ERROR", context: { objectWriteTraceId: ["4"] }, errors: [] },
          { category: "OBJECT_NOT_FOUND", context: { ids: ["2"] }, message: "no" },
        ],
      });
    const { port } = openOnNock();
    const writes = ["1", "2", "3", "4"].map((id) => aStanding(id));
    expect(await port.write(writes)).toMatchObject({
      ok: true,
      value: [
        { ok: true, ref: { id: "1" } },
        { ok: false, error: { kind: "not_found" } },
        { ok: true, ref: { id: "3" } },
        { ok: false, error: { kind: "invalid" } },
      ],
    });
  });

  it("keeps what was written when an error beside it is not as documented", async () => {
    nock(API)
      .post(UPDATE)
      .reply(207, {
        results: [{ id: "1", properties: {} }],
        errors: [{ category: 9, context: [], errors: [{ context: 3 }], links: null }],
      });
    const { port } = openOnNock();
    expect(await port.write([aStanding("1"), aStanding("2")])).toMatchObject({
      value: [{ ok: true }, { ok: false, error: { kind: "invalid" } }],
    });
  });

  it("takes a record HubSpot does not speak of as not done, so that it is tried again", async () => {
    nock(API)
      .post(UPDATE)
      .reply(207, { results: [{ id: "1", properties: {} }], errors: [] });
    const { port } = openOnNock();
    expect(await port.write([aStanding("1"), aStanding("2")])).toMatchObject({
      value: [{ ok: true }, { ok: false, error: { kind: "unavailable" } }],
    });
  });

  it("names a record once in a batch, as it was asked for last", async () => {
    nock(API)
      .post(UPDATE, (body) => {
        const { inputs } = Batch.parse(body);
        return inputs.length === 1 && inputs[0]?.properties.gs_segment === "second";
      })
      .reply(200, { results: [{ id: "1", properties: {} }] });
    const { port } = openOnNock();
    const writes = [aStanding("1", "first"), aStanding("1", "second")];
    expect(await port.write(writes)).toMatchObject({ value: [{ ok: true }, { ok: true }] });
  });

  it("does not try the rest when HubSpot is down, and loses none of what was done", async () => {
    nock(API)
      .post(UPDATE)
      .reply(refusingWhole(() => false))
      .post(UPDATE)
      .times(4)
      .reply(502, "<html>");
    const { port, waits } = openOnNock();
    const written = await port.write(Array.from({ length: 350 }, (_, n) => aStanding(String(n))));
    if (!written.ok) throw new Error("refused");
    expect(written.value.map(({ ok }) => ok)).toEqual(
      Array.from({ length: 350 }, (_, n) => n < 100),
    );
    // The waits between four tries of one batch, and none for the batches after it.
    expect(waits).toEqual([500, 1_000, 2_000]);
    expect(written.value.at(-1)).toMatchObject({ error: { kind: "unavailable" } });
  });

  it("goes on with the next batch when HubSpot failed on one record of this one", async () => {
    nock(API)
      .post(UPDATE)
      .reply(async (request: Request) => {
        const [, ...rest] = Batch.parse(await request.json()).inputs;
        const results = rest.map(({ id }) => ({ id, properties: {} }));
        return [207, { results, errors: [{ category: "INTERNAL_ERROR" }] }];
      })
      .post(UPDATE)
      .reply(refusingWhole(() => false));
    const { port } = openOnNock();
    const written = await port.write(Array.from({ length: 150 }, (_, n) => aStanding(String(n))));
    if (!written.ok) throw new Error("refused");
    expect(written.value.flatMap(({ ok }, n) => (ok ? [] : [n]))).toEqual([0]);
  });

  it("goes on with a new token when one expires between two batches", async () => {
    nock(API, { reqheaders: { authorization: "Bearer old" } })
      .post(UPDATE)
      .reply(refusingWhole(() => false))
      .post(UPDATE)
      .reply(401, { category: "EXPIRED_AUTHENTICATION" });
    nock(API, { reqheaders: { authorization: "Bearer new" } })
      .post(UPDATE)
      .reply(refusingWhole(() => false));
    const { port } = openOnNock({ tokens: ["old", "new"] });
    const written = await port.write(Array.from({ length: 150 }, (_, n) => aStanding(String(n))));
    expect(written.ok && written.value.every(({ ok }) => ok)).toBe(true);
  });

  it("refuses the whole when the app was removed", async () => {
    nock(API).post(UPDATE).reply(401, { message: "app uninstalled" });
    const { port } = openOnNock();
    expect(await port.write([aStanding("1")])).toMatchObject({
      ok: false,
      error: { kind: "uninstalled" },
    });
  });

  it("says which scope is missing, and still writes what needs another", async () => {
    nock(API)
      .post(UPDATE)
      .reply(403, {
        category: "MISSING_SCOPES",
        errors: [{ context: { requiredGranularScopes: ["crm.objects.companies.write"] } }],
      })
      .post("/integrators/timeline/2026-03/events/batch")
      .reply(200, { results: [] });
    const { port } = openOnNock();
    const about = { object: "companies", id: "1" };
    const event = { kind: "event", key: "e", about, at: AT, event: "note" } as const;
    const writes: CrmWrite[] = [aStanding("1"), { ...event, title: "t", detail: "d" }];
    expect(await port.write(writes)).toMatchObject({
      value: [
        { ok: false, error: { kind: "missing_scope", scopes: ["crm.objects.companies.write"] } },
        { ok: true },
      ],
    });
  });
});

describe("writing under our key", () => {
  const done = [200, { results: [{ id: "900", properties: { gs_key: "task-1" } }] }];

  it("makes a task by its key and ties it to whom it is about", async () => {
    nock(API)
      .post(UPSERT, (body) => {
        const [input] = Batch.parse(body).inputs;
        expect(input).toMatchObject({
          id: "task-1",
          idProperty: "gs_key",
          properties: {
            gs_key: "task-1",
            hs_task_body: "a &lt; b<br>c",
            hs_task_priority: "HIGH",
            hs_task_type: "CALL",
            hs_timestamp: AT,
          },
        });
        return true;
      })
      .reply(...tuple(done))
      .post(ASSOCIATE, { inputs: [{ from: { id: "900" }, to: { id: "55" } }] })
      .reply(200, { results: [{ from: { id: "900" }, to: { id: "55" } }] });
    const { port } = openOnNock();
    expect(await port.write([aTask("task-1")])).toEqual({
      ok: true,
      value: [{ ok: true, ref: { object: "tasks", id: "900" } }],
    });
  });

  it("reports a task that could be tied to nobody", async () => {
    nock(API)
      .post(UPSERT)
      .reply(...tuple(done))
      .post(ASSOCIATE)
      .reply(400, { category: "VALIDATION_ERROR" });
    const { port } = openOnNock();
    expect(await port.write([aTask("task-1")])).toMatchObject({
      value: [{ ok: false, error: { kind: "invalid" } }],
    });
  });

  it("does not mind one of several who is gone", async () => {
    const contacts = ASSOCIATE.replace("companies", "contacts");
    nock(API)
      .post(UPSERT)
      .reply(...tuple(done))
      .post(ASSOCIATE)
      .reply(404, {})
      .post(contacts)
      .reply(200, { results: [{ from: { id: "900" }, to: { id: "7" } }] });
    const { port } = openOnNock();
    const about = [
      { object: "companies", id: "55" },
      { object: "contacts", id: "7" },
    ];
    expect(await port.write([{ ...aTask("task-1"), about }])).toMatchObject({
      value: [{ ok: true }],
    });
  });
});

describe("the timeline", () => {
  const EVENTS = "/integrators/timeline/2026-03/events/batch";
  const event = (key: string): Extract<CrmWrite, { kind: "event" }> => ({
    kind: "event",
    key,
    about: { object: "contacts", id: "7" },
    at: AT,
    event: "promise",
    title: "Promised",
    detail: "by Friday",
  });

  it("names the type of the record's object, and takes what is there already as done", async () => {
    nock(API)
      .post(EVENTS, {
        inputs: [
          {
            eventTypeName: "gs_promise_contact",
            id: "e-1",
            objectId: "7",
            timestamp: AT,
            properties: { title: "Promised", detail: "by Friday" },
          },
        ],
      })
      .reply(409, { category: "CONFLICT" });
    const { port } = openOnNock();
    expect(await port.write([event("e-1")])).toMatchObject({ value: [{ ok: true }] });
  });

  it("puts the new ones on when one of the batch was there", async () => {
    const there = z.object({ inputs: z.array(z.object({ id: z.string() })) });
    nock(API)
      .post(EVENTS)
      .times(3)
      .reply(async (request: Request) => {
        const ids = there.parse(await request.json()).inputs.map(({ id }) => id);
        return ids.includes("e-1") ? [409, { category: "CONFLICT" }] : [200, { results: [] }];
      });
    const { port } = openOnNock();
    expect(await port.write([event("e-1"), event("e-2")])).toMatchObject({
      value: [{ ok: true }, { ok: true }],
    });
  });

  it.each(["tickets", "invoices"])("does not pretend to show an event on %s", async (object) => {
    const { port } = openOnNock();
    const write: CrmWrite = { ...event("e"), about: { object, id: "1" } };
    expect(await port.write([write])).toMatchObject({
      value: [{ ok: false, error: { kind: "unsupported" } }],
    });
  });
});

describe("refusals of contact", () => {
  const optOut = { kind: "opt_out", key: "o", address: "ana+x@rivera.example" } as const;
  const ref = { object: "contacts", id: "7" };
  const STATUS = "/communication-preferences/2026-03/statuses/ana%2Bx%40rivera.example";

  it.each([
    [true, { statusState: "UNSUBSCRIBED" }],
    [false, { statusState: "SUBSCRIBED", legalBasis: "CONSENT_WITH_NOTICE" }],
  ])("of email go to the chosen kind of mail (refused: %s)", async (refused, expected) => {
    nock(API)
      .post(STATUS, (body) => {
        expect(body).toMatchObject({ subscriptionId: 77, channel: "EMAIL", ...expected });
        return true;
      })
      .reply(200, { results: [] });
    const { port } = openOnNock({ settings: { optOut: { subscriptionId: 77 } } });
    expect(await port.write([{ ...optOut, ref, channel: "email", refused }])).toMatchObject({
      value: [{ ok: true }],
    });
  });

  it("of a channel HubSpot does not know go to the chosen property", async () => {
    nock(API)
      .post("/crm/objects/2026-03/contacts/batch/update", (body) => {
        expect(Batch.parse(body).inputs[0]).toMatchObject({ properties: { no_texts: "true" } });
        return true;
      })
      .reply(200, { results: [{ id: "7", properties: {} }] });
    const { port } = openOnNock({ settings: { optOut: { properties: { sms: "no_texts" } } } });
    expect(port.capabilities.optOutChannels).toEqual(["email", "sms"]);
    const write = { ...optOut, ref, channel: "sms", refused: true } as const;
    expect(await port.write([write])).toMatchObject({ value: [{ ok: true }] });
  });

  it.each(["email", "sms", "letter"] as const)(
    "of %s are said to go nowhere when nothing was chosen",
    async (channel) => {
      const { port } = openOnNock();
      expect(await port.write([{ ...optOut, ref, channel, refused: true }])).toMatchObject({
        value: [{ ok: false, error: { kind: "unsupported" } }],
      });
    },
  );
});

/** nock takes a status and a body apart. */
function tuple(answer: readonly unknown[]): [number, nock.Body] {
  const [status, body] = answer;
  return [Number(status), JSON.stringify(body)];
}
