import { describe, expect, it } from "vitest";
import { recordCalls } from "../../../ui-extensions/zendesk/src/calls/record-calls.ts";
import {
  openServerSession,
  renewAfterMs,
} from "../../../ui-extensions/zendesk/src/calls/server-session.ts";
import type { AppRecord } from "../../../ui-extensions/zendesk/src/contract.ts";
import { lateView } from "../../browser/support/panel-fixtures.ts";

const FIRST = { token: "first", expiresAt: "2026-11-22T10:15:00Z" };
const SECOND = { token: "second", expiresAt: "2026-11-22T10:30:00Z" };
const CARD = "/zendesk/card/panel";
const SESSION = "/zendesk/app/session";

interface Sent {
  readonly address: string;
  readonly token: string;
  readonly body: Readonly<Record<string, unknown>>;
}
type Serve = (sent: Sent) => Response | null;

/** A server in place of the network; null is a connection that broke. */
function serve(answer: Serve) {
  const sent: Sent[] = [];
  const fetched: typeof fetch = async (address, init) => {
    const token = new Headers(init?.headers).get("authorization")?.replace("Bearer ", "") ?? "";
    const call = { address: String(address), token, body: JSON.parse(String(init?.body)) };
    sent.push(call);
    const response = answer(call);
    if (response === null) throw new TypeError("Failed to fetch");
    return response;
  };
  const session = openServerSession(FIRST, { fetch: fetched, now: () => 0 });
  return { session, sent, log: () => sent.map(({ address, token }) => `${address} ${token}`) };
}

const said = (value: unknown) => Response.json(value);
const status = (code: number) => new Response("", { status: code });

describe("a token that no longer counts", () => {
  const renewing: Serve = ({ address, token }) => {
    if (address === SESSION) return said(SECOND);
    return token === "second" ? said({ kind: "none" }) : status(401);
  };

  it("is renewed, and the call asked again once", async () => {
    const { session, log } = serve(renewing);
    expect(await session.post(CARD, {})).toEqual({ status: 200, body: { kind: "none" } });
    expect(log()).toEqual([`${CARD} first`, `${SESSION} first`, `${CARD} second`]);
  });

  it("is renewed once for calls at the same time", async () => {
    const { session, log } = serve(renewing);
    const answers = await Promise.all([session.post(CARD, {}), session.post(CARD, {})]);
    expect(answers.map((each) => each.status)).toEqual([200, 200]);
    expect(log().filter((each) => each.startsWith(SESSION))).toHaveLength(1);
  });

  it("that can't be renewed is told as 401, without asking again", async () => {
    const { session, log } = serve(() => status(401));
    expect((await session.post(CARD, {})).status).toBe(401);
    expect(log()).toEqual([`${CARD} first`, `${SESSION} first`]);
  });

  it("stays what it was where the renewal says something else", async () => {
    const { session } = serve(({ address }) => (address === SESSION ? said({}) : status(401)));
    expect((await session.post(CARD, {})).status).toBe(401);
  });
});

it.each<[string, Serve, number | null, unknown]>([
  ["a broken connection is no status", () => null, null, null],
  ["a page in place of an answer has no body", () => new Response("<!doctype html>"), 200, null],
  ["a server in trouble is its status", () => status(502), 502, null],
])("%s", async (_what, answer, code, body) => {
  expect(await serve(answer).session.post(CARD, {})).toEqual({ status: code, body });
});

it.each<[string, string, number]>([
  ["half of a short time", "1970-01-01T00:04:00Z", 120_000],
  ["five minutes at most", "1970-01-01T12:00:00Z", 300_000],
  ["a minute at least, by a clock that is wrong", "1969-12-31T23:00:00Z", 60_000],
  ["a minute where the server's time can't be read", "soon", 60_000],
])("renewed after %s", (_what, expiresAt, ms) => {
  expect(renewAfterMs({ token: "", expiresAt }, 0)).toBe(ms);
});

const PERSON: AppRecord = { object: "users", id: "7" };
const COMPANY: AppRecord = { object: "organizations", id: "70" };

/** The panel's calls about a person and their company, answered by record. */
function callsAbout(answers: Readonly<Record<string, unknown>>, keys: (string | null)[] = ["key"]) {
  const reads: string[] = [];
  const served = serve(({ body }) => {
    const record: unknown = body.record;
    return said(answers[JSON.stringify(record)] ?? { kind: "none" });
  });
  const calls = recordCalls(served.session, {
    records: [PERSON, COMPANY],
    readKey: async ({ id }) => {
      reads.push(id);
      return (keys.length > 1 ? keys.shift() : keys[0]) ?? null;
    },
    timeZone: "America/Denver",
    locale: "en-US",
  });
  return { ...served, calls, reads, records: () => served.sent.map(({ body }) => body.record) };
}

const view = lateView();
const panel = { kind: "ok", accountId: view.subject.accountId, panel: view };

describe("a person and their organization", () => {
  it("are asked about in this order, and what is found is what all else is about", async () => {
    const { calls, records } = callsAbout({ [JSON.stringify(COMPANY)]: panel });
    expect((await calls.getPanel("")).kind).toBe("ok");
    await calls.getPlanForm(view.subject.accountId);
    expect(records()).toEqual([PERSON, COMPANY, COMPANY]);
  });

  it("the person's account goes first", async () => {
    const { calls, records } = callsAbout({ [JSON.stringify(PERSON)]: panel });
    expect((await calls.getPanel("")).kind).toBe("ok");
    expect(records()).toEqual([PERSON]);
  });

  it.each([
    ["several accounts to choose from", { kind: "choose", candidates: [] }],
    ["no permission", { kind: "no_permission", detail: "Ask." }],
    ["no connection", { kind: "disconnected", detail: "Gone." }],
  ])("%s is an answer: nobody else is asked about", async (_what, answer) => {
    const { calls, records } = callsAbout({ [JSON.stringify(PERSON)]: answer });
    await calls.getPanel("");
    expect(records()).toEqual([PERSON]);
  });

  it("where neither stands for one, the person is who is searched and chosen for", async () => {
    const { calls, records } = callsAbout({});
    expect(await calls.getPanel("")).toEqual({ kind: "absent", absence: { kind: "none" } });
    await calls.choose("acc-1");
    expect(records()).toEqual([PERSON, COMPANY, PERSON]);
  });

  it("the server is told the record's key, the reader's language and clock", async () => {
    const { calls, sent } = callsAbout({ [JSON.stringify(PERSON)]: panel });
    await calls.getPanel("");
    expect(sent[0]?.body).toEqual({
      record: PERSON,
      recordKey: "key",
      timeZone: "America/Denver",
      locale: "en-US",
    });
  });

  it("a key is read once, and again after it opened nothing", async () => {
    const answers: Record<string, unknown> = { [JSON.stringify(PERSON)]: panel };
    const { calls, reads } = callsAbout(answers);
    await calls.getPanel("");
    await calls.getTimeline("acc-1", "c1");
    expect(reads).toEqual(["7"]);
    answers[JSON.stringify(PERSON)] = { kind: "not_synced", detail: "Old key." };
    await calls.getTimeline("acc-1", "c1");
    await calls.getTimeline("acc-1", "c1");
    expect(reads).toEqual(["7", "7"]);
  });

  it("without a key the server is told so", async () => {
    const { calls, sent } = callsAbout({}, [null]);
    await calls.getPanel("");
    expect(sent.map(({ body }) => body.recordKey)).toEqual([null, null]);
  });
});
