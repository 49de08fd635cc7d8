import { afterEach, describe, expect, it } from "vitest";
import type { CrmRef } from "../../../adapters/crm-ref.ts";
import type { CrmWrite } from "../../../adapters/crm-write.ts";
import { changeOf, latest, pullAll } from "../crm-harness.ts";
import { openSandbox } from "./open-sandbox.ts";

const closes: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});

async function aScene(...options: Parameters<typeof openSandbox>) {
  const scene = await openSandbox(...options);
  closes.push(scene.close);
  return scene;
}

type Scene = Awaited<ReturnType<typeof aScene>>;

function anAccount({ org }: Scene, Name = "Rivera Plumbing"): CrmRef {
  return { object: "Account", id: org.people.create("Account", { Name }) };
}

function anInvoice({ org }: Scene, account: CrmRef, values: Record<string, string | number> = {}) {
  const id = org.people.create("Invoice", {
    DocumentNumber: "INV-7",
    BillingAccountId: account.id,
    TotalAmountWithTax: 1240.5,
    Balance: 240.5,
    InvoiceDate: "2026-01-31T15:00:00Z",
    DueDate: "2026-03-02",
    Status: "Posted",
    ...values,
  });
  return { object: "Invoice", id };
}

function aStanding(ref: CrmRef): CrmWrite {
  const standing = {
    state: "past_due",
    pastDueMinor: 24_050,
    currency: "USD",
    daysPastDue: 32,
    bucket: "31-60",
    segment: "second_late",
    nextTouchOn: null,
    promiseDueOn: null,
    arrangementState: null,
    recordKey: "key",
  } as const;
  return { kind: "standing", key: `standing-${ref.id}`, ref, standing };
}

async function shortfallsOf({ port }: Pick<Scene, "port">) {
  const described = await port.describe();
  if (!described.ok) throw new Error(JSON.stringify(described.error));
  return new Map(described.value.shortfalls.map((each) => [each.what, each.consequence]));
}

describe("a session that ends in the middle of a feed", () => {
  it("costs a renewal and no record, on every page and twice in a row", async () => {
    const scene = await aScene({ limits: { queryPageMax: 10 } });
    const refs = Array.from({ length: 95 }, (_, n) => anAccount(scene, `Company ${n}`));
    let call = 0;
    scene.org.setFaults(({ path }) => {
      if (!path.endsWith("/queryAll")) return null;
      call += 1;
      return call % 3 === 0 ? null : { kind: "session_ended" };
    });
    const { changes } = await pullAll(scene.port, "company");
    expect(latest(changes).size).toBe(refs.length);
    expect(changes).toHaveLength(refs.length);
    expect(scene.renewals()).toBeGreaterThan(9);
  });

  it("is over when no new session is good either", async () => {
    const scene = await aScene();
    anAccount(scene);
    scene.org.setFaults(({ path }) =>
      path.startsWith("/services/data") ? { kind: "session_ended" } : null,
    );
    expect(await scene.port.pull("company", null)).toMatchObject({
      ok: false,
      error: { kind: "unauthorized" },
    });
    expect(scene.renewals()).toBe(3);
  });
});

describe("a refresh token that was used before", () => {
  it("is refused with invalid_grant, and the connection says that an admin must connect again", async () => {
    const { auth, org, port } = await aScene();
    const { refreshToken } = org.grant(["api", "refresh_token"]);
    const first = await auth.refresh(refreshToken);
    expect(first).toMatchObject({ ok: true });
    expect(first.ok && first.value.refreshToken).not.toBe(refreshToken);
    expect(await auth.refresh(refreshToken)).toMatchObject({
      ok: false,
      error: { kind: "unauthorized", detail: expect.stringContaining("invalid_grant") },
    });
    org.removeApp();
    expect(await port.pull("company", null)).toMatchObject({
      ok: false,
      error: { kind: "unauthorized" },
    });
  });
});

describe("an allowance that is used up", () => {
  it("stops the feed where it is, says for how long, and asks nothing meanwhile", async () => {
    const scene = await aScene({ limits: { dailyMax: 1_000 } });
    anAccount(scene);
    scene.org.people.useCalls(1_000);
    const refused = await scene.port.pull("company", null);
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: "rate_limited", retryAfterMs: 15 * 60_000, scope: "daily" },
    });
    const asked = JSON.stringify(scene.org.counts());
    expect(await scene.port.pull("company", null)).toMatchObject({
      error: { kind: "rate_limited" },
    });
    expect(JSON.stringify(scene.org.counts())).toBe(asked);
    void scene.clock.wait(25 * 3_600_000);
    expect((await pullAll(scene.port, "company")).changes).toHaveLength(1);
  });

  it("is never used by us beyond our share, whatever others leave", async () => {
    const scene = await aScene({ limits: { dailyMax: 40 } }, { allowanceShare: 0.5 });
    anAccount(scene);
    let refused = null;
    for (let pulls = 0; pulls < 60 && refused === null; pulls += 1) {
      const page = await scene.port.pull("company", null);
      if (!page.ok) refused = page.error;
    }
    expect(refused).toMatchObject({ kind: "rate_limited", scope: "share" });
    const calls = Object.entries(scene.org.counts())
      .filter(([name]) => name.includes("/services/data"))
      .reduce((sum, [, count]) => sum + count.calls, 0);
    expect(calls).toBe(20);
    void scene.clock.wait(refused?.kind === "rate_limited" ? refused.retryAfterMs : 0);
    expect(await scene.port.pull("company", null)).toMatchObject({ ok: true });
  });
});

describe("rows that somebody else is changing", () => {
  it("are tried again within the call, and the others are written at once", async () => {
    const scene = await aScene();
    scene.org.installPackage();
    const refs = Array.from({ length: 5 }, (_, n) => anAccount(scene, `Company ${n}`));
    scene.org.people.lock(refs[2]?.id ?? "", 2);
    const written = await scene.port.write(refs.map(aStanding));
    expect(written).toMatchObject({ ok: true, value: refs.map((ref) => ({ ok: true, ref })) });
    expect(scene.org.all("GS_Account_State__c")).toHaveLength(5);
  });

  it("come again as a conflict when they stay locked, and alone", async () => {
    const scene = await aScene();
    scene.org.installPackage();
    const [one, two] = [anAccount(scene, "One"), anAccount(scene, "Two")];
    scene.org.people.lock(one.id, 99);
    expect(await scene.port.write([aStanding(one), aStanding(two)])).toMatchObject({
      ok: true,
      value: [
        { ok: false, error: { kind: "conflict" } },
        { ok: true, ref: two },
      ],
    });
  });
});

describe("a collection of which some fail", () => {
  it("answers for each record, in order, with why, and never with the value refused", async () => {
    const scene = await aScene();
    scene.org.installPackage();
    const refs = Array.from({ length: 450 }, (_, n) => anAccount(scene, `Company ${n}`));
    const [gone, wrong] = [refs[10], refs[333]];
    if (gone === undefined || wrong === undefined) throw new Error("no accounts");
    scene.org.people.remove("Account", gone.id);
    const writes = refs.map((ref) => {
      const write = aStanding(ref);
      if (ref !== wrong || write.kind !== "standing") return write;
      return { ...write, standing: { ...write.standing, arrangementState: "secret-value" } };
    });
    const written = await scene.port.write(writes);
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    const failed = written.value.flatMap((each, n) => (each.ok ? [] : [[n, each.error] as const]));
    expect(failed).toEqual([
      [10, { kind: "not_found", detail: expect.stringContaining("ENTITY_IS_DELETED") }],
      [333, { kind: "invalid", field: "GS_Arrangement_State__c", detail: expect.any(String) }],
    ]);
    expect(JSON.stringify(failed)).not.toContain("secret-value");
    expect(scene.org.all("GS_Account_State__c")).toHaveLength(448);
  });
});

describe("a field the user can't see", () => {
  it("is left out of what is read, named to the admin, and comes back when it is shown", async () => {
    const scene = await aScene();
    const account = anAccount(scene);
    scene.org.people.create("Contact", {
      LastName: "Rivera",
      AccountId: account.id,
      MobilePhone: "+12125550100",
      DoNotCall: true,
    });
    scene.org.people.hide("Contact.DoNotCall");
    scene.org.people.hide("Contact.MobilePhone");
    const { changes } = await pullAll(scene.port, "person");
    expect(changes).toMatchObject([{ kind: "person", phones: [], optedOut: [] }]);
    expect((await shortfallsOf(scene)).has("Contact.DoNotCall")).toBe(true);
    scene.org.people.show("Contact.DoNotCall");
    expect((await shortfallsOf(scene)).has("Contact.DoNotCall")).toBe(false);
    const again = await pullAll(scene.port, "person");
    expect(again.changes).toMatchObject([{ optedOut: ["voice"] }]);
  });

  it("taken away in the middle of a feed is found out without a word", async () => {
    const scene = await aScene();
    anAccount(scene);
    const first = await pullAll(scene.port, "company");
    scene.org.people.hide("Account.Phone");
    const other = anAccount(scene, "Another");
    const { changes } = await pullAll(scene.port, "company", first.cursor);
    expect(changeOf(changes, other)).toMatchObject({ name: "Another", phones: [] });
  });

  it("that says what is still to pay, and was chosen, keeps invoices from being read at all", async () => {
    const scene = await aScene({}, { owed: { balance: "Balance" } });
    const invoice = anInvoice(scene, anAccount(scene));
    scene.org.people.hide("Invoice.Balance");
    const hidden = await pullAll(scene.port, "invoice");
    expect(hidden.changes).toEqual([]);
    expect((await shortfallsOf(scene)).get("Invoice.Balance")).toContain("Invoices are not read");
    scene.org.people.show("Invoice.Balance");
    await shortfallsOf(scene);
    const { changes } = await pullAll(scene.port, "invoice", hidden.cursor);
    expect(changeOf(changes, invoice)).toMatchObject({ balanceMinor: 24_050 });
  });

  it("is left out of what is written, and the rest of the row is there", async () => {
    const scene = await aScene();
    scene.org.installPackage();
    scene.org.people.hide("GS_Account_State__c.GS_Segment__c");
    const account = anAccount(scene);
    expect(await scene.port.write([aStanding(account)])).toMatchObject({ value: [{ ok: true }] });
    const [row] = scene.org.all("GS_Account_State__c");
    expect(row).toMatchObject({ GS_State__c: "past_due" });
    expect(row).not.toHaveProperty("GS_Segment__c");
  });
});

describe("objects the org has no licence for", () => {
  it("are nothing to read and no failure, and the admin is told what that means", async () => {
    const scene = await aScene({ features: { billing: false, consent: false } });
    for (const noun of ["invoice", "payment", "person"] as const) {
      const page = await pullAll(scene.port, noun);
      expect(page).toMatchObject({ changes: [], unreadable: [] });
    }
    const shortfalls = await shortfallsOf(scene);
    for (const object of ["Invoice", "Payment", "Individual"]) {
      expect(shortfalls.get(object), object).toMatch(/\w{3}/);
    }
    const ref = { object: "Invoice", id: "3tt5g0000000001AAA" };
    expect(await scene.port.read([ref])).toMatchObject({
      value: { changes: [], unreadable: [{ ref, field: "Invoice" }] },
    });
  });

  it("of ours leave the rest of the work as it is, and cost no call", async () => {
    const scene = await aScene();
    const account = anAccount(scene);
    await scene.port.features();
    const before = JSON.stringify(scene.org.counts());
    expect(await scene.port.write([aStanding(account)])).toMatchObject({
      value: [{ ok: false, error: { kind: "unsupported" } }],
    });
    expect(JSON.stringify(scene.org.counts())).toBe(before);
  });
});

describe("deleted and merged accounts", () => {
  it("come as gone, the merged one into the other, and a restored one comes back", async () => {
    const scene = await aScene();
    const [winner, loser, deleted] = [anAccount(scene), anAccount(scene), anAccount(scene)];
    const contact = scene.org.people.create("Contact", { LastName: "R", AccountId: loser.id });
    const first = await pullAll(scene.port, "company");
    const people = await pullAll(scene.port, "person");
    void scene.clock.wait(60_000);
    scene.org.people.merge("Account", winner.id, loser.id);
    scene.org.people.remove("Account", deleted.id);
    const second = await pullAll(scene.port, "company", first.cursor);
    expect(changeOf(second.changes, loser)).toMatchObject({
      kind: "gone",
      noun: "company",
      why: "merged",
      into: winner,
    });
    expect(changeOf(second.changes, deleted)).toMatchObject({ kind: "gone", why: "deleted" });
    expect(changeOf(second.changes, winner)).toMatchObject({ kind: "company" });
    const moved = await pullAll(scene.port, "person", people.cursor);
    expect(changeOf(moved.changes, { object: "Contact", id: contact })).toMatchObject({
      companyRefs: [winner],
    });
    void scene.clock.wait(60_000);
    scene.org.people.restore("Account", deleted.id);
    const third = await pullAll(scene.port, "company", second.cursor);
    expect(changeOf(third.changes, deleted)).toMatchObject({ kind: "company" });
  });

  it("are gone for whoever asks for them by id, in the bin and out of it", async () => {
    const scene = await aScene();
    const [winner, loser, deleted] = [anAccount(scene), anAccount(scene), anAccount(scene)];
    scene.org.people.merge("Account", winner.id, loser.id);
    scene.org.people.remove("Account", deleted.id);
    const read = await scene.port.read([loser, deleted]);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(changeOf(read.value.changes, loser)).toMatchObject({ why: "merged", into: winner });
    expect(changeOf(read.value.changes, deleted)).toMatchObject({ why: "deleted" });
    scene.org.people.emptyBin();
    expect(await scene.port.read([deleted])).toMatchObject({
      value: { changes: [{ kind: "gone", noun: "company", why: "deleted" }] },
    });
  });
});

describe("an org with several currencies", () => {
  it("has each amount in its own, and none in another's cents", async () => {
    const scene = await aScene({ features: { multiCurrency: true }, currency: "EUR" });
    const account = anAccount(scene);
    const yen = anInvoice(scene, account, {
      CurrencyIsoCode: "JPY",
      TotalAmountWithTax: 50_000,
      Balance: 50_000,
    });
    const plain = anInvoice(scene, account);
    const odd = anInvoice(scene, account, { CurrencyIsoCode: "JPY" });
    const { changes, unreadable } = await pullAll(scene.port, "invoice");
    expect(changeOf(changes, yen)).toMatchObject({ currency: "JPY", amountMinor: 50_000 });
    expect(changeOf(changes, plain)).toMatchObject({ currency: "EUR", amountMinor: 124_050 });
    expect(unreadable).toMatchObject([{ ref: odd, field: "TotalAmountWithTax" }]);
  });

  it("is told from one with a single currency, where no query names the field", async () => {
    const scene = await aScene({ currency: "EUR" });
    const invoice = anInvoice(scene, anAccount(scene));
    const { changes } = await pullAll(scene.port, "invoice");
    expect(changeOf(changes, invoice)).toMatchObject({ currency: "EUR" });
    expect(await scene.port.features()).toMatchObject({ value: { multiCurrency: false } });
  });
});

describe("person accounts", () => {
  it("are people, once, and owe by themselves", async () => {
    const scene = await aScene();
    const id = scene.org.people.create("Account", {
      FirstName: "Ana",
      LastName: "Rivera",
      PersonEmail: "ana@rivera.example",
      PersonDoNotCall: true,
    });
    const ana = { object: "Account", id };
    const invoice = anInvoice(scene, ana);
    const companies = await pullAll(scene.port, "company");
    expect(companies.changes).toMatchObject([
      { kind: "person", ref: ana, name: "Ana Rivera", emails: ["ana@rivera.example"] },
    ]);
    expect(changeOf(companies.changes, ana)).toMatchObject({ optedOut: ["voice"] });
    expect((await pullAll(scene.port, "person")).changes).toEqual([]);
    const { changes } = await pullAll(scene.port, "invoice");
    expect(changeOf(changes, invoice)).toMatchObject({ partyRefs: [ana] });
    void scene.clock.wait(60_000);
    scene.org.people.remove("Account", id);
    const gone = await pullAll(scene.port, "company", companies.cursor);
    expect(gone.changes).toMatchObject([{ kind: "gone", noun: "person", why: "deleted" }]);
  });

  it("are told of a refusal on the account itself", async () => {
    const scene = await aScene();
    const id = scene.org.people.create("Account", { LastName: "Rivera" });
    const ref = { object: "Account", id };
    const write = {
      kind: "opt_out",
      key: "o",
      ref,
      channel: "email",
      address: "a@b.example",
    } as const;
    expect(await scene.port.write([{ ...write, refused: true }])).toMatchObject({
      value: [{ ok: true }],
    });
    expect(scene.org.read("Account", id)).toMatchObject({ PersonHasOptedOutOfEmail: "true" });
  });
});
