import { ok, type Result } from "../../core/result/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { CrmError } from "../crm-error.ts";
import type { Fields } from "./object-description.ts";
import { ACCOUNT_OBJECTS, type AccountObject } from "./objects.ts";
import { rowsWhere } from "./query-rows.ts";
import type { Reader } from "./reader.ts";
import { isYes, type Mapped, type Row, textOf } from "./row.ts";
import type { Session } from "./session.ts";
import { toLongId } from "./soql.ts";
import { toInstant } from "./values.ts";
import { visibleFields } from "./visible-fields.ts";

type Attributes = Readonly<Record<string, string | number | boolean>>;

/** An object of a licence that says something of an account, and what of it segments may read. */
interface AccountFacts {
  /** The field that names the account. */
  readonly account: string;
  readonly fields: readonly string[];
  /** What the rows of one account come to, the latest first and none of them deleted. */
  attributes(rows: readonly Row[]): Attributes;
}

/**
 * Salesforce's own collections and payment runs may be at work on an account beside us. That is no
 * reason of ours to stop, but one an admin may write a rule on.
 */
const FACTS: Readonly<Record<AccountObject, AccountFacts>> = {
  CollectionPlan: {
    account: "AccountId",
    fields: ["ClosedDate", "CollectionPlanSegment", "CollectionAgencyAccountId"],
    attributes(rows) {
      const open = rows.filter((row) => textOf(row, "ClosedDate") === undefined);
      const segment = open.flatMap((row) => textOf(row, "CollectionPlanSegment") ?? [])[0];
      const isAtAgency = open.some((row) => textOf(row, "CollectionAgencyAccountId") !== undefined);
      return {
        ...(rows.length === 0 ? {} : { collection_plan: open.length > 0 ? "open" : "closed" }),
        ...(segment === undefined ? {} : { collection_plan_segment: segment }),
        ...(isAtAgency ? { collection_agency: true } : {}),
      };
    },
  },
  PaymentSchedule: {
    account: "DefaultPaymentAccountId",
    fields: ["Status"],
    // Drafts wait for somebody; what is open a payment run collects by itself.
    attributes: (rows) =>
      rows.some((row) => textOf(row, "Status") === "Open") ? { payment_schedule: "open" } : {},
  },
};

/** What is asked for of such an object: enough to see that it says something else. */
export function accountFactFields(object: AccountObject, known: Fields): string[] {
  const { account, fields } = FACTS[object];
  const wanted = [account, ...fields, "IsDeleted"].filter((name) => known.has(name));
  return ["Id", "SystemModstamp", ...wanted];
}

/** The accounts that these rows are about. */
export function accountsIn(object: AccountObject, rows: readonly Row[]): string[] {
  const { account } = FACTS[object];
  return rows.flatMap((row) => toLongId(textOf(row, account) ?? "") ?? []);
}

interface Found {
  readonly attributes: Attributes;
  readonly latest: Instant | null;
}

/** Adds to each account what the org's licensed objects say of it, and asks nothing where it has none. */
export function withAccountFacts(session: Session, inner: Reader["mapper"]): Reader["mapper"] {
  return async (rows) => {
    const map = await inner(rows);
    if (!map.ok) return map;
    const found = await readFacts(
      session,
      rows.map(({ Id }) => Id),
    );
    if (!found.ok) return found;
    return ok((row, at) => {
      const facts = found.value.filter(({ id }) => id === row.Id).map(({ found: each }) => each);
      const latest = facts.reduce(
        (last, each) => ((each.latest ?? last) > last ? (each.latest ?? last) : last),
        at,
      );
      return withAttributes(
        map.value(row, latest),
        Object.assign({}, ...facts.map(({ attributes }) => attributes)),
      );
    });
  };
}

/** A name the admin mapped is the admin's. */
function withAttributes(mapped: Mapped, attributes: Attributes): Mapped {
  if (mapped.kind !== "change" || !("attributes" in mapped.change)) return mapped;
  const { change } = mapped;
  return { ...mapped, change: { ...change, attributes: { ...attributes, ...change.attributes } } };
}

async function readFacts(
  session: Session,
  ids: readonly string[],
): Promise<Result<{ id: string; found: Found }[], CrmError>> {
  const all: { id: string; found: Found }[] = [];
  if (ids.length === 0) return ok(all);
  for (const object of ACCOUNT_OBJECTS) {
    const known = await visibleFields(session, object);
    if (!known.ok) return known;
    const { account, attributes } = FACTS[object];
    if (known.value?.has(account) !== true) continue;
    const fields = accountFactFields(object, known.value);
    const rows = await rowsWhere(session, { object, fields, field: account, values: ids });
    if (!rows.ok) return rows;
    for (const [id, about] of Map.groupBy(
      rows.value,
      (row) => toLongId(textOf(row, account) ?? "") ?? "",
    )) {
      const newest = about.toSorted((a, b) => (stampOf(b) > stampOf(a) ? 1 : -1));
      const there = newest.filter((row) => !isYes(row, "IsDeleted"));
      const latest = toInstant(stampOf(newest[0]));
      all.push({ id, found: { attributes: attributes(there), latest } });
    }
  }
  return ok(all);
}

function stampOf(row: Row | undefined): string {
  return (row === undefined ? undefined : textOf(row, "SystemModstamp")) ?? "";
}
