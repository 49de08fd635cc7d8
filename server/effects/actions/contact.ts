import type { z } from "zod";
import type { ContactPoint } from "../../../core/accounts/account.ts";
import type { ContactEventType } from "../../../core/accounts/contact-event.ts";
import { CONSENT_TO } from "../../../core/compliance/history/consent-events.ts";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import { addMs, DAY_MS, type Instant } from "../../../core/time/instant.ts";
import type { PanelActionInput } from "../../../ui-extensions/panel/panel-view.ts";
import { newId } from "../../deps.ts";
import { setContactConsent } from "../../storage/contact-points.ts";
import { insertTouch } from "../../storage/touches.ts";
import { recordContactFacts, type ToldEvent } from "../contact-facts.ts";
import { recordOptOut } from "../opt-out.ts";
import { recordVerdict } from "../record-verdict.ts";
import { toUnsay } from "../undo.ts";
import { type ActionRefusal, type ActionResult, type ActionWork, done } from "./action.ts";

type Input<Name extends keyof typeof PanelActionInput> = z.infer<(typeof PanelActionInput)[Name]>;

/** What somebody tells us late: a year back at most, and nothing that has yet to happen. */
const TOLD_LATE_DAYS_MAX = 366;

/** A call is a contact that counts; one that reached somebody else must not be repeated. */
export async function logCall(work: ActionWork, input: Input<"log-call">): ActionResult {
  const { tx, accountId, facts, now } = work.account;
  const at = momentOf(input.at, now);
  if (!at.ok) return at;
  const { outcome, direction, purpose, note, contactPointId } = input;
  const points = facts.account.contactPoints.filter(({ channel }) => channel === "voice");
  const phone =
    contactPointId === undefined ? points[0] : points.find(({ id }) => id === contactPointId);
  if (contactPointId !== undefined && phone === undefined) return noSuchAddress();
  const id = newId();
  await insertTouch(tx, accountId, {
    id,
    at: at.value,
    channel: "voice",
    status: "sent",
    kind: "call",
    invoiceIds: [],
    outcome,
    callOutcome: outcome,
    automated: false,
    ...(direction === undefined ? {} : { direction }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(phone?.place === undefined ? {} : { number: phone.place }),
  });
  if (direction !== "inbound") await judgeCall(work, { touchId: id, phone, at: at.value });
  if (outcome === "wrong_person" && phone !== undefined)
    await setContactConsent(tx, { accountId, id: phone.id }, "withdrawn");
  const body = { outcome, channel: "voice", touchId: id, ...optional({ direction, reason: note }) };
  return done("call_logged", body, outcome === "wrong_person" ? null : { kind: "remove_call", id });
}

/** What law said of a call that a person made: the fact stands, and so does the verdict on it. */
function judgeCall(
  { account }: ActionWork,
  { touchId, phone, at }: { touchId: string; phone: ContactPoint | undefined; at: Instant },
): Promise<void> {
  return recordVerdict(account, {
    channel: "voice",
    contactPointId: phone?.id ?? null,
    touchId,
    invoiceIds: [],
    stage: "sending",
    at,
  });
}

/** A yes for one address, its renewal, or whether its number still is the customer's. */
export async function recordConsent(
  work: ActionWork,
  input: Input<"record-consent">,
): ActionResult {
  const { account, actor } = work;
  const at = momentOf(input.at, account.now);
  if (!at.ok) return at;
  const point = pointOf(work, input);
  if (point === null) return noSuchAddress();
  const { channel, what, basis, source } = input;
  const types = consentTypes(point, what);
  if (types === null)
    return refuse({ field: "what", message: "There is no consent to renew. Record a new one." });
  const told: ToldEvent[] = types.map((type) => ({
    type,
    at: at.value,
    medium: channel,
    address: point.address,
    basis,
    source,
  }));
  const { eventIds } = await recordContactFacts(account, told, actor);
  const consent = CONSENT_AFTER[what];
  if (consent !== null) await setConsent(work, point, consent);
  const former = [{ accountId: account.accountId, id: point.id, consent: point.consent }];
  return done(
    `consent.${what}`,
    { channel, contactPointId: point.id, reason: basis, source, eventIds },
    toUnsay({ events: eventIds.map((id) => ({ accountId: account.accountId, id })), former }),
  );
}

const CONSENT_AFTER: Readonly<
  Record<Input<"record-consent">["what"], ContactPoint["consent"] | null>
> = { given: "granted", renewed: null, number_confirmed: null, number_reassigned: "withdrawn" };

/** Null when there is nothing to renew. */
function consentTypes(
  { channel, consent }: ContactPoint,
  what: Input<"record-consent">["what"],
): ContactEventType[] | null {
  if (what === "number_confirmed") return ["number_not_reassigned_confirmed"];
  if (what === "number_reassigned") return ["number_reassigned"];
  if (what === "renewed") return consent === "granted" ? ["consent_renewed"] : null;
  const yes = CONSENT_TO[channel] ?? (channel === "voice" ? "automated_call_consent" : null);
  // A stop before is taken back by name, or it would stand beside the yes.
  const again: ContactEventType[] = consent === "withdrawn" ? ["medium_opt_in"] : [];
  return [...again, ...(yes === null ? [] : [yes])];
}

function setConsent(
  { account: { tx, accountId } }: ActionWork,
  { id }: ContactPoint,
  consent: ContactPoint["consent"],
): Promise<boolean> {
  return setContactConsent(tx, { accountId, id }, consent);
}

/** "The customer asked us not to": honoured at once, for the address wherever it appears. */
export async function optOut(work: ActionWork, input: Input<"record-opt-out">): ActionResult {
  const { account, actor } = work;
  const at = momentOf(input.at, account.now);
  if (!at.ok) return at;
  const { channel, contactPointId, source, said } = input;
  if (channel === "all" && contactPointId !== undefined)
    return refuse({ field: "contactPointId", message: "Leave the address out for all channels." });
  if (
    channel !== "all" &&
    contactPointId !== undefined &&
    pointOf(work, { channel, contactPointId }) === null
  )
    return noSuchAddress();
  const { events, former } = await recordOptOut(account, {
    key: newId(),
    channels: channel === "all" ? "all" : [channel],
    at: at.value,
    source,
    by: actor,
    ...optional({ contactPointId, said }),
  });
  const body = { ...(channel === "all" ? { channels: "all" } : { channel }), source };
  return done(
    "contact.opted_out",
    { ...body, ...optional({ reason: said }) },
    toUnsay({ events, former }),
  );
}

function pointOf(
  { account }: ActionWork,
  {
    channel,
    contactPointId,
  }: { readonly channel: string; readonly contactPointId?: string | undefined },
): ContactPoint | null {
  const points = account.facts.account.contactPoints.filter((point) => point.channel === channel);
  const found =
    contactPointId === undefined ? points[0] : points.find(({ id }) => id === contactPointId);
  return found ?? null;
}

/** When it was, or why that can't be. */
export function momentOf(at: Instant | undefined, now: Instant): Result<Instant, ActionRefusal> {
  if (at === undefined) return ok(now);
  if (at > now) return refuse({ field: "at", message: "This has not happened yet." });
  if (at < addMs(now, -TOLD_LATE_DAYS_MAX * DAY_MS))
    return refuse({ field: "at", message: "This is more than a year ago." });
  return ok(at);
}

function noSuchAddress() {
  return refuse({
    field: "contactPointId",
    message: "This account has no such address on this channel.",
  });
}

/** The parts that are there: an absent one must not be stored as null. */
export function optional(parts: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined && value !== ""),
  );
}
