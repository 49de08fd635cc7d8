import { createServer, type Server } from "node:http";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { authorizeWords } from "../../server/http/oauth/authorize-words.ts";
import {
  aClient,
  aSignInCode,
  authorizeFields,
  exchange,
  type MadeClient,
} from "../server/http/oauth/support.ts";
import { openTestDatabase } from "../support/database.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { launchBrowser } from "./support/browser.ts";
import { axeFindings, overflowOf } from "./support/watch-page.ts";

/** A person on the page that an application sent them to, and back again, in a real browser. */
describe("letting an application in", () => {
  let server: TestServer;
  let browser: Browser;
  let application: Server;
  let redirectUri: string;
  let client: MadeClient;
  let page: Page;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
    application = createServer((_req, res) => res.end("back in the application"));
    await new Promise<void>((resolve) => application.listen(0, "127.0.0.1", resolve));
    const address = application.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    redirectUri = `http://127.0.0.1:${address.port}/callback`;
    // On the person's own machine: set up without a port, because it can't choose one.
    const redirectUris = ["http://127.0.0.1/callback"];
    client = await aClient(server, { name: "Agents’ helper", redirectUris });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => application.close(resolve));
    await server.close();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 320, height: 700 } });
  });
  afterEach(() => page.close());

  const open = (more: Record<string, string> = {}) => {
    const fields = authorizeFields(client, { redirect_uri: redirectUri, ...more });
    return page.goto(`${server.url}/oauth/authorize?${new URLSearchParams(fields)}`);
  };
  const backWith = async () => {
    await page.getByText("back in the application").waitFor();
    return new URL(page.url()).searchParams;
  };

  it.each(["en", "es"] as const)("can be read and used by everybody, in %s", async (language) => {
    const words = authorizeWords(language);
    await open({ ui_locales: language });
    await page.getByRole("heading", { name: words.title("Agents’ helper") }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.getByLabel(words.code).fill("WRONG");
    await page.getByRole("button", { name: words.allow }).click();
    await page.getByRole("alert").getByText(words.wrongCode).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: words.refuse }).click();
    expect((await backWith()).get("error")).toBe("access_denied");
  });

  it("goes by keyboard from the code to the application, which then gets its tokens", async () => {
    await open();
    await page.getByLabel(authorizeWords("en").code).fill(await aSignInCode(server, client));
    await page.keyboard.press("Enter");
    const answer = await backWith();
    expect(answer.get("state")).toBe("st-1");
    const code = answer.get("code") ?? "";
    const { status } = await exchange(server, client, code, { redirect_uri: redirectUri });
    expect(status).toBe(200);
  });

  it("needs no code of whoever is signed in to the sandbox", async () => {
    await page.goto(`${server.url}/sandbox`);
    await open();
    await page.getByText(authorizeWords("en").signedIn("Sandbox rep")).waitFor();
    await page.getByRole("button", { name: authorizeWords("en").allow }).click();
    expect((await backWith()).get("code")).toMatch(/^gsac_/);
  });
});
