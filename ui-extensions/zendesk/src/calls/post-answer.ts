import type { Answer } from "../../../panel/host/panel-calls.ts";
import { type Holds, readAnswer } from "../../../panel/host/read-answer.ts";
import type { ServerSession } from "./server-session.ts";

/** One call, read into what every host understands. */
export async function postAnswer<T>(
  session: ServerSession,
  address: string,
  body: Readonly<Record<string, unknown>>,
  holds: Holds<T>,
): Promise<Answer<T>> {
  const posted = await session.post(address, body);
  if (posted.status === 401) return { kind: "problem", problem: SIGNED_OUT };
  if (posted.status !== 200) return { kind: "unreachable" };
  return readAnswer(posted.body, holds);
}

// What the panel says of it stands in the words of every host, by the status.
const SIGNED_OUT = { type: "about:blank", title: "", status: 401, detail: "", errors: [] };
