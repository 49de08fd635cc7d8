import type { CardResults, ReplyResults, ReplyText } from "../../../panel/card-answer.ts";
import { cardCalls } from "../../../panel/host/card-calls.ts";
import type { Answer, PanelCalls } from "../../../panel/host/panel-calls.ts";
import type { Holds } from "../../../panel/host/read-answer.ts";
import { ADDRESSES, type AppAsk, type AppRecord } from "../contract.ts";
import { postAnswer } from "./post-answer.ts";
import type { ServerSession } from "./server-session.ts";

export interface RecordPlace {
  /** The nearest first; never empty. */
  readonly records: readonly [AppRecord, ...AppRecord[]];
  readonly readKey: (record: AppRecord) => Promise<string | null>;
  readonly timeZone: string;
  readonly locale: string;
}

export interface RecordCalls extends PanelCalls {
  readonly replyText: (
    accountId: string,
    what: ReplyText,
  ) => Promise<Answer<ReplyResults["reply-text"]>>;
  readonly checkReply: (accountId: string) => Promise<Answer<ReplyResults["reply-check"]>>;
}

type CallName = keyof CardResults | keyof ReplyResults;

/**
 * The calls about a person or organization. A person who stands for no account is asked about by
 * their organizations, and whatever answered first is what everything after is about.
 */
export function recordCalls(session: ServerSession, place: RecordPlace): RecordCalls {
  let current: AppRecord = place.records[0];
  const keys = new Map<AppRecord, string>();
  const keyOf = async (record: AppRecord): Promise<string | null> => {
    const key = keys.get(record) ?? (await place.readKey(record));
    if (key !== null) keys.set(record, key);
    return key;
  };
  const postAbout = async <T>(
    record: AppRecord,
    name: CallName,
    asked: Readonly<Record<string, unknown>>,
    holds: Holds<T>,
  ): Promise<Answer<T>> => {
    const { timeZone, locale } = place;
    const ask: AppAsk = { record, recordKey: await keyOf(record), timeZone, locale };
    const address = `${ADDRESSES.card}/${name}`;
    const answer = await postAnswer(session, address, { ...ask, ...asked }, holds);
    // A key that opened nothing may be an old one: the next call reads the record again.
    if (answer.kind === "absent") keys.delete(record);
    return answer;
  };
  const calls = cardCalls((name, asked, holds) => postAbout(current, name, asked, holds));
  return {
    ...calls,
    getPanel: async (accountId) => {
      if (accountId !== "") return calls.getPanel(accountId);
      const [first, ...others] = place.records;
      current = first;
      const answer = await calls.getPanel("");
      for (const record of isNobody(answer) ? others : []) {
        current = record;
        const next = await calls.getPanel("");
        if (!isNobody(next)) return next;
      }
      if (isNobody(answer)) current = first;
      return answer;
    },
    replyText: (accountId, what) =>
      postAbout(current, "reply-text", { accountId, what }, holdsText),
    checkReply: (accountId) =>
      postAbout(current, "reply-check", accountId === "" ? {} : { accountId }, holdsCheck),
  };
}

function isNobody(answer: Answer<unknown>): boolean {
  if (answer.kind !== "absent") return false;
  return answer.absence.kind === "none" || answer.absence.kind === "not_synced";
}

function holdsText(body: object): body is ReplyResults["reply-text"] {
  return "text" in body && typeof body.text === "string" && "html" in body;
}

function holdsCheck(body: object): body is ReplyResults["reply-check"] {
  return "allowed" in body && typeof body.allowed === "boolean" && "reason" in body;
}
