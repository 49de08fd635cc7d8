import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { launchBrowser } from "../../../browser/support/browser.ts";
import { type OpenApp, openApp, type Place } from "./open-app.ts";
import {
  type Asked,
  type Replies,
  startZendeskSession,
  type ZendeskSession,
} from "./zendesk-session.ts";

/** A browser and a server for the tests of one file; each test starts without anything asked. */
export function withZendesk() {
  let browser: Browser;
  let session: ZendeskSession;
  const opened: OpenApp[] = [];
  beforeAll(async () => {
    [browser, session] = await Promise.all([launchBrowser(), startZendeskSession()]);
  });
  afterAll(async () => {
    await browser.close();
    await session.close();
  });
  beforeEach(() => {
    session.asked.length = 0;
    session.locale = "en-US";
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(({ page }) => page.context().close()));
  });
  return {
    /** Only within a test or a hook of one. */
    session: (): ZendeskSession => session,
    open: async (place: Place): Promise<OpenApp> => {
      const app = await openApp(browser, session, place);
      opened.push(app);
      return app;
    },
    reply: (replies: Replies): void => {
      session.replies = { ...session.replies, ...replies };
    },
    onlyReply: (replies: Replies): void => {
      session.replies = replies;
    },
    asked: (name: string): readonly Asked[] => session.asked.filter((each) => each.name === name),
  };
}
