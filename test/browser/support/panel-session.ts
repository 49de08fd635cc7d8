import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { type FixtureServer, startFixtureServer } from "./fixture-server.ts";
import { openPage } from "./watch-page.ts";

const TICKET = "/sandbox/tickets/4821";
const TABS_MAX = 15;

/** The ticket's panel as somebody without a mouse uses it. */
export interface PanelSession {
  readonly server: FixtureServer;
  page: Page;
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly showAccount: (accountId: string) => Promise<void>;
  /** Tabs to the dialog's confirm button, as nothing else may be needed to reach it. */
  readonly confirm: () => Promise<void>;
  readonly focused: () => Promise<string>;
  readonly dialog: () => Locator;
  /** What the dialog shows is slotted, so it is found under the element, not under its dialog. */
  readonly content: () => Locator;
}

export async function startPanelSession(): Promise<PanelSession> {
  const [browser, server] = await Promise.all([launchBrowser(), startFixtureServer()]);
  const session: PanelSession = {
    server,
    page: await openTicket(browser, server),
    restart: async () => {
      await session.page.context().close();
      server.down = false;
      server.answerWith = null;
      server.received.length = 0;
      session.page = await openTicket(browser, server);
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
    press: async (name) => {
      await session.page.getByRole("button", { name }).first().focus();
      await session.page.keyboard.press("Enter");
    },
    showAccount: async (accountId) => {
      await session.page.evaluate(
        (id) => document.querySelector("gs-panel")?.setAttribute("account", id),
        accountId,
      );
      await session.page.locator(".gs-name").waitFor();
    },
    confirm: () => confirm(session.page),
    focused: () => session.page.evaluate(() => document.activeElement?.id ?? ""),
    dialog: () => session.page.getByRole("dialog"),
    content: () => session.page.locator("wa-dialog[open]"),
  };
  return session;
}

async function openTicket(browser: Browser, server: FixtureServer): Promise<Page> {
  const viewport = { width: 400, height: 800 };
  const { page } = await openPage(browser, server.url + TICKET, { viewport });
  await page.locator(".gs-amount").waitFor();
  return page;
}

async function confirm(page: Page): Promise<void> {
  for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
    const there = await page.evaluate(
      () => document.activeElement?.matches('.gs-dialog-buttons [type="submit"]') ?? false,
    );
    if (there) return page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
  }
  throw new Error("the confirm button can't be reached with Tab");
}
