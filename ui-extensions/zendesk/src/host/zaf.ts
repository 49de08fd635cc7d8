/**
 * The part of Zendesk's client that we use, typed from its public source and documentation; it comes
 * with no types of its own. What the host answers is `unknown` until it has been read.
 */
export interface ZafClient {
  /** One path rejects where it can't be had; several resolve with an `errors` beside the values. */
  readonly get: (paths: readonly string[]) => Promise<unknown>;
  readonly invoke: (action: string, ...args: readonly unknown[]) => Promise<unknown>;
  /** A call to Zendesk's own API as the agent who looks. */
  readonly request: (options: ZafRequest) => Promise<unknown>;
  /** A hook's handler whose promise rejects stops what was about to happen; its message is shown. */
  readonly on: (event: string, handler: (message: unknown) => unknown) => void;
  readonly off: (event: string, handler: (message: unknown) => unknown) => void;
  readonly trigger: (event: string, message: unknown) => void;
  readonly context: () => Promise<unknown>;
  /** Another frame of this app. */
  readonly instance: (guid: string) => ZafClient;
}

export interface ZafRequest {
  readonly url: string;
  readonly type: "GET";
  readonly dataType: "json";
  readonly autoRetry: boolean;
}

declare global {
  interface Window {
    readonly ZAFClient?: { readonly init: () => ZafClient | false };
  }
}

/** Null where the page was opened outside of Zendesk, or its script did not load. */
export function openZaf(): ZafClient | null {
  return window.ZAFClient?.init() || null;
}

/** The values of several paths; what can't be had is left out. */
export async function readPaths(
  zaf: ZafClient,
  paths: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const answer = await zaf.get([...paths]).catch(() => null);
  return isRecord(answer) ? answer : {};
}

/** Something the host may not know or refuse, where nothing is lost if it does. */
export async function tryInvoke(
  zaf: ZafClient,
  action: string,
  ...args: readonly unknown[]
): Promise<boolean> {
  return zaf.invoke(action, ...args).then(
    () => true,
    () => false,
  );
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** A value inside of what the host answered; null where any step of the way is missing. */
export function inside(value: unknown, ...steps: readonly string[]): unknown {
  return steps.reduce<unknown>((at, step) => (isRecord(at) ? (at[step] ?? null) : null), value);
}

export function textInside(value: unknown, ...steps: readonly string[]): string {
  const found = inside(value, ...steps);
  return typeof found === "string" ? found : "";
}
