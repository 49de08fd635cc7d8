import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { setStep } from "../../../../core/policy/drafting/edit-cadence.ts";
import { toJson } from "../../../../core/policy/drafting/json.ts";
import { mergeJson } from "../../../../core/policy/drafting/merge-json.ts";
import { PolicyShape, type TenantPolicy } from "../../../../core/policy/policy.ts";
import { SANDBOX_TENANT } from "../../../../server/sandbox/tenant.ts";
import { ensureApiKey } from "../../../../server/storage/api-keys.ts";
import { inviteUser } from "../../../../server/storage/users.ts";
import {
  DraftAndDocument,
  DraftOnly,
  ImpactView,
  PolicyDifference,
  PolicyVersions,
  SegmentTrial,
} from "../../../../ui-extensions/console-app/views/policy.ts";
import { type ApiClient, apiClient } from "../../../support/api-client.ts";
import { openTestDatabase } from "../../../support/database.ts";
import { startServer, type TestServer } from "../../../support/server.ts";

const V1 = "/api/v1/policy";
const Version = z.object({ version: z.int() });

let server: TestServer;
/** Ana and Rosa may publish, Mo may write. */
let ana: ApiClient;
let rosa: ApiClient;
let mo: ApiClient;

beforeAll(async () => {
  server = await startServer(await openTestDatabase());
  const at = server.deps.clock.now();
  await server.deps.db.withTenant(SANDBOX_TENANT.id, async (tx) => {
    for (const [name, role] of [
      ["Ana", "admin"],
      ["Rosa", "admin"],
      ["Mo", "manager"],
    ] as const) {
      await ensureApiKey(tx, `gs_drafts-${name}-0123456789abcdef`, { name, role, at });
      await inviteUser(tx, { email: `${name}@policy.example`, name, role, by: "Test", at });
    }
    await sql`update users set state = 'active' where email like '%@policy.example'`.execute(tx);
  });
  const clientOf = (name: string) =>
    apiClient(server.url, { authorization: `Bearer gs_drafts-${name}-0123456789abcdef` });
  [ana, rosa, mo] = [clientOf("Ana"), clientOf("Rosa"), clientOf("Mo")];
});
afterAll(() => server.close());

async function begin(by: ApiClient, name = "Autumn"): Promise<z.infer<typeof DraftAndDocument>> {
  const { status, body } = await by.post(`${V1}/drafts`, { name });
  expect(status, JSON.stringify(body)).toBe(200);
  return DraftAndDocument.parse(body);
}

function withDay12(document: TenantPolicy, changed: Parameters<typeof setStep>[2]): TenantPolicy {
  const cadences = document.cadences.map((cadence) =>
    cadence.id === "standard" ? setStep(cadence, "day-12", changed) : cadence,
  );
  return { ...document, cadences };
}

async function save(by: ApiClient, id: string, revision: number, document: unknown) {
  return by.put(`${V1}/drafts/${id}`, { revision, name: "Autumn", document });
}

const current = async () => Version.parse((await ana.get(V1)).body).version;

describe("a draft of the policy", () => {
  it("goes from a change to a version in force by way of a second person, and back again", async () => {
    const { draft, document } = await begin(mo);
    const before = await current();
    const at = `${V1}/drafts/${draft.id}`;
    const saved = await save(mo, draft.id, 1, withDay12(document, { channels: ["voice"] }));
    expect(saved).toMatchObject({ status: 200, body: { draft: { revision: 2, authors: ["Mo"] } } });
    const told = PolicyDifference.parse((await mo.get(`${at}/changes`)).body);
    expect(told.changes.map(({ place, text }) => [place, text])).toEqual([
      ["Cadence “Standard”", "Day 12, channels: was e-mail, SMS, now call"],
    ]);
    expect((await mo.post(`${at}/publish`, { revision: 2 })).status).toBe(403);
    const early = await ana.post(`${at}/publish`, { revision: 2 });
    expect(early).toMatchObject({ status: 409, body: { code: "not_reviewed" } });
    expect(String(early.body.detail)).toContain("Rosa");
    await mo.post(`${at}/submit`, { revision: 2, note: "Calls work better" });
    const locked = await save(mo, draft.id, 2, document);
    expect(locked).toMatchObject({ status: 409, body: { code: "draft_closed" } });
    expect(await rosa.post(`${at}/approve`, { revision: 2 })).toMatchObject({
      body: { draft: { approvedBy: "Rosa" } },
    });
    const published = await ana.post(`${at}/publish`, { revision: 2 });
    expect(published, JSON.stringify(published.body)).toMatchObject({
      status: 200,
      body: { version: before + 1 },
    });
    const { versions } = PolicyVersions.parse((await ana.get(`${V1}/versions`)).body);
    expect(versions[0]).toMatchObject({
      ...{ version: before + 1, publishedBy: "Ana", approvedBy: "Rosa" },
      note: "Calls work better",
    });

    const stale = await ana.post(`${V1}/versions/${before}/restore`, { current: before });
    expect(stale).toMatchObject({ status: 409, body: { code: "policy_moved" } });
    const back = await ana.post(`${V1}/versions/${before}/restore`, { current: before + 1 });
    expect(back).toMatchObject({ status: 200, body: { version: before + 2, restores: before } });
    const same = await ana.get(`${V1}/versions/${before + 2}/changes?since=${before}`);
    expect(same.body).toMatchObject({ changes: [] });
  });

  it("is not approved by whoever wrote any of it, and a save takes an approval away", async () => {
    const { draft, document } = await begin(ana);
    const at = `${V1}/drafts/${draft.id}`;
    await save(ana, draft.id, 1, withDay12(document, { tone: "firm" }));
    await mo.post(`${at}/submit`, { revision: 2 });
    expect(await ana.post(`${at}/approve`, { revision: 2 })).toMatchObject({
      ...{ status: 409, body: { code: "own_draft" } },
    });
    await rosa.post(`${at}/approve`, { revision: 2 });
    await mo.post(`${at}/withdraw`, { revision: 2 });
    await save(mo, draft.id, 2, withDay12(document, { tone: "friendly" }));
    expect(await ana.post(`${at}/publish`, { revision: 3 })).toMatchObject({
      body: { code: "not_reviewed" },
    });
    await mo.post(`${at}/submit`, { revision: 3 });
    const refused = await ana.post(`${at}/publish`, { revision: 3 });
    expect(refused).toMatchObject({ status: 409, body: { code: "not_reviewed" } });
  });

  it("keeps both when two write at once: the second is told what changed, merges and saves", async () => {
    const { draft, document } = await begin(ana);
    const mine = withDay12(document, { tone: "firm" });
    const theirs = { ...document, contact: { ...document.contact, minIntervalHours: 72 } };
    expect((await save(rosa, draft.id, 1, theirs)).status).toBe(200);
    const late = await save(ana, draft.id, 1, mine);
    expect(late).toMatchObject({ status: 409, body: { code: "draft_changed" } });
    expect(late.body.detail).toBe(
      "Rosa saved this draft after you opened it. Contact: Hours between contacts: was 48, now 72.",
    );
    const now = DraftAndDocument.parse((await ana.get(`${V1}/drafts/${draft.id}`)).body);
    const { merged, clashes } = mergeJson(toJson(document), toJson(mine), toJson(now.document));
    expect(clashes).toEqual([]);
    expect((await save(ana, draft.id, 2, merged)).status).toBe(200);
    const after = PolicyDifference.parse(
      (await ana.get(`${V1}/drafts/${draft.id}/changes`)).body,
    ).changes;
    expect(after.map(({ text }) => text)).toEqual([
      "Day 12, tone: was neutral, now firm",
      "Hours between contacts: was 48, now 72",
    ]);
  });

  it("does not undo what was published meanwhile, until that is brought in", async () => {
    const { draft, document } = await begin(ana);
    await save(ana, draft.id, 1, withDay12(document, { tone: "firm" }));
    const other = { ...document, pause: { ...document.pause, daysMax: 45 } };
    await rosa.put(V1, other);
    const at = `${V1}/drafts/${draft.id}`;
    await ana.post(`${at}/submit`, { revision: 2 });
    await rosa.post(`${at}/approve`, { revision: 2 });
    const refused = await ana.post(`${at}/publish`, { revision: 2 });
    expect(refused).toMatchObject({ status: 409, body: { code: "base_moved" } });
    await ana.post(`${at}/withdraw`, { revision: 2 });
    const rebased = await ana.post(`${at}/rebase`, { revision: 2 });
    expect(rebased).toMatchObject({ status: 200, body: { clashes: [], draft: { revision: 3 } } });
    const now = DraftAndDocument.parse((await ana.get(at)).body).document;
    expect(now.pause.daysMax).toBe(45);
    const told = PolicyDifference.parse((await ana.get(`${at}/changes`)).body).changes;
    expect(told.map(({ text }) => text)).toEqual(["Day 12, tone: was neutral, now firm"]);
  });

  it.each([
    ["an unknown setting", { surprise: 1 }, 400, "document."],
    [
      "a setting of another type",
      { pause: { daysMax: "long", daysInYearMax: 1 } },
      400,
      "document.pause.daysMax",
    ],
    ["an unfinished name", { name: "" }, 200, ""],
  ])("with %s is kept or refused by name", async (_, wrong, status, field) => {
    const { draft, document } = await begin(ana);
    const answer = await save(ana, draft.id, 1, { ...document, ...wrong });
    expect(answer.status).toBe(status);
    if (status === 400) expect(JSON.stringify(answer.body)).toContain(field);
    const kept = DraftAndDocument.parse((await ana.get(`${V1}/drafts/${draft.id}`)).body);
    expect(kept.draft.revision).toBe(status === 200 ? 2 : 1);
    const found = await ana.post(`${V1}/drafts/${draft.id}/submit`, { revision: 2 });
    expect(found.status).not.toBe(200);
  });

  it("looser than the law of its country is not submitted, and the rule is named", async () => {
    const { draft, document } = await begin(ana);
    const loose = {
      ...document,
      collector: { id: "agency", type: "third_party" },
      contact: { ...document.contact, hours: { from: "07:00", to: "22:00" } },
    };
    await save(ana, draft.id, 1, loose);
    const refused = await ana.post(`${V1}/drafts/${draft.id}/submit`, { revision: 2 });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toMatch(/contact\.hours\.from.*not before 08:00.*1692c/);
    const bounds = await ana.get(`${V1}/drafts/${draft.id}/contact-bounds`);
    expect(JSON.stringify(bounds.body)).toContain("us.");
  });

  it("shows whom it would reach, and one that reaches nobody is meant by whoever typed so", async () => {
    const { draft, document } = await begin(ana);
    const cadences = document.cadences.map((cadence) => ({
      ...cadence,
      steps: cadence.steps.slice(0, 1).map((step) => ({
        ...step,
        anchor: { from: "due_date", days: 3_000 },
      })),
    }));
    const none = { ...document, cadences };
    await save(ana, draft.id, 1, none);
    const at = `${V1}/drafts/${draft.id}`;
    const impact = ImpactView.parse((await ana.get(`${at}/impact`)).body);
    expect(impact.current.contacted).toBeGreaterThan(0);
    expect(impact.draft.contacted).toBe(0);
    expect(impact.concern?.kind).toBe("nobody");
    await ana.post(`${at}/submit`, { revision: 2 });
    await rosa.post(`${at}/approve`, { revision: 2 });
    const refused = await ana.post(`${at}/publish`, { revision: 2 });
    expect(refused).toMatchObject({ status: 409, body: { code: "nobody" } });
    const meant = await ana.post(`${at}/publish`, { revision: 2, confirmation: "Reach nobody" });
    expect(meant.status, JSON.stringify(meant.body)).toBe(200);
    expect(PolicyShape.parse(meant.body).version).toBe(await current());
  });

  it("tells which segment takes an account, what each rule read, and how a message would read", async () => {
    const { draft, document } = await begin(ana);
    const accounts = z
      .object({ accounts: z.array(z.object({ id: z.string() })) })
      .parse((await ana.get("/api/v1/accounts")).body).accounts;
    const account = accounts[0]?.id ?? "";
    const segments = [
      {
        ...{ id: "few", name: "Few days", cadence: "standard", because: "Hardly late." },
        when: { fact: "daysPastDue", op: "lt", value: 0 },
      },
      ...document.segments,
    ];
    await save(ana, draft.id, 1, { ...document, segments });
    const at = `${V1}/drafts/${draft.id}/accounts/${account}`;
    const tried = SegmentTrial.parse((await ana.get(`${at}/segment`)).body);
    expect(tried.trace[0]).toMatchObject({ segmentId: "few", matched: false });
    expect(tried.trace.at(-1)).toMatchObject({ segmentId: tried.segmentId, matched: true });
    const query = "channel=email&language=en&tone=friendly";
    const seen = await ana.get(`${at}/messages/reminder?${query}`);
    expect(seen.status, JSON.stringify(seen.body)).toBe(200);
  });

  it("of another company is not there, and a closed one is not opened again", async () => {
    const { draft } = await begin(ana);
    const at = `${V1}/drafts/${draft.id}`;
    const stranger = "00000000-0000-4000-8000-0000000000e9";
    expect((await ana.get(`${V1}/drafts/${stranger}`)).status).toBe(404);
    const gone = await ana.post(`${at}/discard`, { revision: 1 });
    expect(DraftOnly.parse(gone.body).draft.state).toBe("discarded");
    expect((await save(ana, draft.id, 1, {})).status).toBe(400);
    expect((await ana.post(`${at}/submit`, { revision: 1 })).status).toBe(409);
  });
});
