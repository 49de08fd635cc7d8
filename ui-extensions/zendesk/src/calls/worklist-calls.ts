import type { WorklistResults } from "../../../panel/card-answer.ts";
import type { Answer } from "../../../panel/host/panel-calls.ts";
import { ADDRESSES } from "../contract.ts";
import { postAnswer } from "./post-answer.ts";
import type { ServerSession } from "./server-session.ts";

export type WorklistPage = WorklistResults["worklist"];

export interface Reading {
  readonly timeZone: string;
  readonly locale: string;
}

/** The accounts of the agent's day, a page at a time. */
export function askWorklist(
  session: ServerSession,
  reading: Reading,
  asked: { readonly cursor: string | null; readonly search: string },
): Promise<Answer<WorklistPage>> {
  return postAnswer(session, ADDRESSES.worklist, { ...reading, ...asked }, holdsRows);
}

function holdsRows(body: object): body is WorklistPage {
  return "rows" in body && Array.isArray(body.rows) && "cursor" in body;
}
