import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { latest, pullAll } from "../crm-harness.ts";
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

function names({ org }: Scene): Record<string, string> {
  return Object.fromEntries(
    org
      .all("Account")
      .flatMap(({ Id, Name, IsDeleted }) =>
        IsDeleted === true ? [] : [[String(Id), String(Name)] as const],
      ),
  );
}

/** How long a save takes at most, well within what the adapter reaches back. */
const SAVE_SECONDS_MAX = 100;

/** A reader's own copy, kept by what the feed tells. */
function keep(
  copy: Record<string, string>,
  changes: Awaited<ReturnType<typeof pullAll>>["changes"],
) {
  for (const change of changes) {
    if (change.kind === "gone") delete copy[change.ref.id];
    else if (change.kind === "company") copy[change.ref.id] = change.name;
  }
}

describe("records that share a second", () => {
  it("are all read, across as many pages as it takes, each once", async () => {
    const scene = await aScene({ limits: { queryPageMax: 7 } });
    for (let n = 0; n < 50; n += 1) scene.org.people.create("Account", { Name: `Company ${n}` });
    const { changes } = await pullAll(scene.port, "company");
    expect(changes).toHaveLength(50);
    expect(latest(changes).size).toBe(50);
  });
});

describe("a feed that is asked again", () => {
  it("leaves out what it brought a moment ago, and brings what changed in that moment", async () => {
    const scene = await aScene();
    const kept = scene.org.people.create("Account", { Name: "Kept" });
    const first = await pullAll(scene.port, "company");
    void scene.clock.wait(1_000);
    scene.org.people.update("Account", kept, { Name: "Renamed" });
    const second = await pullAll(scene.port, "company", first.cursor);
    expect(second.changes).toMatchObject([{ name: "Renamed" }]);
    expect((await pullAll(scene.port, "company", second.cursor)).changes).toEqual([]);
  });

  it("brings what changed again in the very second in which it was read", async () => {
    const scene = await aScene();
    const kept = scene.org.people.create("Account", { Name: "Kept" });
    const first = await pullAll(scene.port, "company");
    scene.org.people.update("Account", kept, { Name: "Renamed" });
    void scene.clock.wait(60_000);
    const second = await pullAll(scene.port, "company", first.cursor);
    expect(second.changes).toMatchObject([{ name: "Renamed" }]);
  });

  it("finds what was begun before and saved only after it was read", async () => {
    const scene = await aScene();
    const { people } = scene.org;
    people.create("Account", { Name: "Before" });
    people.slowly(80, () => people.create("Account", { Name: "Late" }));
    void scene.clock.wait(60_000);
    people.create("Account", { Name: "Now" });
    const first = await pullAll(scene.port, "company");
    void scene.clock.wait(20_000);
    const second = await pullAll(scene.port, "company", first.cursor);
    expect(second.changes).toMatchObject([{ name: "Late" }]);
  });

  it("finds that too where the last round had several pages of the latest changes", async () => {
    const scene = await aScene({ limits: { queryPageMax: 2 } });
    const { people } = scene.org;
    people.slowly(60, () => people.create("Account", { Name: "Late" }));
    for (let n = 0; n < 7; n += 1) {
      people.create("Account", { Name: `Company ${n}` });
      void scene.clock.wait(1_000);
    }
    const first = await pullAll(scene.port, "company");
    void scene.clock.wait(60_000);
    const second = await pullAll(scene.port, "company", first.cursor);
    expect(second.changes).toMatchObject([{ name: "Late" }]);
  });

  it("keeps to Salesforce's clock when ours is an hour ahead", async () => {
    const scene = await aScene({}, {}, { aheadMs: 3_600_000 });
    scene.org.people.create("Account", { Name: "One" });
    const first = await pullAll(scene.port, "company");
    void scene.clock.wait(10_000);
    scene.org.people.create("Account", { Name: "Two" });
    const second = await pullAll(scene.port, "company", first.cursor);
    expect(second.changes).toMatchObject([{ name: "Two" }]);
  });

  it("goes on in the middle of a page's worth after a new start, from the cursor alone", async () => {
    const scene = await aScene({ limits: { queryPageMax: 20 } });
    for (let n = 0; n < 45; n += 1) scene.org.people.create("Account", { Name: `Company ${n}` });
    const first = await scene.port.pull("company", null);
    if (!first.ok) throw new Error(JSON.stringify(first.error));
    const rest = await pullAll(scene.open(), "company", first.value.cursor);
    expect(first.value.changes).toHaveLength(20);
    expect(rest.changes).toHaveLength(25);
  });

  it("tells whoever reads it the org as it is, whatever happened in between", async () => {
    const action = fc.oneof(
      fc.record({ kind: fc.constant("create" as const), wait: fc.nat(90) }),
      fc.record({
        ...{ kind: fc.constant("rename" as const), which: fc.nat() },
        ...{ takes: fc.nat(SAVE_SECONDS_MAX), wait: fc.nat(90) },
      }),
      fc.record({ kind: fc.constant("remove" as const), which: fc.nat(), wait: fc.nat(90) }),
      fc.record({
        kind: fc.constant("late" as const),
        takes: fc.nat(SAVE_SECONDS_MAX),
        wait: fc.nat(90),
      }),
      fc.record({ kind: fc.constant("read" as const), pages: fc.nat(3), wait: fc.nat(90) }),
    );
    const runs = Number(process.env.FC_RUNS ?? 25);
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) => {
        const scene = await openSandbox({ limits: { queryPageMax: 3 } });
        const copy: Record<string, string> = {};
        let cursor: string | null = null;
        for (const [n, each] of actions.entries()) {
          const ids = Object.keys(names(scene));
          const id = "which" in each ? ids[each.which % Math.max(ids.length, 1)] : undefined;
          if (each.kind === "create") scene.org.people.create("Account", { Name: `New ${n}` });
          if (each.kind === "late") {
            const { people } = scene.org;
            people.slowly(each.takes, () => people.create("Account", { Name: `Late ${n}` }));
          }
          if (each.kind === "rename" && id !== undefined) {
            const { people } = scene.org;
            people.slowly(each.takes, () => people.update("Account", id, { Name: `Renamed ${n}` }));
          }
          if (each.kind === "remove" && id !== undefined) scene.org.people.remove("Account", id);
          if (each.kind === "read") {
            for (let pages = 0; pages <= each.pages; pages += 1) {
              const page: Awaited<ReturnType<typeof scene.port.pull>> = await scene.port.pull(
                "company",
                cursor,
              );
              if (!page.ok) throw new Error(JSON.stringify(page.error));
              keep(copy, page.value.changes);
              cursor = page.value.cursor;
            }
          }
          void scene.clock.wait(each.wait * 1_000);
        }
        void scene.clock.wait(SAVE_SECONDS_MAX * 1_000);
        const end = await pullAll(scene.port, "company", cursor);
        keep(copy, end.changes);
        const told = { ...copy };
        const truth = names(scene);
        await scene.close();
        expect(told).toEqual(truth);
      }),
      { numRuns: runs },
    );
  });
});

describe("feeds that are read side by side", () => {
  it("ask what the org is like once, between them", async () => {
    const scene = await aScene();
    const nouns = scene.port.capabilities.reads;
    const pages = await Promise.all(nouns.map((noun) => scene.port.pull(noun, null)));
    expect(pages.every(({ ok }) => ok)).toBe(true);
    expect(scene.org.counts()["POST /services/data/v{version}/composite"]?.calls).toBe(1);
  });
});

describe("people behind whom something changed", () => {
  it("are brought again when their Individual or a consent says otherwise, and only then", async () => {
    const scene = await aScene();
    const { people } = scene.org;
    const individual = people.create("Individual", { LastName: "Rivera" });
    const contact = people.create("Contact", { LastName: "Rivera", IndividualId: individual });
    void scene.clock.wait(600_000);
    const first = await pullAll(scene.port, "person");
    expect(first.changes).toMatchObject([{ optedOut: [] }]);
    void scene.clock.wait(600_000);
    people.create("ContactPointTypeConsent", {
      PartyId: individual,
      ContactPointType: "Phone",
      PrivacyConsentStatus: "OptOut",
    });
    const second = await pullAll(scene.port, "person", first.cursor);
    const phone = ["sms", "whatsapp", "voice"];
    expect(second.changes).toMatchObject([{ ref: { id: contact }, optedOut: phone }]);
    const [before, after] = [first.changes[0]?.changedAt, second.changes[0]?.changedAt];
    expect(String(after) > String(before)).toBe(true);
    void scene.clock.wait(600_000);
    people.update("Individual", individual, { HasOptedOutProcessing: true });
    const third = await pullAll(scene.port, "person", second.cursor);
    expect(third.changes).toMatchObject([
      { optedOut: ["email", "sms", "whatsapp", "voice", "letter"] },
    ]);
    void scene.clock.wait(600_000);
    expect((await pullAll(scene.port, "person", third.cursor)).changes).toEqual([]);
  });
});
