/** What a host posts to a frame: an answer to a question, or something that happened. */
export interface FromHost {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: unknown;
  readonly key?: string;
  readonly message?: unknown;
  readonly instanceGuid?: string;
  readonly needsReply?: boolean;
}

/** Text or an object; null where it is neither of a host's making. */
export function readFromHost(data: unknown): FromHost | null {
  const value = typeof data === "string" ? parsed(data) : data;
  if (!isObject(value)) return null;
  const { id, key, instanceGuid, needsReply, error, result, message } = value;
  return {
    ...{ error, result, message },
    ...(typeof id === "number" ? { id } : {}),
    ...(typeof key === "string" ? { key } : {}),
    ...(typeof instanceGuid === "string" ? { instanceGuid } : {}),
    needsReply: needsReply === true,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
