import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { Progress } from "./cursor.ts";
import { modifiedProperty } from "./objects.ts";
import { readByIds } from "./read-by-ids.ts";
import type { Reader } from "./reader.ts";
import { type HubspotRecord, RecordPage } from "./record.ts";
import type { Session } from "./session.ts";

/** HubSpot's own ceiling for a page of a search. */
const SEARCH_MAX = 200;

/** Five full pages make a thousand records, as many as one question about associations takes. */
const PAGES_MAX = 5;

/** A search may say no more than 3,000 characters; the rest of ours needs a few hundred of them. */
const PROPERTIES_MAX = 2_400;

interface Found {
  readonly records: readonly HubspotRecord[];
  readonly lastId: string;
  readonly complete: boolean;
}

/**
 * Goes on through everything that changed within a window, by id. A search shows no more than 10,000
 * records however it is paged, and sorting by the moment of change would lose records that share
 * one; an id is unique, so each page asks for what comes after the last id seen and the ceiling is
 * never met. A record that changes meanwhile leaves the window and is found in the next.
 */
export async function searchWindow(
  session: Session,
  reader: Reader,
  window: Extract<Progress, { kind: "window" }>,
): Promise<Result<Found, CrmError>> {
  const records: HubspotRecord[] = [];
  const inOne = JSON.stringify(reader.properties).length <= PROPERTIES_MAX;
  const properties = inOne ? reader.properties : [];
  let { lastId } = window;
  let complete = false;
  for (let pages = 0; pages < PAGES_MAX && !complete; pages += 1) {
    const json = { ...bodyOf(reader.object, window, lastId), properties };
    const ask = { path: { objectType: reader.object }, json };
    const page = await session.client.call("search", ask, RecordPage);
    if (!page.ok) return page;
    const { results, paging } = page.value;
    records.push(...results);
    lastId = results.at(-1)?.id ?? lastId;
    complete = paging?.next === undefined || results.length === 0;
  }
  if (inOne) return ok({ records, lastId, complete });
  // With many mapped fields the search only says which records they are.
  const full = await readByIds(
    session,
    reader,
    records.map(({ id }) => id),
  );
  return full.ok ? ok({ records: full.value, lastId, complete }) : full;
}

function bodyOf(
  object: string,
  { from, to }: { readonly from: number; readonly to: number },
  lastId: string,
) {
  const modified = modifiedProperty(object);
  const filters = [
    { propertyName: modified, operator: "GTE", value: String(from) },
    { propertyName: modified, operator: "LTE", value: String(to) },
    ...(lastId === "0" ? [] : [{ propertyName: "hs_object_id", operator: "GT", value: lastId }]),
  ];
  return {
    filterGroups: [{ filters }],
    sorts: [{ propertyName: "hs_object_id", direction: "ASCENDING" }],
    limit: SEARCH_MAX,
  };
}
