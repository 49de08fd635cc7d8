import { z } from "zod";
import type { AccountId } from "../../../../core/accounts/account.ts";
import { recommendOffers } from "../../../../core/arrangements/recommend-offers.ts";
import { decideTreatment } from "../../../../core/treatment/decide-treatment.ts";
import type { WorklistResults, WorklistRow } from "../../../../ui-extensions/panel/card-answer.ts";
import type { PanelInput } from "../../../../ui-extensions/panel/panel-input.ts";
import { toPanelView } from "../../../../ui-extensions/panel/to-panel-view.ts";
import { amountText, day, voiceFor } from "../../../../ui-extensions/panel/voice.ts";
import { toReplySource } from "../../../effects/replies/reply-source.ts";
import { countSome } from "../../../figures/count-changes.ts";
import { findRecordsOfAccounts } from "../../../storage/crm-records.ts";
import { loadFactsMany } from "../../../storage/facts.ts";
import { InvalidCursor } from "../../../storage/page.ts";
import { findOpenReplies } from "../../../storage/replies.ts";
import type { Tx } from "../../../storage/tx.ts";
import {
  listWorklist,
  type WorklistPlace,
  type WorklistRow as WorklistRowStored,
  type WorklistSearch,
} from "../../../storage/worklist.ts";
import { type HostVisit, seesEverything } from "../card-scene.ts";
import { type Urgency, urgencyOf } from "./urgency-of.ts";
import { worklistWords } from "./worklist-words.ts";

export const WORKLIST_PAGE = 25;

/** Where a row stands: ranks rise, what is at stake falls, and the id breaks ties. */
const Place = z.tuple([z.int(), z.int(), z.string().max(200)]);
type Place = z.infer<typeof Place>;

interface Due {
  readonly input: PanelInput;
  readonly urgency: Urgency;
}

export interface WorklistAsked {
  readonly search: string;
  readonly cursor: string | null;
}

/**
 * A page of what there is to do today, the most urgent first. Who is on it and in which order is what
 * was last counted; what is said of each is decided anew from its facts.
 */
export async function loadWorklist(
  visit: HostVisit,
  { search, cursor }: WorklistAsked,
): Promise<WorklistResults["worklist"]> {
  const after = cursor === null ? null : placeIn(cursor);
  const { edge, connection } = visit;
  const { deps } = edge;
  await countSome(deps, connection.tenantId);
  return deps.db.withTenant(connection.tenantId, async (tx) => {
    const found = await listWorklist(
      tx,
      { search, now: deps.clock.now(), scope: scopeOf(visit) },
      { after, limit: WORKLIST_PAGE + 1 },
    );
    const page = found.slice(0, WORKLIST_PAGE);
    const due = await dueIn(visit, tx, page);
    const records = await recordsOf(tx, connection.id, due);
    const last = found.length > page.length ? page.at(-1) : undefined;
    return {
      rows: due.map((each) => toRow(each, records)),
      cursor: last === undefined ? null : encode([last.rank, last.atStake, last.accountId]),
    };
  });
}

async function dueIn(
  { edge, ...visit }: HostVisit,
  tx: Tx,
  page: readonly WorklistRowStored[],
): Promise<Due[]> {
  const { deps } = edge;
  const now = deps.clock.now();
  const policy = await deps.policies.current(tx, visit.connection.tenantId);
  const ids = page.map(({ accountId }) => accountId);
  const { locale, timeZone: repTimeZone, viewer } = visit.reader;
  const replies = await findOpenReplies(tx, ids);
  return (await loadFactsMany(tx, ids)).flatMap((facts) => {
    const treatment = decideTreatment(facts, policy, now);
    const { segmentId } = treatment.segment;
    const input: PanelInput = {
      ...{ facts, policy, treatment, now, viewer, locale, repTimeZone },
      offers: recommendOffers(facts, policy, treatment.delinquency, now, { segmentId }),
      ...{ undo: null, pendingTouch: null, customerUrl: null },
      reply: toReplySource(replies.get(facts.account.id) ?? null),
      timeline: { entries: [], total: 0, cursor: null },
      freshness: { asOf: now, source: "Good Standing", stale: false },
    };
    const urgency = urgencyOf(input);
    return urgency === null ? [] : [{ input, urgency }];
  });
}

/** A manager sees every account; others what they look after, or can open in the CRM anyway. */
function scopeOf(visit: HostVisit): WorklistSearch["scope"] {
  const { connection, caller } = visit;
  if (seesEverything(visit)) return { kind: "all" };
  return caller.readsAllRecords
    ? { kind: "records", connectionId: connection.id }
    : { kind: "owned", connectionId: connection.id, userId: caller.userId };
}

function toRow(
  { input, urgency }: Due,
  records: ReadonlyMap<string, WorklistRow["record"]>,
): WorklistRow {
  const { id, name } = input.facts.account;
  const { standing, next } = toPanelView(input);
  return {
    accountId: id,
    name,
    pastDueText: standing.pastDue.map(({ text }) => text).join(" + "),
    stateLabel: standing.label,
    daysPastDue: standing.daysPastDue,
    todo: todoText(input, urgency) ?? next.text,
    record: records.get(id) ?? null,
  };
}

/** Null where what the panel says comes next says it all. */
function todoText(input: PanelInput, { need }: Urgency): string | null {
  const words = worklistWords(input.locale);
  const voice = voiceFor(input);
  switch (need.kind) {
    case "broken_promise":
      return words.broken(day(voice, need.promise.dueOn));
    case "promise_today": {
      const { amountMinor, currency } = need.promise;
      return words.dueToday(amountText(voice, amountMinor, currency));
    }
    case "hardship":
    case "approval":
    case "reply":
      return words[need.kind];
    case "task":
    case "past_due":
      return null;
  }
}

/** The record to open for each account: its company's before a person's. */
async function recordsOf(
  tx: Tx,
  connectionId: string,
  page: readonly Due[],
): Promise<ReadonlyMap<string, WorklistRow["record"]>> {
  const ids: AccountId[] = page.map(({ input }) => input.facts.account.id);
  if (ids.length === 0) return new Map();
  const parties = (await findRecordsOfAccounts(tx, connectionId, ids))
    .filter(({ noun, gone }) => noun !== "ticket" && gone === null)
    // Set last, a company stands over its people.
    .toSorted((a, b) => Number(a.noun === "company") - Number(b.noun === "company"));
  return new Map(
    parties.flatMap(({ ref, accountIds }) => accountIds.map((id) => [id, ref] as const)),
  );
}

function encode(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

function placeIn(cursor: string): WorklistPlace {
  try {
    const text = Buffer.from(cursor, "base64url").toString("utf8");
    const [rank, atStake, accountId] = Place.parse(JSON.parse(text));
    return { rank, atStake, accountId };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw new InvalidCursor();
    throw error;
  }
}
