import { expect, it } from "vitest";
import { type Fault, faultsAt, seededFaults } from "../../../adapters/sandbox-hubspot/faults.ts";
import { aSandbox } from "./support/a-sandbox.ts";

const COMPANIES = "/crm/objects/2026-03/companies";

it.each<[string, Fault, number, boolean]>([
  ["a 502 before", { kind: "status", status: 502 }, 502, false],
  ["a 502 after", { kind: "late_status", status: 502 }, 502, true],
  ["too many calls", { kind: "rate_limit", policy: "TEN_SECONDLY_ROLLING" }, 429, false],
  ["a page of HTML with 200", { kind: "html", status: 200 }, 200, false],
  ["half an answer", { kind: "truncated" }, 201, true],
  ["a cut before", { kind: "cut", when: "before" }, 0, false],
  ["a cut after", { kind: "cut", when: "after" }, 0, true],
  ["silence after", { kind: "hang", when: "after" }, 0, true],
  ["an expired token", { kind: "token_expired" }, 401, false],
])(
  "%s: the answer is spoiled, and the work is done or not as said",
  (_what, fault, status, isDone) => {
    const { hubspot, tokens } = aSandbox({ faults: faultsAt({ 1: fault }) });
    const answer = hubspot.handle({
      method: "POST",
      path: COMPANIES,
      headers: {
        authorization: `Bearer ${tokens.accessToken}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ properties: { name: "Acme" } }),
    });
    expect(answer.status).toBe(status);
    expect(hubspot.all("companies")).toHaveLength(isDone ? 1 : 0);
  },
);

it("does a batch in part: every third is not written and is listed as failed", () => {
  const faults = faultsAt({ 1: { kind: "partial", everyNth: 3 } });
  const { ask, hubspot } = aSandbox({ faults });
  const ids = ["A", "B", "C"].map((name) => hubspot.seed("companies", { name }));
  const inputs = ids.map((id) => ({ id, properties: { name: "changed" } }));
  const answer = ask("POST", `${COMPANIES}/batch/update`, { inputs });
  expect(answer.status).toBe(207);
  expect(answer.body.errors[0].context).toEqual({ ids: [ids[2]] });
  expect(hubspot.all("companies").map(({ properties }) => properties.name)).toEqual([
    "changed",
    "changed",
    "C",
  ]);
});

it("injects the same faults for the same seed, as many as asked for and no more", () => {
  const plan = (seed: number) => {
    const faults = seededFaults({ seed, share: 0.5, max: 20 });
    return Array.from({ length: 100 }, (_, n) => faults({ number: n, method: "GET", path: "/" }));
  };
  expect(plan(7)).toEqual(plan(7));
  expect(plan(7)).not.toEqual(plan(8));
  expect(plan(7).filter((fault) => fault !== null)).toHaveLength(20);
});

it("serves over a socket as it does in hand, and cuts the connection where the plan says", async () => {
  const { hubspot, tokens } = aSandbox({ faults: faultsAt({ 2: { kind: "cut", when: "after" } }) });
  const { url, close } = await hubspot.listen();
  const call = () =>
    fetch(`${url}${COMPANIES}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${tokens.accessToken}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ properties: { name: "x" } }),
    });
  expect((await call()).status).toBe(201);
  await expect(call()).rejects.toThrow();
  expect(hubspot.all("companies")).toHaveLength(2);
  await close();
});
