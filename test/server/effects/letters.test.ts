import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { notePrinted, openTray, postLetters } from "../../../server/effects/letters.ts";
import { recordDelivery } from "../../../server/effects/record-delivery.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { wakeAccounts } from "../../../server/storage/accounts.ts";
import { listOutbox } from "../../../server/storage/outbox.ts";
import { loadCurrentPolicy, publishPolicy } from "../../../server/storage/policies.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anInvoice } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount, type TestAccount } from "./support.ts";

const TENANT = SANDBOX_TENANT.id;

describe("a letter", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
    // Every step may go by letter, after e-mail.
    await server.deps.db.withTenant(TENANT, async (tx) => {
      const policy = await loadCurrentPolicy(tx);
      const cadences = policy.cadences.map((cadence) => ({
        ...cadence,
        steps: cadence.steps.map((step) => ({
          ...step,
          template: "reminder",
          tone: "friendly" as const,
          action: "message" as const,
          channels: ["email" as const, "letter" as const],
        })),
      }));
      const at = server.clock.now();
      await publishPolicy(tx, { ...policy, cadences }, { at, by: "test" });
    });
  });
  afterAll(() => server.close());

  /** An account whose due step went by letter. */
  async function written(others: readonly object[] = []) {
    const address = `${randomUUID()} Oak Lane\nPortland, OR 97201`;
    const point = { id: "home", channel: "letter", address, consent: "granted" };
    const account = await addAccount(server, {
      account: { contactPoints: [...others, point] },
      invoices: [anInvoice(8)],
    });
    await account.inTenant((tx) => wakeAccounts(tx, [account.id], server.clock.now()));
    await server.work();
    return account;
  }
  const waitingOf = async (account: TestAccount) =>
    (await openTray(server.deps, TENANT)).filter(({ row }) => row.accountId === account.id);
  const touchesOf = async (account: TestAccount) =>
    (await account.facts()).touches
      .map(({ kind, channel, status }) => `${kind} ${channel} ${status}`)
      .sort();

  it("waits in the tray, and counts from the day it is posted", async () => {
    const account = await written();
    const [letter] = await waitingOf(account);
    expect(letter?.letter).toMatchObject({ subject: expect.stringContaining("reminder") });
    expect(letter?.letter.recipient.slice(-1)).toEqual(["Portland, OR 97201"]);
    await notePrinted(server.deps, TENANT, [letter?.id ?? ""]);
    server.clock.advance(24 * 3_600_000);
    const ids = [letter?.id ?? "", randomUUID(), "no id"];
    expect(await postLetters(server.deps, TENANT, { ids, by: "Rep" })).toBe(1);
    expect(await postLetters(server.deps, TENANT, { ids, by: "Rep" })).toBe(0);
    expect(await waitingOf(account)).toEqual([]);
    expect((await account.facts()).touches[0]?.at).toBe(server.clock.now());
  });

  it("is taken out when what it asks for was paid before it was printed", async () => {
    const account = await written();
    expect(await waitingOf(account)).toHaveLength(1);
    await account.pay({
      id: `pay-${account.id}`,
      kind: "payment",
      on: server.clock.now().slice(0, 10),
      currency: "USD",
      amountMinor: 50_000,
    });
    expect(await waitingOf(account)).toEqual([]);
    expect(await touchesOf(account)).toEqual(["message letter cancelled"]);
  });

  it("is taken out when the customer disputes it or wants no more letters", async () => {
    const disputed = await written();
    expect(await disputed.act("mark-dispute", { reason: "not ours" })).toBe("done");
    const stopped = await written();
    const stop = { channel: "letter", source: "oral" };
    expect(await stopped.act("record-opt-out", stop)).toBe("done");
    expect([await waitingOf(disputed), await waitingOf(stopped)]).toEqual([[], []]);
  });

  it("goes after an e-mail that bounced, once, and its return opens nothing for the e-mail", async () => {
    const mail = { id: "mail", channel: "email", address: "x@example.com", consent: "granted" };
    const account = await written([mail]);
    expect(await touchesOf(account)).toEqual(["message email sent"]);
    const tell = async (channel: "email" | "letter") => {
      const page = await account.inTenant((tx) =>
        listOutbox(tx, { accountId: account.id, limit: 5 }),
      );
      const row = page.items.find((each) => each.channel === channel);
      const told = { channel, outcome: "failed", permanent: true, detail: null } as const;
      await recordDelivery(server.deps, TENANT, {
        ...{ providerId: row?.providerId ?? "", at: server.clock.now() },
        ...told,
      });
      await server.work();
    };
    await tell("email");
    await tell("email");
    expect(await touchesOf(account)).toEqual(["message email failed", "message letter sent"]);
    await tell("letter");
    // Nothing written arrived, so a person is asked.
    expect(await touchesOf(account)).toEqual([
      ...["message email failed", "message letter failed", "task email sent"],
    ]);
  });
});
