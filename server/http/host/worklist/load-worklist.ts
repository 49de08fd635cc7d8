import { z } from "zod";
import type { AccountId } from "../../../../core/accounts/account.ts";
import { recommendOffers } from "../../../../core/arrangements/recommend-offers.ts";
import { addDays } from "../../../../core/time/calendar-date.ts";
import { toEpochMs } from "../../../../core/time/instant.ts";
import { localDate } from "../../../../core/time/time-zone.ts";
import { decideTreatment } from "../../../../core/treatment/decide-treatment.ts";
import type { WorklistResults, WorklistRow } from "../../../../ui-extensions/panel/card-answer.ts";
import type { PanelInput } from "../../../../ui-extensions/panel/panel-input.ts";
import { toPanelView } from "../../../../ui-extensions/panel/to-panel-view.ts";
import { amountText, day, voiceFor } from "../../../../ui-extensions/panel/voice.ts";
import { toReplySource } from "../../../effects/replies/reply-source.ts";
import { findRecordsOfAccounts } from "../../../storage/crm-records.ts";
import { loadFactsMany } from "../../../storage/facts.ts";
import { InvalidCursor } from "../../../storage/page.ts";
import { findOpenReplies } from "../../../storage/replies.ts";
import type { Tx } from "../../../storage/tx.ts";
import { type CandidateSearch, findWorklistCandidates } from "../../../storage/worklist.ts";
import { type HostVisit, seesEverything } from "../card-scene.ts";
import { BROKEN_DAYS, type Urgency, urgencyOf } from "./urgency-of.ts";
import { worklistWords } from "./worklist-words.ts";

/** So many accounts are decided about for one answer; a longer list is nobody's day. */
export const CANDIDATES_MAX = 1_000;
export const WORKLIST_PAGE = 25;
/** A day more for customers who live where it is still yesterday. */
const PROMISES_BACK_DAYS = BROKEN_DAYS + 1;

/** Where a row stands: ranks rise, what is at stake falls, and the id breaks ties. */
const Place = z.tuple([z.int(), z.int(), z.string().max(200)]);
type Place = z.infer<typeof Place>;

interface Due {
  readonly input: PanelInput;
  readonly urgency: Urgency;
  readonly place: Place;
}

export interface WorklistAsked {
  readonly search: string;
  readonly cursor: string | null;
}

/** A page of what there is to do today, the most urgent first, decided anew from each account's facts. */
export async function loadWorklist(
  visit: HostVisit,
  { search, cursor }: WorklistAsked,
): Promise<WorklistResults["worklist"]> {
  const after = cursor === null ? null : placeIn(cursor);
  const { edge, connection } = visit;
  return edge.deps.db.withTenant(connection.tenantId, async (tx) => {
    const due = (await dueIn(visit, tx, search)).toSorted((a, b) => compare(a.place, b.place));
    const left = due.filter(({ place }) => after === null || compare(place, after) > 0);
    const page = left.slice(0, WORKLIST_PAGE);
    const records = await recordsOf(tx, connection.id, page);
    const last = left.length > page.length ? page.at(-1) : undefined;
    return {
      rows: page.map((each) => toRow(each, records)),
      cursor: last === undefined ? null : encode(last.place),
    };
  });
}

async function dueIn({ edge, ...visit }: HostVisit, tx: Tx, search: string): Promise<Due[]> {
  const { deps } = edge;
  const now = deps.clock.now();
  const policy = await deps.policies.current(tx, visit.connection.tenantId);
  const today = localDate(policy.defaults.timeZone, toEpochMs(now));
  const ids = await findWorklistCandidates(tx, {
    ...{ search, now, scope: scopeOf({ edge, ...visit }) },
    promisedSince: addDays(today, -PROMISES_BACK_DAYS),
    limit: CANDIDATES_MAX,
  });
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
    if (urgency === null) return [];
    const place: Place = [urgency.rank, urgency.atStake, facts.account.id];
    return [{ input, urgency, place }];
  });
}

/** A manager sees every account; others what they look after, or can open in the CRM anyway. */
function scopeOf(visit: HostVisit): CandidateSearch["scope"] {
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

function compare([rank, stake, id]: Place, [otherRank, otherStake, otherId]: Place): number {
  return rank - otherRank || otherStake - stake || (id < otherId ? -1 : Number(id > otherId));
}

function encode(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

function placeIn(cursor: string): Place {
  try {
    return Place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw new InvalidCursor();
    throw error;
  }
}
