import type { CrmWrite, CrmWritten } from "../crm-write.ts";
import { onAccount } from "./map-party.ts";
import type { Session } from "./session.ts";
import type { SalesforceSettings } from "./settings.ts";
import { visibleFields } from "./visible-fields.ts";
import { notWritten, toWritten, type Values, writeRecords } from "./write-records.ts";

type OptOutWrite = Extract<CrmWrite, { kind: "opt_out" }>;

const OBJECTS = ["Contact", "Account"] as const;
type PersonObject = (typeof OBJECTS)[number];

/** Tells Salesforce that somebody refuses a channel, or no longer does, on the person's own record. */
export async function writeOptOuts(
  session: Session,
  writes: readonly OptOutWrite[],
): Promise<readonly CrmWritten[]> {
  const results = new Map<OptOutWrite, CrmWritten>();
  for (const object of OBJECTS) {
    const mine = writes.filter(({ ref }) => ref.object === object);
    if (mine.length === 0) continue;
    for (const [write, written] of await writeOn(session, object, mine)) {
      results.set(write, written);
    }
  }
  return writes.map((write) => results.get(write) ?? unsupported(write));
}

async function writeOn(
  session: Session,
  object: PersonObject,
  writes: readonly OptOutWrite[],
): Promise<readonly (readonly [OptOutWrite, CrmWritten])[]> {
  const known = await visibleFields(session, object);
  if (!known.ok) return writes.map((write) => [write, notWritten(known.error)]);
  // A record may be in a call once, with all that is to be said of it.
  const records = new Map<string, Values>();
  const told = writes.filter((write) => {
    const field = optOutField(session.settings, object, write.channel);
    if (field === undefined || known.value?.get(field)?.updateable !== true) return false;
    const before = records.get(write.ref.id) ?? { Id: write.ref.id };
    records.set(write.ref.id, { ...before, [field]: write.refused });
    return true;
  });
  const way = { name: "update", object } as const;
  const outcomes = await writeRecords(session, way, [...records.values()]);
  const byId = new Map([...records.keys()].map((id, n) => [id, outcomes[n]]));
  return told.flatMap((write): (readonly [OptOutWrite, CrmWritten])[] => {
    const outcome = byId.get(write.ref.id);
    return outcome === undefined ? [] : [[write, toWritten(object, outcome)]];
  });
}

/** Where a refusal is kept; a contact's own field shows on a person account under another ending. */
export function optOutField(
  { optOut }: SalesforceSettings,
  object: PersonObject,
  channel: OptOutWrite["channel"],
): string | undefined {
  const isAccount = object === "Account";
  if (channel === "email") return isAccount ? "PersonHasOptedOutOfEmail" : "HasOptedOutOfEmail";
  if (channel === "voice") return isAccount ? "PersonDoNotCall" : "DoNotCall";
  const field = optOut.fields[channel];
  return field === undefined || object === "Contact" ? field : onAccount(field);
}

function unsupported({ ref, channel }: OptOutWrite): CrmWritten {
  const detail = `${ref.object} has no field we may write for a refusal of ${channel}`;
  return notWritten({ kind: "unsupported", detail });
}
