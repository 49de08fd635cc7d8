import { BASE } from "../paths.ts";
import type { AppFrame } from "../zaf/app-frame.ts";
import { type AppHost, type HostPage, NoSuchPath } from "../zaf/app-host.ts";
import type { Composer } from "./composer.ts";
import { inside } from "./inside.ts";
import { closeModal, openModal } from "./modal.ts";
import { notify } from "./notify.ts";
import { readState } from "./read-state.ts";
import { type ApiCall, callApi } from "./server-calls.ts";

const HOOK_MS_MAX = 30_000;
const ROUTES: Readonly<Record<string, string>> = {
  ticket: "tickets",
  user: "users",
  organization: "organizations",
};

/** What apps can read and do here: the part of Zendesk's framework that ours uses, and its neighbours. */
export function hostPage(composer: Composer | null, host: () => AppHost): HostPage {
  return {
    metadata: metadata(),
    context,
    hookMsMax: HOOK_MS_MAX,
    get: (path) => read(path, composer),
    set: (path, value) => write(path, value, composer),
    invoke: (action, args, frame) => perform({ action, args, frame, composer, host: host() }),
    request: (options) => callApi(toApiCall(options)),
  };
}

function metadata(): unknown {
  const { app } = readState();
  return {
    appId: app.id,
    installationId: app.installationId,
    name: "Good Standing",
    version: "1.0",
    settings: {},
  };
}

function context({ guid, location }: AppFrame): unknown {
  const { subdomain, ticket, user, organization } = readState();
  return {
    instanceGuid: guid,
    product: "support",
    location,
    account: { subdomain },
    ...(ticket === null || ticket.id === null ? {} : { ticketId: ticket.id }),
    ...(user === null ? {} : { userId: user.id }),
    ...(organization === null ? {} : { organizationId: organization.id }),
  };
}

/** Whatever has been asked for, or the error Zendesk has for a path it does not know. */
function read(path: string, composer: Composer | null): unknown {
  const { agent, ticket, user, organization, subdomain } = readState();
  const comment =
    composer === null || ticket === null
      ? undefined
      : { text: composer.html(), type: composer.kind(), useRichText: true };
  const known = {
    ticket,
    user,
    organization,
    comment,
    currentUser: { ...agent, timeZone: { ianaName: agent.timeZone } },
    currentAccount: { subdomain },
  };
  const [first = "", ...rest] = path.replace(/^ticket\.comment\b/, "comment").split(".");
  const root = inside(known, first) ?? undefined;
  const value = rest.reduce(inside, root);
  if (value === undefined) throw noPath(path);
  return value;
}

function write(path: string, value: unknown, composer: Composer | null): void {
  const plain = path.replace(/^ticket\./, "");
  if (composer === null) throw noPath(path);
  if (plain === "comment.text") composer.setHtml(String(value));
  else if (plain === "comment.type" && (value === "publicReply" || value === "internalNote"))
    composer.setKind(value);
  else throw noPath(path);
}

interface Performing {
  readonly action: string;
  readonly args: readonly unknown[];
  readonly frame: AppFrame;
  readonly composer: Composer | null;
  readonly host: AppHost;
}

async function perform({ action, args, frame, composer, host }: Performing): Promise<unknown> {
  const [first = "", second = ""] = args;
  switch (action.replace(/^ticket\./, "")) {
    case "resize":
      return resize(frame, first);
    case "instances.create": {
      const { frame: opened } = await openModal(host, sizeOf(first));
      return [{ instanceGuid: opened.guid }];
    }
    case "destroy":
      return frame.location === "modal" ? closeModal(host, frame) : undefined;
    case "comment.appendHtml":
      return written(composer, action).appendHtml(String(first));
    case "comment.appendText":
      return written(composer, action).appendText(String(first));
    case "notify":
      return notify(String(first), String(second || "notice"));
    case "routeTo":
      return routeTo(String(first), String(second));
    case "track":
      return undefined;
    default:
      throw noPath(action);
  }
}

function written(composer: Composer | null, action: string): Composer {
  if (composer === null) throw noPath(action);
  return composer;
}

function resize({ iframe }: AppFrame, size: unknown): void {
  const { width, height } = sizeOf(size);
  if (width !== "") iframe.style.width = width;
  if (height !== "") iframe.style.height = height;
}

function sizeOf(asked: unknown): { readonly width: string; readonly height: string } {
  const inner = inside(asked, "size") ?? asked;
  const text = (name: string) => {
    const value = inside(inner, name);
    return typeof value === "string" ? value : "";
  };
  return { width: text("width"), height: text("height") };
}

function routeTo(kind: string, id: string): void {
  const plural = ROUTES[kind];
  if (plural === undefined || !/^\d+$/.test(id)) throw noPath("routeTo");
  location.assign(`${BASE}/${plural}/${id}?agent=${readState().agent.id}`);
}

function toApiCall(options: unknown): ApiCall {
  const text = (name: string): string => {
    const value = inside(options, name);
    return typeof value === "string" ? value : "";
  };
  const data = text("data");
  return {
    url: text("url"),
    type: text("type") || text("method") || "GET",
    ...(data === "" ? {} : { body: data }),
  };
}

function noPath(path: string): NoSuchPath {
  return new NoSuchPath(`${path} is not a path of this page`);
}
