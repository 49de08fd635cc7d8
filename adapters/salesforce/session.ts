import { z } from "zod";
import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import { pathOf } from "../crm-wire.ts";
import type { SalesforceClient } from "./client.ts";
import { ENDPOINTS } from "./endpoints.ts";
import type { SalesforceLimiter } from "./limiter.ts";
import { ObjectDescription } from "./object-description.ts";
import { inNamespace } from "./our-objects.ts";
import type { SalesforceSettings } from "./settings.ts";
import { SalesforceProblem, toProblemError } from "./to-crm-error.ts";

/** What the parts of one open connection work with. */
export interface Session {
  readonly client: SalesforceClient;
  readonly settings: SalesforceSettings;
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** How far the next reading reaches back over the last, for what was saved slowly. */
  readonly overlapMs: number;
  readonly memory: Memory;
}

/** What stays true for a while: definitions change when an admin changes them. */
export interface Memory {
  readonly objects: Map<string, { readonly at: number; readonly value: ObjectDescription | null }>;
  readonly answers: Map<string, { readonly at: number; readonly value: unknown }>;
  /** One question at a time, so that nothing is asked twice at once. */
  inTurn<T>(ask: () => Promise<T>): Promise<T>;
  forget(): void;
}

const REMEMBERED_MS = 60 * 60_000;

// The limiter is what lives as long as a connection does, while a port is opened for each job; kept
// beside it, definitions are asked for once an hour and not once a job.
const memories = new WeakMap<SalesforceLimiter, Memory>();

export function memoryOf(limiter: SalesforceLimiter): Memory {
  const known = memories.get(limiter);
  if (known !== undefined) return known;
  let turn: Promise<unknown> = Promise.resolve();
  const memory: Memory = {
    objects: new Map(),
    answers: new Map(),
    inTurn(ask) {
      const mine = turn.then(ask);
      // A fault in one caller's question is that caller's; the next goes on.
      turn = mine.catch(() => undefined);
      return mine;
    },
    forget() {
      memory.objects.clear();
      memory.answers.clear();
    },
  };
  memories.set(limiter, memory);
  return memory;
}

/** Asks once an hour; what was refused is asked again. */
export async function recall<T>(
  { memory, nowMs }: Session,
  key: string,
  ask: () => Promise<Result<T, CrmError>>,
  shape: z.ZodType<T>,
): Promise<Result<T, CrmError>> {
  const known = memory.answers.get(key);
  if (known !== undefined && nowMs() - known.at < REMEMBERED_MS)
    return ok(shape.parse(known.value));
  const answer = await ask();
  if (answer.ok) memory.answers.set(key, { at: nowMs(), value: answer.value });
  return answer;
}

/** A name of ours as this org knows it. */
export function ourName({ settings }: Session, name: string): string {
  return inNamespace(name, settings.namespace);
}

/** Salesforce's own ceiling for the parts of one composite call, which counts as one. */
const PARTS_MAX = 25;

const Composite = z.object({
  compositeResponse: z.array(
    z.object({ referenceId: z.string(), httpStatusCode: z.number().int(), body: z.unknown() }),
  ),
});
type Part = z.infer<typeof Composite>["compositeResponse"][number];

export type Descriptions = ReadonlyMap<string, ObjectDescription | null>;

/** Objects as the user sees them; null for one the org does not have, or does not show us. */
export function describeObjects(
  session: Session,
  names: readonly string[],
): Promise<Result<Descriptions, CrmError>> {
  // Feeds are read side by side: whoever comes second waits for what the first is asking.
  return session.memory.inTurn(() => describeNow(session, names));
}

async function describeNow(
  session: Session,
  names: readonly string[],
): Promise<Result<Descriptions, CrmError>> {
  const { memory, nowMs } = session;
  const told = new Map<string, ObjectDescription | null>();
  const unknown: string[] = [];
  for (const name of new Set(names)) {
    const known = memory.objects.get(name);
    if (known !== undefined && nowMs() - known.at < REMEMBERED_MS) told.set(name, known.value);
    else unknown.push(name);
  }
  for (let from = 0; from < unknown.length; from += PARTS_MAX) {
    const asked = await askObjects(session, unknown.slice(from, from + PARTS_MAX));
    if (!asked.ok) return asked;
    // What another forgets meanwhile is no reason to take an object for missing.
    for (const [name, value] of asked.value) {
      told.set(name, value);
      memory.objects.set(name, { at: nowMs(), value });
    }
  }
  return ok(told);
}

async function askObjects(
  { client, settings }: Session,
  names: readonly string[],
): Promise<Result<Descriptions, CrmError>> {
  const compositeRequest = names.map((object, index) => ({
    method: "GET",
    url: pathOf(ENDPOINTS.describe.path, {
      version: settings.apiVersion,
      object,
    }),
    referenceId: `object${index}`,
  }));
  const json = { allOrNone: false, compositeRequest };
  const answer = await client.call("composite", { json }, Composite);
  if (!answer.ok) return answer;
  const parts = new Map(answer.value.compositeResponse.map((part) => [part.referenceId, part]));
  const told = new Map<string, ObjectDescription | null>();
  for (const [index, name] of names.entries()) {
    const value = readPart(parts.get(`object${index}`));
    if (!value.ok) return value;
    told.set(name, value.value);
  }
  return ok(told);
}

const Problems = z.array(SalesforceProblem).min(1);

function readPart(part: Part | undefined): Result<ObjectDescription | null, CrmError> {
  const lost: CrmError = { kind: "unavailable", detail: "an object was not described" };
  if (part === undefined) return { ok: false, error: lost };
  if (part.httpStatusCode === 404 || part.httpStatusCode === 403) return ok(null);
  const described = ObjectDescription.safeParse(part.body);
  if (part.httpStatusCode < 300 && described.success) {
    return ok(described.data.queryable ? described.data : null);
  }
  const [problem] = Problems.safeParse(part.body).data ?? [];
  const error = problem === undefined ? lost : toProblemError(problem, part.httpStatusCode);
  // Salesforce answers 400 with INVALID_TYPE for some objects that are not licensed.
  return error.kind === "unsupported" ? ok(null) : { ok: false, error };
}
