import { afterAll, beforeAll, expect, it } from "vitest";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { wakeAccounts } from "../../../server/storage/accounts.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anInvoice } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount } from "../effects/support.ts";

let server: TestServer;
let cookie = "";
beforeAll(async () => {
  server = await startServer(await openTestDatabase());
  // Nobody but by post, and the formal notice is due: the standard cadence sends it as a letter.
  const address = "12 Oak Lane\nPortland, OR 97201";
  const account = await addAccount(server, {
    account: {
      name: "Ana <Torres>",
      contactPoints: [{ id: "home", channel: "letter", address, consent: "granted" }],
    },
    invoices: [anInvoice(30)],
  });
  await server.deps.db.withTenant(SANDBOX_TENANT.id, (tx) =>
    wakeAccounts(tx, [account.id], server.clock.now()),
  );
  await server.work();
});
afterAll(() => server.close());

async function page(path = "/console/letters"): Promise<string> {
  const response = await fetch(`${server.url}${path}`);
  cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
  return response.text();
}
function post(path: string, form: Record<string, string> = {}, origin = server.url) {
  return fetch(`${server.url}/console/letters/${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin },
    body: new URLSearchParams(form),
  });
}

it("the tray shows what waits, prints it, and takes it out once it is posted", async () => {
  const shown = await page();
  expect(shown).toContain("Ana &lt;Torres&gt;");
  expect(shown).toContain("Not printed");
  const id = /name="letter" value="([\w-]+)"/.exec(shown)?.[1] ?? "";
  for (const path of ["print", `${id}/print`]) {
    const pdf = await post(path);
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  }
  expect(await page()).toContain(`value="${id}" checked`);
  expect((await post("post", { letter: id }, "https://elsewhere.example")).status).toBe(403);
  const posted = await post("post", { letter: id });
  expect(posted.headers.get("location")).toBe("/console/letters?posted=1");
  const after = await page("/console/letters?posted=1");
  expect(after).toContain("1 letter is on the way");
  expect(after).toContain("No letter waits");
  expect((await post("print")).status).toBe(404);
  expect((await post(`${id}/print`)).status).toBe(404);
  expect((await post("post", { letter: "nonsense" })).status).toBe(400);
});

it("a letter stands in the outbox as well", async () => {
  expect(await page("/console/outbox")).toMatch(/Letter to Ana &lt;Torres&gt;/);
});
