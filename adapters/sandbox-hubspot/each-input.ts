import { z } from "zod";
import type { StoredRecord } from "./portal.ts";
import { toRecordJson } from "./record-json.ts";
import { batchReply, partError } from "./replies.ts";
import type { Call } from "./route.ts";
import type { Reply } from "./types.ts";
import type { Change } from "./write-records.ts";

export interface Steps<T> {
  readonly check: (input: T) => Change;
  readonly apply: (input: T, properties: Readonly<Record<string, string>>) => unknown;
}

/**
 * With a trace id on every input the good ones are done and the bad ones are listed; without, one
 * bad input refuses the whole batch and nothing is done.
 */
export function eachInput<T extends { readonly objectWriteTraceId?: string | undefined }>(
  { portal }: Call,
  ok: number,
  inputs: readonly T[],
  { check, apply }: Steps<T>,
  before: readonly unknown[] = [],
): Reply {
  const isTraced = inputs.every(({ objectWriteTraceId }) => objectWriteTraceId !== undefined);
  const results: unknown[] = [];
  const errors: unknown[] = [...before];
  if (!isTraced) {
    for (const input of inputs) {
      const checked = check(input);
      if (!checked.ok) return checked.refusal;
    }
  }
  for (const input of inputs) {
    const checked = check(input);
    if (checked.ok) results.push(apply(input, checked.properties));
    else if (isTraced) errors.push(tracedError(checked.refusal, input.objectWriteTraceId ?? ""));
    else return checked.refusal;
  }
  return batchReply(portal, ok, results, errors);
}

const RefusalBody = z.object({ category: z.string(), message: z.string() });

function tracedError({ body }: Reply, traceId: string) {
  const { category, message } = RefusalBody.parse(body);
  return partError(category, message, { objectWriteTraceId: [traceId] });
}

/** A written record with the values it was sent, under the trace id it came with. */
export function shown(
  record: StoredRecord,
  input: {
    readonly properties: Readonly<Record<string, string>>;
    readonly objectWriteTraceId?: string | undefined;
  },
) {
  const json = toRecordJson(record, Object.keys(input.properties));
  const { objectWriteTraceId } = input;
  return objectWriteTraceId === undefined ? json : { ...json, objectWriteTraceId };
}
