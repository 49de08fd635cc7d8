import { z } from "zod";
import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { HubspotClient } from "./client.ts";
import type { CrmLimiter } from "./limiter.ts";
import { type HubspotProperty, PropertyList } from "./property.ts";
import type { HubspotSettings } from "./settings.ts";

/** What the parts of one open connection work with. */
export interface Session {
  readonly client: HubspotClient;
  readonly settings: HubspotSettings;
  readonly nowMs: () => number;
  /** How far the next search reaches back over the last, for what the index learnt late. */
  readonly overlapMs: number;
  readonly memory: Memory;
}

export const Account = z.object({
  portalId: z.coerce.string(),
  timeZone: z.string(),
  companyCurrency: z.string(),
  accountType: z.string(),
  uiDomain: z.string().optional(),
});
export type Account = z.infer<typeof Account>;

const Pipelines = z.object({
  results: z.array(
    z.object({
      stages: z.array(
        z.object({
          id: z.string(),
          metadata: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    }),
  ),
});

/** Answers that stay true for a while: definitions change when an admin changes them. */
export interface Memory {
  recall<T>(
    key: string,
    ask: () => Promise<Result<T, CrmError>>,
    shape: z.ZodType<T>,
    ageMaxMs?: number,
  ): Promise<Result<T, CrmError>>;
  forget(): void;
}

/** Asked more often, definitions would be a sixth of all calls of a quiet account. */
const REMEMBERED_MS = 60 * 60_000;
/** For an admin who is mapping fields and may just have made one. */
export const LOOKED_AT_MS = 10 * 60_000;

// The limiter is what lives as long as a connection does, while a port is opened for each job; kept
// beside it, definitions are asked for once an hour and not once a job.
const memories = new WeakMap<CrmLimiter, Memory>();

export function memoryOf(limiter: CrmLimiter, nowMs: () => number): Memory {
  const known = memories.get(limiter);
  if (known !== undefined) return known;
  const memory = createMemory(nowMs);
  memories.set(limiter, memory);
  return memory;
}

function createMemory(nowMs: () => number): Memory {
  const answers = new Map<string, { readonly at: number; readonly value: unknown }>();
  return {
    async recall(key, ask, shape, ageMaxMs = REMEMBERED_MS) {
      const known = answers.get(key);
      if (known !== undefined && Math.abs(nowMs() - known.at) < ageMaxMs) {
        return ok(shape.parse(known.value));
      }
      const answer = await ask();
      if (answer.ok) answers.set(key, { at: nowMs(), value: answer.value });
      return answer;
    },
    forget: () => answers.clear(),
  };
}

export function accountOf({ client, memory }: Session): Promise<Result<Account, CrmError>> {
  return memory.recall("account", () => client.call("account", {}, Account), Account);
}

/** Every property of an object, with its options. */
export async function propertiesOf(
  { client, memory }: Session,
  objectType: string,
  ageMaxMs?: number,
): Promise<Result<readonly HubspotProperty[], CrmError>> {
  const ask = () => client.call("properties", { path: { objectType } }, PropertyList);
  const list = await memory.recall(`properties ${objectType}`, ask, PropertyList, ageMaxMs);
  return list.ok ? ok(list.value.results) : list;
}

/** The ticket stages that count as closed. */
export async function closedStages({
  client,
  memory,
}: Session): Promise<Result<ReadonlySet<string>, CrmError>> {
  const ask = () => client.call("pipelines", { path: { objectType: "tickets" } }, Pipelines);
  const pipelines = await memory.recall("pipelines", ask, Pipelines);
  if (!pipelines.ok) return pipelines;
  const stages = pipelines.value.results.flatMap((pipeline) => pipeline.stages);
  const closed = stages.filter(({ metadata }) => metadata?.ticketState === "CLOSED");
  return ok(new Set(closed.map(({ id }) => id)));
}
