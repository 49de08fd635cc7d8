import { z } from "zod";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmRef } from "../crm-ref.ts";
import type { CrmWrite, CrmWritten } from "../crm-write.ts";
import { CASE_TAG, OUR_EXTERNAL_PREFIX, OUR_TAG } from "./our-fields.ts";
import { readTickets } from "./pull.ts";
import { AuditsPage, type Ticket } from "./schema.ts";
import type { ZendeskSettings } from "./settings.ts";
import {
  createTicket,
  findTickets,
  isEnded,
  linkOf,
  refOf,
  type TicketTools,
  updateTicket,
} from "./write-task.ts";

export type NoteWrite = Extract<CrmWrite, { kind: "event" | "activity" }>;

export interface NoteTools extends TicketTools {
  readonly settings: ZendeskSettings;
}

/** One update of a ticket carries one comment: what happened at about the same time goes as one. */
const NOTES_PER_COMMENT = 20;
/** Zendesk takes 64 kB of text. */
const COMMENT_MAX_CHARS = 60_000;
/** Ten thousand updates; a ticket takes fewer in its life. */
const AUDIT_PAGES_MAX = 100;

/** Which of our notes an update of a ticket brought. Seen in the ticket's audits, not by customers. */
const OurMetadata = z.object({
  good_standing: z.object({ keys: z.array(z.string().max(500)).max(NOTES_PER_COMMENT) }),
});

/** Where a write is noted: on the ticket it names, else on the case of the first record it names. */
export function noteTargetOf(write: NoteWrite): CrmRef | null {
  const about = write.kind === "event" ? [write.about] : write.about;
  const known = about.filter(({ object }) =>
    ["tickets", "users", "organizations"].includes(object),
  );
  return known.find(({ object }) => object === "tickets") ?? known[0] ?? null;
}

/**
 * Notes on one ticket or case what happened, in internal comments that no customer sees. Where no
 * case is open and nothing asks for one, there is nothing to write on: the panel shows the timeline.
 */
export async function writeNotes(
  tools: NoteTools,
  target: CrmRef,
  writes: readonly NoteWrite[],
): Promise<readonly CrmWritten[]> {
  const ticket = await findTarget(tools, target);
  if (!ticket.ok) return writes.map(() => ticket);
  if (ticket.value === null) return openCase(tools, target, writes);
  return noteOn(tools, ticket.value, writes);
}

async function findTarget(
  { client }: NoteTools,
  target: CrmRef,
): Promise<Result<Ticket | null, CrmError>> {
  if (target.object !== "tickets") {
    const found = await findTickets(client, caseIdOf(target));
    if (!found.ok) return found;
    return ok(found.value.findLast((ticket) => !isEnded(ticket)) ?? null);
  }
  const read = await readTickets(client, [target.id]);
  if (!read.ok) return read;
  const ticket = read.value.get(target.id);
  if (ticket === undefined) return refuse({ kind: "not_found", detail: "the ticket is gone" });
  if (ticket.status !== "closed") return ok(ticket);
  const detail = "a closed ticket takes no more notes";
  return refuse({ kind: "invalid", field: "status", detail });
}

function caseIdOf({ object, id }: CrmRef): string {
  return `${OUR_EXTERNAL_PREFIX}case:${object}:${id}`;
}

async function openCase(
  { client, baseUrl, settings }: NoteTools,
  target: CrmRef,
  writes: readonly NoteWrite[],
): Promise<readonly CrmWritten[]> {
  const opener = writes.find(
    (write) => write.kind === "event" && settings.cases.opensFor.includes(write.event),
  );
  if (opener === undefined) return writes.map(() => ({ ok: true, ref: null }));
  const { groupId } = settings.cases;
  const first = writes.slice(0, NOTES_PER_COMMENT);
  const made = await createTicket(client, `${caseIdOf(target)}:${opener.key}`, {
    external_id: caseIdOf(target),
    subject: titleOf(opener),
    tags: [OUR_TAG, CASE_TAG],
    comment: { body: `${bodyOf(first)}\n\n${linkOf(baseUrl, target)}`, public: false },
    metadata: metadataOf(first),
    ...(groupId === null ? {} : { group_id: Number(groupId) }),
  });
  // What did not fit waits for the ticket to be there.
  const rest = writes.slice(first.length).map(() => ({ ok: false, error: LATER }) as const);
  return [...first.map(() => made), ...rest];
}

const LATER: CrmError = { kind: "conflict", detail: "more notes than one comment takes" };

async function noteOn(
  { client }: NoteTools,
  ticket: Ticket,
  writes: readonly NoteWrite[],
): Promise<readonly CrmWritten[]> {
  const known = await readKeys({ client }, ticket.id);
  if (!known.ok) return writes.map(() => known);
  const fresh = writes.filter(({ key }) => !known.value.has(key)).slice(0, NOTES_PER_COMMENT);
  const done: CrmWritten = { ok: true, ref: refOf(ticket) };
  if (fresh.length === 0) return writes.map(() => done);
  const updated = await updateTicket(client, ticket.id, {
    comment: { body: bodyOf(fresh), public: false },
    metadata: metadataOf(fresh),
    // Refused when anybody changed the ticket since it was read, us included: so of two who found
    // the same keys missing only one writes them.
    safe_update: true,
    updated_stamp: ticket.updated_at,
  });
  return writes.map((write) => {
    if (known.value.has(write.key)) return done;
    return fresh.includes(write) ? updated : { ok: false, error: LATER };
  });
}

async function readKeys(
  { client }: Pick<NoteTools, "client">,
  ticketId: string,
): Promise<Result<ReadonlySet<string>, CrmError>> {
  const keys = new Set<string>();
  let query: Record<string, string> = { "page[size]": "100" };
  for (let pages = 0; pages < AUDIT_PAGES_MAX; pages += 1) {
    const page = await client.call("audits", { path: { ticketId }, query }, AuditsPage);
    if (!page.ok) return page;
    for (const { metadata } of page.value.audits) {
      const ours = OurMetadata.safeParse(metadata?.custom);
      if (ours.success) for (const key of ours.data.good_standing.keys) keys.add(key);
    }
    const after = page.value.meta?.after_cursor ?? null;
    if (page.value.meta?.has_more !== true || after === null) return ok(keys);
    query = { ...query, "page[after]": after };
  }
  return refuse({ kind: "unsupported", detail: "the ticket has too many updates to look through" });
}

function metadataOf(writes: readonly NoteWrite[]) {
  return { good_standing: { keys: writes.map(({ key }) => key) } };
}

function titleOf(write: NoteWrite): string {
  return write.kind === "event" ? write.title : write.subject;
}

function bodyOf(writes: readonly NoteWrite[]): string {
  const inOrder = writes.toSorted((left, right) => (left.at < right.at ? -1 : 1));
  const texts = inOrder.map((write) => {
    const detail = write.kind === "event" ? write.detail : write.body;
    return [`${write.at.slice(0, 16).replace("T", " ")} UTC · ${titleOf(write)}`, detail]
      .filter((line) => line !== "")
      .join("\n");
  });
  return texts.join("\n\n").slice(0, COMMENT_MAX_CHARS);
}
