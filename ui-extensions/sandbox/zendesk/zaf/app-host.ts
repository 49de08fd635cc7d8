import { type AppFrame, openAppFrame, type SignedPage } from "./app-frame.ts";
import { type FromApp, readFromApp } from "./from-app.ts";

/** A path or an action the host does not know. */
export class NoSuchPath extends Error {
  override readonly name = "APIPathError";
}

export interface ProxiedAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What the page around the frames knows and does. Whatever it throws is the app's error. */
export interface HostPage {
  readonly metadata: unknown;
  readonly context: (frame: AppFrame) => unknown;
  readonly get: (path: string) => unknown;
  readonly set: (path: string, value: unknown) => void;
  readonly invoke: (action: string, args: readonly unknown[], frame: AppFrame) => unknown;
  /** A call of the app's to Zendesk's API, as the agent who is signed in. */
  readonly request: (options: unknown) => Promise<ProxiedAnswer>;
  /** How long an app may think about a hook. */
  readonly hookMsMax: number;
}

export interface AppHost {
  readonly mount: (
    place: HTMLElement,
    page: SignedPage,
    look: { readonly location: string; readonly title: string },
  ) => AppFrame;
  readonly unmount: (guid: string) => void;
  readonly find: (guid: string) => AppFrame | null;
  /** Tells every frame that listens, at its own instance. */
  readonly emit: (event: string, message?: unknown) => void;
  /** Tells whoever listens at one instance, wherever they are. */
  readonly emitAt: (guid: string, event: string, message?: unknown) => void;
  /** Asks everybody who listens whether it may go on; the reason not to, or null. */
  readonly ask: (hook: string, message?: unknown) => Promise<string | null>;
}

const REPLY = /^iframe\.reply:(.+)$/;
const ON = /^iframe\.on:(.+)$/;
const OFF = /^iframe\.off:(.+)$/;
const TRIGGER = /^iframe\.trigger:(.+)$/;
const REQUEST = /^request:\d+$/;

/** Zendesk's side of the messages between an agent's page and the apps on it. */
export function startAppHost(page: HostPage): AppHost {
  const frames = new Map<string, AppFrame>();
  const replies = new Map<string, (reason: string | null) => void>();

  window.addEventListener("message", (event) => {
    const frame = [...frames.values()].find(
      ({ iframe, origin }) => iframe.contentWindow === event.source && origin === event.origin,
    );
    const message = frame === undefined ? null : readFromApp(event.data);
    if (frame === undefined || message === null) return;
    if (message.request !== undefined) {
      // One instance may ask of another, such as a panel that closes its modal.
      const about = frames.get(message.instanceGuid ?? frame.guid) ?? frame;
      void answer(page, { asker: frame, about }, message);
    } else void hear(frame, message);
  });

  const deliver = (guid: string, event: string, message: unknown): void => {
    for (const listener of frames.get(guid)?.listeners.get(event) ?? []) {
      const frame = frames.get(listener);
      // An event of the frame's own instance needs no name of an instance.
      const named = listener === guid ? {} : { instanceGuid: guid };
      if (frame !== undefined) post(frame, { key: `zaf.${event}`, message, ...named });
    }
  };

  const hear = async (frame: AppFrame, message: FromApp): Promise<void> => {
    const { key = "" } = message;
    const target = frames.get(message.instanceGuid ?? frame.guid) ?? frame;
    const [, on] = ON.exec(key) ?? [];
    const [, off] = OFF.exec(key) ?? [];
    const [, trigger] = TRIGGER.exec(key) ?? [];
    const [, reply] = REPLY.exec(key) ?? [];
    if (key === "iframe.handshake") {
      frame.isReady = true;
      const registered = { metadata: page.metadata, context: page.context(frame) };
      post(frame, { key: "zaf.app.registered", message: registered });
    } else if (on !== undefined) listenersOf(target, on).add(frame.guid);
    else if (off !== undefined) {
      if (isLast(message.message)) listenersOf(target, off).delete(frame.guid);
    } else if (trigger !== undefined) deliver(target.guid, trigger, message.message);
    else if (reply !== undefined) {
      const reason = message.error === undefined ? null : String(message.error.msg ?? "");
      replies.get(replyKey(frame.guid, reply))?.(reason);
    } else if (REQUEST.test(key)) await proxy(page, frame, { key, options: message.message });
  };

  return {
    mount(place, signed, look) {
      const frame = openAppFrame(place, signed, look);
      frames.set(frame.guid, frame);
      return frame;
    },
    unmount(guid) {
      frames.get(guid)?.iframe.remove();
      frames.delete(guid);
    },
    find: (guid) => frames.get(guid) ?? null,
    emit(event, message) {
      for (const guid of frames.keys()) deliver(guid, event, message);
    },
    emitAt: deliver,
    async ask(hook, message) {
      const asked = [...frames.values()].filter(({ listeners }) => listeners.has(hook));
      const reasons = await Promise.all(
        asked.map((frame) => {
          const { promise, resolve } = Promise.withResolvers<string | null>();
          replies.set(replyKey(frame.guid, hook), resolve);
          post(frame, { key: `zaf.${hook}`, message, needsReply: true });
          // An app that does not answer holds nobody up for ever.
          setTimeout(() => resolve(null), page.hookMsMax);
          return promise;
        }),
      );
      return reasons.find((reason) => reason !== null) ?? null;
    },
  };
}

function replyKey(guid: string, hook: string): string {
  return `${guid} ${hook}`;
}

function listenersOf({ listeners }: AppFrame, event: string): Set<string> {
  const known = listeners.get(event) ?? new Set<string>();
  listeners.set(event, known);
  return known;
}

function isLast(message: unknown): boolean {
  return (
    typeof message === "object" &&
    message !== null &&
    "subscriberCount" in message &&
    message.subscriberCount === 0
  );
}

function post({ iframe, origin }: AppFrame, message: object): void {
  iframe.contentWindow?.postMessage(JSON.stringify(message), origin);
}

/** Several paths are answered together; one that fails has an error beside the others' values. */
async function answer(
  page: HostPage,
  { asker, about }: { readonly asker: AppFrame; readonly about: AppFrame },
  message: FromApp,
): Promise<void> {
  const { id, request, params = [] } = message;
  const result: Record<string, unknown> = {};
  const errors: Record<string, unknown> = {};
  for (const path of Array.isArray(params) ? params : Object.keys(params)) {
    const value = Array.isArray(params) ? undefined : params[path];
    try {
      if (request === "get") result[path] = page.get(path);
      else if (request === "set") page.set(path, value);
      else result[path] = await page.invoke(path, Array.isArray(value) ? value : [], about);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      errors[path] = { name: error.name, message: error.message, path, stack: "" };
    }
  }
  post(asker, { id, result: { ...result, errors } });
}

/** Answered as jQuery would, which is what Zendesk's own script expects. */
async function proxy(
  page: HostPage,
  frame: AppFrame,
  { key, options }: { readonly key: string; readonly options: unknown },
): Promise<void> {
  const { status, body } = await page.request(options);
  const isDone = status >= 200 && status < 300;
  const xhr = {
    status,
    statusText: isDone ? "OK" : "error",
    responseText: JSON.stringify(body),
    responseJSON: body,
  };
  const responseArgs = isDone ? [body, "success", xhr] : [xhr, "error", xhr.statusText];
  post(frame, { key: `zaf.${key}.${isDone ? "done" : "fail"}`, message: { responseArgs } });
}
