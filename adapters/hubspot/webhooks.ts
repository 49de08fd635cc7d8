import { z } from "zod";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { fromEpochMs, type Instant } from "../../core/time/instant.ts";
import type { CrmRef } from "../crm-ref.ts";
import type { CrmSignal } from "../port.ts";
import { nounOf, objectOfSingular, toHubspotRef } from "./objects.ts";
import { OUR_PREFIX } from "./our-properties.ts";

/** What one HubSpot account's events ask us to read again. */
export interface HubspotWebhook {
  readonly portalId: string;
  readonly signals: readonly CrmSignal[];
  /** Events that ask for nothing: our own changes, objects we do not read, unknown kinds. */
  readonly ignored: number;
}

// HubSpot sends up to a hundred events in one call; more than this is somebody else's idea.
const MAX_EVENTS = 1_000;

const Id = z
  .union([z.number().int().nonnegative(), z.string().regex(/^\d{1,19}$/)])
  .transform(String);

// Documentation shows the kind of event under both names. Only what decides which record to read is
// taken: values are read again, because two events can overtake each other.
const Event = z.object({
  portalId: Id,
  appId: Id.optional(),
  occurredAt: z.number().int().nonnegative().max(253_402_300_799_999),
  subscriptionType: z.string().max(100).optional(),
  eventType: z.string().max(100).optional(),
  objectTypeId: z.string().max(30).optional(),
  objectId: Id.optional(),
  changeSource: z.string().max(100).nullish(),
  sourceId: z.union([z.string().max(200), z.number()]).nullish(),
  propertyName: z.string().max(200).optional(),
  primaryObjectId: Id.optional(),
  mergedObjectIds: z.array(Id).max(100).optional(),
  newObjectId: Id.nullish(),
  associationType: z.string().max(100).optional(),
  fromObjectTypeId: z.string().max(30).optional(),
  toObjectTypeId: z.string().max(30).optional(),
  fromObjectId: Id.optional(),
  toObjectId: Id.optional(),
});
type Event = z.infer<typeof Event>;

/**
 * Reads the body of a verified webhook call, grouped by account. Order and repetition do not matter:
 * a signal only names a record. An event that can't be read is ignored and counted.
 */
export function readHubspotWebhook(
  body: unknown,
): Result<readonly HubspotWebhook[], { readonly field: string; readonly message: string }> {
  if (!Array.isArray(body)) return refuse({ field: "", message: "expected a list of events" });
  if (body.length > MAX_EVENTS) {
    return refuse({ field: "", message: `expected at most ${MAX_EVENTS} events` });
  }
  const portals = new Map<string, { signals: CrmSignal[]; ignored: number }>();
  for (const raw of body) {
    const event = Event.safeParse(raw);
    const portalId = event.success ? event.data.portalId : portalOf(raw);
    if (portalId === null) continue;
    const portal = portals.get(portalId) ?? { signals: [], ignored: 0 };
    portals.set(portalId, portal);
    const signals = event.success ? signalsOf(event.data) : [];
    portal.signals.push(...signals);
    if (signals.length === 0) portal.ignored += 1;
  }
  return ok([...portals].map(([portalId, rest]) => ({ portalId, ...rest })));
}

function portalOf(raw: unknown): string | null {
  const named = z.object({ portalId: Id }).safeParse(raw);
  return named.success ? named.data.portalId : null;
}

function signalsOf(event: Event): CrmSignal[] {
  if (isOurs(event)) return [];
  const kind = event.subscriptionType ?? event.eventType ?? "";
  const [singular = "", what = ""] = kind.split(".");
  const at = fromEpochMs(event.occurredAt);
  if (what === "associationChange") return associationSignals(event, at);
  if (what === "merge") return mergeSignals(event, singular, at);
  const ref = refOf(event, singular, event.objectId);
  if (ref === null) return [];
  switch (what) {
    case "creation":
    case "propertyChange":
    case "restore":
      return changed(ref, at);
    case "deletion":
      return gone(ref, at, "deleted");
    case "privacyDeletion":
      return gone(ref, at, "erased");
    default:
      return [];
  }
}

/** What we wrote must not wake us: our own fields, and whatever else came from our app. */
function isOurs(event: Event): boolean {
  if (event.propertyName?.startsWith(OUR_PREFIX) === true) return true;
  const byApp = event.changeSource === "INTEGRATION" && event.appId !== undefined;
  return byApp && String(event.sourceId ?? "") === event.appId;
}

function refOf(event: Event, singular: string, id: string | undefined): CrmRef | null {
  if (id === undefined) return null;
  if (event.objectTypeId !== undefined) return toHubspotRef(event.objectTypeId, id);
  const object = objectOfSingular(singular);
  return object === null ? null : { object, id };
}

function mergeSignals(event: Event, singular: string, at: Instant): CrmSignal[] {
  const into = refOf(event, singular, event.newObjectId ?? event.primaryObjectId ?? event.objectId);
  if (into === null) return [];
  // The winner can get a new id too, and then the one it had is gone like the others.
  const primary = event.primaryObjectId;
  const old = [...(event.mergedObjectIds ?? []), ...(primary === undefined ? [] : [primary])];
  const merged = [...new Set(old)].filter((id) => id !== into.id);
  return [
    ...merged.flatMap((id) => gone({ object: into.object, id }, at, "merged", into)),
    ...changed(into, at),
  ];
}

/** Whose an invoice is has changed: both ends are read again, as far as we read such objects. */
function associationSignals(event: Event, at: Instant): CrmSignal[] {
  const [from = "", to = ""] = (event.associationType ?? "").split("_TO_");
  const ends = [
    endOf(event.fromObjectTypeId, from, event.fromObjectId),
    endOf(event.toObjectTypeId, to, event.toObjectId),
  ];
  return ends.flatMap((ref) => (ref === null ? [] : changed(ref, at)));
}

function endOf(typeId: string | undefined, singular: string, id: string | undefined) {
  if (id === undefined) return null;
  if (typeId !== undefined) return toHubspotRef(typeId, id);
  const object = objectOfSingular(singular);
  return object === null ? null : { object, id };
}

function changed(ref: CrmRef, at: Instant): CrmSignal[] {
  const noun = nounOf(ref.object);
  return noun === null ? [] : [{ kind: "changed", noun, ref, at }];
}

function gone(
  ref: CrmRef,
  at: Instant,
  why: "deleted" | "merged" | "erased",
  into?: CrmRef,
): CrmSignal[] {
  const noun = nounOf(ref.object);
  if (noun === null) return [];
  return [{ kind: "gone", noun, ref, at, why, ...(into === undefined ? {} : { into }) }];
}
