import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from "playwright-core";
import type { SandboxUser } from "../../../adapters/sandbox-zendesk/account.ts";
import type { SandboxZendesk } from "../../../adapters/sandbox-zendesk/index.ts";
import { SDK_PATH } from "../../../server/http/pages/zendesk-assets.ts";
import { SDK_URL } from "../../../ui-extensions/zendesk/src/contract.ts";
import { type DemoServer, startDemos } from "./demo-server.ts";

const ZENDESK = "https://acme.zendesk.com";
const WORKSPACE = "/sandbox/zendesk";

/** The real server with the demo's CRMs; the app's page stands in Zendesk, under Zendesk's own names. */
export interface ZendeskServer extends DemoServer {
  readonly sandbox: SandboxZendesk;
}

export async function startZendesk(now: string): Promise<ZendeskServer> {
  const server = await startDemos(now, (config) =>
    config.zendesk === null
      ? config
      : { ...config, zendesk: { ...config.zendesk, workspace: null } },
  );
  const { zendesk } = server.demos;
  if (zendesk === null) throw new Error("the demo has no Zendesk");
  return { ...server, sandbox: zendesk.sandbox };
}

export interface Workspace {
  readonly page: Page;
  /** The app's frame at a place, once its page is there. */
  readonly app: (location: string) => Promise<Frame>;
  /** Errors of the page or the app, and requests to anywhere else than these names. */
  readonly complaints: string[];
}

/** A page of Zendesk as an agent has it: its own name, its own script's name, and nothing else. */
export async function openWorkspace(
  browser: Browser,
  server: ZendeskServer,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Workspace> {
  const viewport = { width: 1440, height: 1000 };
  const context = await browser.newContext({ reducedMotion: "reduce", viewport, ...options });
  const complaints: string[] = [];
  await routeNames(context, server, complaints);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${ZENDESK}${WORKSPACE}${path}`);
  return { page, app: (location) => appFrame(page, location), complaints };
}

async function routeNames(
  context: BrowserContext,
  { url }: ZendeskServer,
  complaints: string[],
): Promise<void> {
  await context.route("**/*", (route) => {
    complaints.push(`not routed: ${route.request().url()}`);
    return route.abort();
  });
  // The app's own server. Fetched for the browser, which lets no page of a public name near this
  // machine: in truth our server has a public name too.
  await context.route(`${url}/zendesk/**`, async (route) => {
    await route.fulfill({ response: await route.fetch() });
  });
  await context.route(SDK_URL, async (route) => {
    const body = await (await fetch(`${url}${SDK_PATH}`)).text();
    await route.fulfill({ contentType: "text/javascript", body });
  });
  await context.route(`${ZENDESK}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const headers = { ...(await route.request().allHeaders()), origin: url };
    const response = await route.fetch({ url: `${url}${pathname}${search}`, headers });
    await route.fulfill({ response });
  });
}

async function appFrame(page: Page, location: string): Promise<Frame> {
  const element = await page.waitForSelector(`iframe[data-location="${location}"]`);
  const frame = await element.contentFrame();
  if (frame === null) throw new Error(`there is no frame for ${location}`);
  await frame.waitForSelector("#root > *");
  return frame;
}

/** A ticket by how its subject begins. */
export function ticketPath({ sandbox }: ZendeskServer, subject: string): string {
  const tickets = [...sandbox.account.tickets.values()];
  const ticket = tickets.find((each) => each.subject.startsWith(subject));
  if (ticket === undefined) throw new Error(`there is no ticket "${subject}"`);
  return `/tickets/${ticket.id}`;
}

export function personNamed({ sandbox }: ZendeskServer, name: string): SandboxUser {
  const user = [...sandbox.account.users.values()].find((each) => each.name === name);
  if (user === undefined) throw new Error(`nobody is called ${name}`);
  return user;
}

/** What we wrote of an organization or person in our own object. */
export function standingOf(
  { sandbox }: ZendeskServer,
  externalId: string,
): Readonly<Record<string, unknown>> {
  const records = sandbox.account.objects.get("gs_account")?.records.values() ?? [];
  return [...records].find((each) => each.externalId === externalId)?.fields ?? {};
}

export function organizationNamed({ sandbox }: ZendeskServer, name: string): number {
  const all = [...sandbox.account.organizations.values()];
  return all.find((each) => each.name === name)?.id ?? 0;
}
