import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Frame, FrameLocator, Page } from "playwright-core";
import { expect } from "vitest";
import { z } from "zod";
import type { AppLocation } from "../../../../ui-extensions/zendesk/src/contract.ts";
import { openPage } from "../../../browser/support/watch-page.ts";
import type { ZendeskSession } from "./zendesk-session.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface Place {
  readonly location: AppLocation;
  readonly width?: number;
  /** What the host answers, by path. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** What Zendesk's API answers the agent, by address. */
  readonly api?: Readonly<Record<string, unknown>>;
  /** Actions the host refuses. */
  readonly refused?: readonly string[];
}

export interface Done {
  readonly action: string;
  readonly args: readonly unknown[];
}

const DoneList = z.array(z.object({ action: z.string(), args: z.array(z.unknown()) }));

/** The app where Zendesk would show it, and the page around it. */
export interface OpenApp {
  readonly page: Page;
  readonly app: FrameLocator;
  readonly modal: FrameLocator;
  readonly complaints: string[];
  /** What the app had the host do, but for its size. */
  readonly done: () => Promise<readonly Done[]>;
  readonly setData: (data: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly emit: (event: string) => Promise<void>;
  /** What the agent is told on saving the ticket; null where it is saved. */
  readonly save: () => Promise<string | null>;
  readonly frame: (location: AppLocation) => Frame;
}

export async function openApp(
  browser: Browser,
  session: ZendeskSession,
  place: Place,
): Promise<OpenApp> {
  const viewport = { width: 1200, height: 900 };
  const { page, complaints } = await openPage(browser, session.hostUrl, { viewport });
  const { location, width = 320, data = {}, api = {}, refused = [] } = place;
  const setUp = JSON.stringify({ data, api, refused });
  await page.evaluate(
    `Object.assign(host, ${setUp}); host.mount(${JSON.stringify(location)}, "${width}px"); null`,
  );
  return {
    ...{ page, complaints },
    app: page.frameLocator(`iframe[data-location=${location}]`),
    modal: page.frameLocator("iframe[data-location=modal]"),
    done: async () => DoneList.parse(await page.evaluate("host.done")),
    setData: async (next) => {
      await page.evaluate(`Object.assign(host.data, ${JSON.stringify(next)}); null`);
    },
    emit: async (event) => {
      await page.evaluate(`host.emit(${JSON.stringify(event)}); null`);
    },
    save: async () =>
      z
        .string()
        .nullable()
        .parse(await page.evaluate("host.save()")),
    frame: (wanted) => {
      const found = page.frames().find((each) => each.url().includes(`/zendesk/app/${wanted}?`));
      if (found === undefined) throw new Error(`no frame for ${wanted}`);
      return found;
    },
  };
}

const Findings = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullish(),
    nodes: z.array(z.object({ html: z.string() })),
  }),
);

/** A colour that is still changing has another contrast than the one it changes to. */
const AT_REST = `Promise.allSettled(document.getAnimations()
  .filter((each) => each.effect.getComputedTiming().endTime !== Infinity)
  .map((each) => each.finished)).then(() => null)`;

/** Everything axe finds wrong in a frame, of any weight. */
export async function axeIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  await frame.evaluate(AT_REST);
  const found = Findings.parse(await frame.evaluate("axe.run().then((done) => done.violations)"));
  return found.map(
    ({ id, impact, nodes }) =>
      `${impact ?? ""} ${id}: ${nodes.map(({ html }) => html).join(" | ")}`,
  );
}

/** How far the content is wider than its frame. */
export async function overflowIn(frame: Frame): Promise<number> {
  const root = "document.documentElement";
  return z.number().parse(await frame.evaluate(`${root}.scrollWidth - ${root}.clientWidth`));
}

/** What becomes so before long, also where other tests keep the machine busy. */
export function soon<T>(read: () => T) {
  return expect.poll(read, { timeout: 10_000 });
}
