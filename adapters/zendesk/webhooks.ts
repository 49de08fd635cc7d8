import { z } from "zod";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { fromEpochMs, Instant, toEpochMs } from "../../core/time/instant.ts";
import type { CrmRef } from "../crm-ref.ts";
import type { CrmSignal } from "../port.ts";
import { isOurTicket } from "./map-ticket.ts";
import { commentRef, nounOf } from "./objects.ts";
import { OUR_PREFIX } from "./our-fields.ts";
import { Id } from "./schema.ts";

/** An agent's tag asks us to start, pause or stop reminders for whoever wrote the ticket. */
export interface ZendeskCommand {
  readonly command: "start" | "pause" | "stop";
  readonly ticketRef: CrmRef;
  /** Whom it is about, the organization before the person. */
  readonly partyRefs: readonly CrmRef[];
}

/** What one call of a webhook of ours asks for. */
export interface ZendeskEvent {
  /** Zendesk's number for the account; null where a trigger's body does not say it. */
  readonly accountId: string | null;
  readonly signals: readonly CrmSignal[];
  readonly commands: readonly ZendeskCommand[];
  /** Why it asks for nothing, when it does. */
  readonly ignored: "ours" | "unknown" | null;
}

export interface BadBody {
  readonly field: string;
  readonly message: string;
}

const EVENT_TYPE = /^zen:event-type[:/](ticket|user|organization)\.([a-z_]+)$/;
const CHANGES_PER_EVENT = 20;

// Two versions of the envelope are sent; they differ in nothing that is read here. Values are not
// taken: they are read again, because two events can overtake each other.
const Envelope = z.object({
  account_id: Id,
  type: z.string().max(200),
  time: z.string().max(40),
  subject: z.string().max(200).nullish(),
  detail: z.object({
    id: Id,
    external_id: z.string().max(1_000).nullish(),
    tags: z.array(z.string().max(300)).max(2_000).nullish(),
  }),
  event: z.record(z.string(), z.unknown()).nullish(),
});
type Envelope = z.infer<typeof Envelope>;

const CommentEvent = z.object({
  comment: z.object({ id: Id, is_public: z.boolean().nullish(), public: z.boolean().nullish() }),
});

const FieldEvent = z.object({
  field: z.object({ key: z.string().nullish(), title: z.string().nullish() }),
});

/** A placeholder that had nothing to stand for arrives as empty text. */
const OptionalId = z.union([Id, z.literal("")]).nullish();
const Command = z.object({
  command: z.enum(["start", "pause", "stop"]),
  ticket_id: Id,
  requester_id: OptionalId,
  organization_id: OptionalId,
});

/** Reads the body of a verified call of either webhook. */
export function readZendeskEvent(body: unknown): Result<ZendeskEvent, BadBody> {
  const fromTrigger = z.object({ command: z.unknown() }).safeParse(body);
  return fromTrigger.success && fromTrigger.data.command !== undefined
    ? readCommand(body)
    : readEnvelope(body);
}

/** What marks a call that was delivered twice. Zendesk repeats one under the same invocation. */
export function zendeskInvocationId(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): string | null {
  const id = headers["x-zendesk-webhook-invocation-id"];
  return typeof id === "string" && /^[\w-]{1,100}$/.test(id) ? id : null;
}

function readCommand(body: unknown): Result<ZendeskEvent, BadBody> {
  const parsed = Command.safeParse(body);
  if (!parsed.success) return refuse(firstProblem(parsed.error));
  const { command, ticket_id, requester_id, organization_id } = parsed.data;
  const ticketRef = { object: "tickets", id: ticket_id };
  const partyRefs = [
    ...(isId(organization_id) ? [{ object: "organizations", id: organization_id }] : []),
    ...(isId(requester_id) ? [{ object: "users", id: requester_id }] : []),
  ];
  const commands = [{ command, ticketRef, partyRefs }];
  return ok({ accountId: null, signals: [], commands, ignored: null });
}

function isId(id: string | null | undefined): id is string {
  return id !== null && id !== undefined && id !== "";
}

function readEnvelope(body: unknown): Result<ZendeskEvent, BadBody> {
  const parsed = Envelope.safeParse(body);
  if (!parsed.success) return refuse(firstProblem(parsed.error));
  const at = Instant.safeParse(parsed.data.time);
  if (!at.success) return refuse({ field: "time", message: "expected an ISO 8601 moment" });
  const accountId = parsed.data.account_id;
  const [, kind, what] = EVENT_TYPE.exec(parsed.data.type) ?? [];
  if (kind === undefined || what === undefined) return ok(nothing(accountId, "unknown"));
  if (isOurs(parsed.data, kind, what)) return ok(nothing(accountId, "ours"));
  // To the millisecond, and some carry more.
  const moment = fromEpochMs(toEpochMs(at.data));
  const signals = signalsOf(parsed.data, kind, what, moment);
  return ok({ accountId, signals, commands: [], ignored: signals.length === 0 ? "ours" : null });
}

function nothing(accountId: string, ignored: "ours" | "unknown"): ZendeskEvent {
  return { accountId, signals: [], commands: [], ignored };
}

/** What we wrote must not wake us: our tickets, our fields, and notes, which are all ours to ignore. */
function isOurs({ detail, event }: Envelope, kind: string, what: string): boolean {
  if (kind === "ticket" && isOurTicket(detail)) return true;
  if (what !== "custom_field_changed") return false;
  const changed = FieldEvent.safeParse(event);
  const key = changed.success ? changed.data.field.key : null;
  // A refusal stands in a field of ours too, and is for an agent to change.
  return key?.startsWith(OUR_PREFIX) === true && !key.startsWith(`${OUR_PREFIX}no_`);
}

function signalsOf(envelope: Envelope, kind: string, what: string, at: Instant): CrmSignal[] {
  const object = `${kind}s`;
  const ref = { object, id: envelope.detail.id };
  if (what === "comment_added") return commentSignals(envelope, ref, at);
  if (what === "merged") {
    // Which of the two is left is seen when both are read.
    const others = idsIn(envelope.event).filter((id) => id !== ref.id);
    return [ref, ...others.map((id) => ({ object, id }))].flatMap((each) => changed(each, at));
  }
  // Whether a user is gone for good or only out of sight is read, never guessed: being erased can't
  // be undone.
  const gone = /^(soft_deleted|permanently_deleted|deleted)$/.test(what);
  const noun = nounOf(object);
  if (gone && noun !== null) return [{ kind: "gone", noun, ref, at, why: "deleted" }];
  return changed(ref, at);
}

function commentSignals({ event }: Envelope, ticket: CrmRef, at: Instant): CrmSignal[] {
  const added = CommentEvent.safeParse(event);
  if (!added.success) return changed(ticket, at);
  const { id, is_public, public: isPublic } = added.data.comment;
  // An internal note reached nobody.
  if ((is_public ?? isPublic) === false) return [];
  return changed(commentRef(ticket.id, id), at);
}

/** The ids that stand directly in the parts of an event. */
function idsIn(event: Envelope["event"]): readonly string[] {
  const parts = Object.values(event ?? {}).slice(0, CHANGES_PER_EVENT);
  return parts.flatMap((part) => {
    const named = z.union([Id, z.object({ id: Id }).transform(({ id }) => id)]).safeParse(part);
    return named.success ? [named.data] : [];
  });
}

function changed(ref: CrmRef, at: Instant): CrmSignal[] {
  const noun = nounOf(ref.object);
  return noun === null ? [] : [{ kind: "changed", noun, ref, at }];
}

function firstProblem(error: z.ZodError): BadBody {
  const [issue] = error.issues;
  return { field: issue?.path.join(".") ?? "", message: issue?.message ?? "unreadable" };
}
