import { collectReason } from "./collect-reason.ts";
import { type FromHost, readFromHost } from "./from-host.ts";

export type Handler = (message: unknown) => unknown;

interface Registered {
  readonly metadata: unknown;
  readonly context: unknown;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface Wire {
  readonly origin: string;
  readonly appGuid: string;
  readonly registered: Promise<Registered>;
  /** Once the host knows us; the handshake alone goes before. */
  readonly post: (message: object) => void;
  readonly postReply: (message: object) => void;
  readonly ask: (name: "get" | "set" | "invoke", params: object, guid: string) => Promise<unknown>;
  readonly clients: Map<string, SdkClient>;
}

/** Zendesk's client, as far as apps of our kind use it, spoken over the same messages. */
export interface SdkClient {
  readonly context: () => Promise<unknown>;
  readonly metadata: () => Promise<unknown>;
  readonly get: (path: string | readonly string[]) => Promise<unknown>;
  readonly set: (name: string, value: unknown) => Promise<unknown>;
  readonly invoke: (action: string, ...args: readonly unknown[]) => Promise<unknown>;
  readonly request: (options: string | object) => Promise<unknown>;
  readonly on: (event: string, handler: Handler) => void;
  readonly off: (event: string, handler: Handler) => void;
  readonly has: (event: string, handler: Handler) => boolean;
  readonly trigger: (event: string, message?: unknown) => void;
  readonly postMessage: (name: string, message?: unknown) => void;
  readonly instance: (guid: string) => SdkClient;
  /** Hands over what the host sent for this instance. */
  readonly receive: (message: FromHost) => void;
}

/** False where the address does not say who embeds us: outside of the host nothing works. */
export function init(callback?: (context: unknown) => void): SdkClient | false {
  const query = new URLSearchParams(window.location.search);
  const hash = new URLSearchParams(window.location.hash.slice(1));
  const origin = query.get("origin") ?? hash.get("origin") ?? "";
  const appGuid = query.get("app_guid") ?? hash.get("app_guid") ?? "";
  if (origin === "" || appGuid === "") return false;
  const client = connect(origin, appGuid);
  if (callback !== undefined) void client.context().then(callback);
  return client;
}

function connect(origin: string, appGuid: string): SdkClient {
  const waiting = new Map<number, Waiting>();
  const registration = Promise.withResolvers<Registered>();
  const registered = registration.promise;
  const send = (message: object | string) => window.parent.postMessage(message, origin);
  let lastId = 0;
  const wire: Wire = {
    ...{ origin, appGuid, registered, clients: new Map() },
    post: (message) => void registered.then(() => send(JSON.stringify(message))),
    postReply: send,
    ask(name, params, instanceGuid) {
      lastId += 1;
      const id = lastId;
      wire.post({ id, request: name, params, appGuid, instanceGuid });
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      waiting.set(id, { resolve, reject });
      return promise;
    },
  };
  const client = clientOf(wire, appGuid);
  window.addEventListener("message", (event) => {
    // Anybody may post to a frame: only the page that embeds us, under the name it gave, is the host.
    if (event.origin !== origin || event.source !== window.parent) return;
    const message = readFromHost(event.data);
    if (message === null) return;
    const asked = message.id === undefined ? undefined : waiting.get(message.id);
    if (asked !== undefined && message.id !== undefined) {
      waiting.delete(message.id);
      if (message.error === undefined) asked.resolve(message.result);
      else asked.reject(message.error);
      return;
    }
    if (message.key === "zaf.app.registered") registration.resolve(toRegistered(message.message));
    clientOf(wire, message.instanceGuid ?? appGuid).receive(message);
  });
  send(JSON.stringify({ ...named("iframe.handshake", { version: "sandbox" }), ...ids(wire) }));
  return client;
}

/** One client for each instance of the app that was named, and always the same one. */
function clientOf(wire: Wire, guid: string): SdkClient {
  const known = wire.clients.get(guid);
  if (known !== undefined) return known;
  const handlers = new Map<string, Handler[]>();
  const of = (event: string) => handlers.get(event) ?? [];
  const post = (name: string, message?: unknown) =>
    wire.post({ ...named(name, message), ...ids(wire, guid) });
  let requests = 0;
  const client: SdkClient = {
    context: () => wire.registered.then(({ context }) => context),
    metadata: () => wire.registered.then(({ metadata }) => metadata),
    get: async (path) => {
      const paths = typeof path === "string" ? [path] : path;
      return single(path, await wire.ask("get", paths, guid));
    },
    set: async (name, value) => single(name, await wire.ask("set", { [name]: value }, guid)),
    invoke: async (action, ...args) =>
      single(action, await wire.ask("invoke", { [action]: args }, guid)),
    request(options) {
      requests += 1;
      const key = `request:${requests}`;
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      handlers.set(`${key}.done`, [(answer) => resolve(firstOf(answer))]);
      handlers.set(`${key}.fail`, [(answer) => reject(firstOf(answer))]);
      post(key, typeof options === "string" ? { url: options } : options);
      return promise.finally(() => {
        handlers.delete(`${key}.done`);
        handlers.delete(`${key}.fail`);
      });
    },
    on(event, handler) {
      handlers.set(event, [...of(event), handler]);
      if (event === "app.registered") return;
      post(`iframe.on:${event}`, { subscriberCount: of(event).length });
    },
    off(event, handler) {
      const index = of(event).indexOf(handler);
      handlers.set(
        event,
        of(event).filter((_each, at) => at !== index),
      );
      post(`iframe.off:${event}`, { subscriberCount: of(event).length });
    },
    has: (event, handler) => of(event).includes(handler),
    trigger: (event, message) => post(`iframe.trigger:${event}`, message),
    postMessage: post,
    instance: (other) => clientOf(wire, other),
    receive({ key = "", message, needsReply }) {
      const event = key.replace(/^zaf\./, "");
      if (needsReply !== true) {
        for (const handler of of(event)) handler(message);
        return;
      }
      const reply = { key: `iframe.reply:${event}`, appGuid: wire.appGuid };
      void collectReason(of(event), message).then((reason) =>
        // Replies to hooks are objects, where every other message is text.
        wire.postReply(reason === null ? reply : { ...reply, error: { msg: reason } }),
      );
    },
  };
  wire.clients.set(guid, client);
  return client;
}

function named(key: string, message: unknown) {
  return { key, message };
}

function ids({ appGuid }: Pick<Wire, "appGuid">, instanceGuid = appGuid) {
  return { appGuid, instanceGuid };
}

/** Of one path its own error is thrown; several are answered together with their errors. */
function single(path: string | readonly string[], result: unknown): unknown {
  if (typeof path !== "string" || !isObject(result) || !isObject(result.errors)) return result;
  const error = result.errors[path];
  if (!isObject(error)) return result;
  const failed = new Error(`"${path}" ${String(error.message)}`);
  failed.name = String(error.name);
  throw failed;
}

function firstOf(answer: unknown): unknown {
  const args = isObject(answer) ? answer.responseArgs : null;
  return Array.isArray(args) ? args[0] : null;
}

function toRegistered(message: unknown): Registered {
  return isObject(message)
    ? { metadata: message.metadata, context: message.context }
    : { metadata: {}, context: {} };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
