import type { ZafClient } from "../../../../ui-extensions/zendesk/src/host/zaf.ts";

interface StubAnswers {
  readonly values?: Readonly<Record<string, unknown>>;
  /** By address; what is not there is refused as Zendesk refuses it. */
  readonly api?: Readonly<Record<string, unknown>>;
  readonly refuses?: readonly string[];
}

/** Zendesk's client as far as code without a page asks it. */
export function stubZaf({ values = {}, api = {}, refuses = [] }: StubAnswers) {
  const requested: string[] = [];
  const invoked: (readonly unknown[])[] = [];
  const zaf: ZafClient = {
    get: async (paths) => Object.fromEntries(paths.flatMap((path) => found(values, path))),
    invoke: async (action, ...args) => {
      invoked.push([action, ...args]);
      if (refuses.includes(action)) throw new Error("refused");
      return {};
    },
    request: async ({ url }) => {
      const address = decodeURIComponent(url);
      requested.push(address);
      const [answer] = found(api, address);
      if (answer === undefined) throw Object.assign(new Error("Not Found"), { status: 404 });
      return answer[1];
    },
    on: () => undefined,
    off: () => undefined,
    trigger: () => undefined,
    context: async () => ({ instanceGuid: "own" }),
    instance: () => zaf,
  };
  return { zaf, requested, invoked };
}

function found(values: Readonly<Record<string, unknown>>, path: string) {
  return path in values ? [[path, values[path]] as const] : [];
}
