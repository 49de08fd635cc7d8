import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isLive, rolloutPlace } from "../../../core/treatment/rollout.ts";
import { withAccount } from "../../../server/effects/account-work.ts";
import { changeRollout } from "../../../server/effects/change-rollout.ts";
import { portal } from "../../../server/effects/portal.ts";
import { lookAgain } from "../../../server/effects/portal-act.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { PanelView } from "../../../ui-extensions/panel/panel-view.ts";
import { type ApiClient, signedInClient } from "../../support/api-client.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anInvoice } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount, type TestAccount } from "./support.ts";

const TENANT = SANDBOX_TENANT.id;

describe("going live little by little", () => {
  let server: TestServer;
  let api: ApiClient;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
    api = await signedInClient(server);
  });
  afterAll(() => server.close());
  beforeEach(() => server.clock.set("2026-03-04T17:00:00Z"));

  const share = (liveShare: number) =>
    changeRollout(server.deps, TENANT, { liveShare, by: "Admin" });
  const look = (account: TestAccount) =>
    withAccount(server.deps, TENANT, account.id, (work) => lookAgain(server.deps, work));
  const late = () => addAccount(server, { invoices: [anInvoice(5)] });

  /** An account whose place lets it be taken in and left out by whole shares. */
  async function between(): Promise<TestAccount> {
    for (;;) {
      const account = await late();
      const place = rolloutPlace(account.id);
      if (place > 0 && place < 99) return account;
    }
  }

  it("contacts nobody who is not live, says so, and begins when the share is raised", async () => {
    const account = await between();
    await share(rolloutPlace(account.id));
    await look(account);
    await server.work();
    expect(await account.sent()).toEqual([]);
    const answer = await api.get(`/api/v1/accounts/${account.id}/panel`);
    const shown = JSON.stringify(PanelView.parse(answer.body));
    expect(shown).toContain("part of its accounts so far");
    await share(rolloutPlace(account.id) + 1);
    await server.work();
    expect(await account.sent()).toHaveLength(1);
  });

  it("stops what was decided already and has not left, and sends it once they are live", async () => {
    const account = await between();
    await share(100);
    await look(account);
    await share(rolloutPlace(account.id));
    await server.work();
    expect(await account.sent()).toEqual([]);
    await share(100);
    await server.work();
    expect(await account.sent()).toHaveLength(1);
  });

  it("leaves a person's own message, a promise and the customer's page alone", async () => {
    await share(0);
    const account = await late();
    await look(account);
    expect(await account.act("send-payment-link")).toBe("done");
    const word = { currency: "USD", amount: "500.00", dueOn: "2026-03-09" };
    expect(await account.act("record-promise", word)).toBe("done");
    await server.work();
    expect((await account.sent()).length).toBeGreaterThan(0);
    const page = await portal(server.deps).open(await account.link());
    expect(page).not.toBeNull();
  });

  it("lets a person send the next step to somebody who is not live", async () => {
    await share(0);
    const account = await late();
    await look(account);
    expect(isLive(account.id, 0)).toBe(false);
    expect(await account.act("send-touch-now")).toBe("done");
    await server.work();
    expect(await account.sent()).toHaveLength(1);
  });

  it("sends no kindness that nobody asked for to somebody who is not live", async () => {
    const account = await between();
    await share(100);
    await look(account);
    await server.work();
    const word = { currency: "USD", amount: "500.00", dueOn: "2026-03-09" };
    expect(await account.act("record-promise", word)).toBe("done");
    await server.work();
    const before = await account.sent();
    await share(rolloutPlace(account.id));
    // The business day before the promised one, on which a live account is reminded of it.
    server.clock.set("2026-03-06T20:00:00Z");
    await server.work();
    expect(await account.sent()).toEqual(before);
  });
});
