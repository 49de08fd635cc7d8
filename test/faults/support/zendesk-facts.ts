import type { SandboxZendesk } from "../../../adapters/sandbox-zendesk/index.ts";
import { MOOT_TAG } from "../../../adapters/zendesk/our-fields.ts";
import type { ZendeskScene } from "../../server/crm/zendesk-scene.ts";
import { bare, factsOfBook, knowledgeOf } from "./book-facts.ts";

/** What our book and Zendesk hold, a line per fact and in order, so that two lives can be compared. */
export async function factsOfZendeskLife(scene: ZendeskScene): Promise<string[]> {
  const { zendesk, connection } = scene;
  const named = namesIn(zendesk);
  const book = await factsOfBook(scene);
  const shown = factsOfZendesk(zendesk).map((line) => bare(line, connection.id));
  return [...book, ...shown].map((line) => line.replace(ZENDESK_ID, named)).sort();
}

// Signed with the connection's id, or a moment: different in each life.
const OWN_TO_A_LIFE = ["gs_synced_at", "gs_record_key"];

/** What of our book decisions follow from. */
export async function knowledgeOfZendeskLife(scene: ZendeskScene): Promise<string[]> {
  const named = namesIn(scene.zendesk);
  return (await knowledgeOf(scene)).map((line) => line.replace(ZENDESK_ID, named));
}

const ZENDESK_ID = /\b7\d{12}\b/g;

/** What agents see in Zendesk: our fields and refusals, tasks, and what is noted on cases. */
function factsOfZendesk({ account }: SandboxZendesk): string[] {
  // Of somebody who is gone it shows whatever was written last, and nobody follows that up.
  const isThere = (externalId: string | null) => {
    const [object = "", id = ""] = externalId?.split(":") ?? [];
    if (object === "users") return account.users.get(Number(id))?.active === true;
    return account.organizations.get(Number(id))?.deletedMs === null;
  };
  const records = [...(account.objects.get("gs_account")?.records.values() ?? [])]
    .filter(({ externalId }) => isThere(externalId))
    .map(({ externalId, fields }) => `gs_account ${externalId} ${JSON.stringify(shown(fields))}`);
  const users = [...account.users.values()]
    .filter(({ active }) => active)
    .map(({ id, fields }) => `users ${id} ${JSON.stringify(shown(fields))}`);
  const ours = [...account.tickets.values()].filter(
    ({ externalId }) => externalId?.startsWith("gs:") === true,
  );
  // A task that nobody needs any more was made or not, as long as it took to make it.
  const tasks = ours.filter(({ status, tags }) => !isOver(status) || !tags.includes(MOOT_TAG));
  const tickets = tasks.map(({ externalId, status, subject, assigneeId, tags }) => {
    const over = isOver(status);
    // A finished task keeps the amount it last showed; what it showed in between is nobody's fact.
    // The order of tags is nobody's.
    const shownTags = tags.toSorted();
    return `tickets ${JSON.stringify([externalId, over ? null : subject, over, assigneeId, shownTags])}`;
  });
  const notes = account.audits.flatMap(({ ticketId, comment, metadata }) => {
    const ticket = ours.find(({ id }) => id === ticketId);
    const keys = keysIn(metadata);
    return keys.map((key) => `notes ${ticket?.externalId} ${comment?.public} ${key}`);
  });
  return [...records, ...users, ...tickets, ...notes];
}

function isOver(status: string): boolean {
  return status === "solved" || status === "closed";
}

function shown(fields: Readonly<Record<string, unknown>>) {
  const ours = Object.entries(fields).filter(
    ([name]) => name.startsWith("gs_") && !OWN_TO_A_LIFE.includes(name),
  );
  return Object.fromEntries(ours.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function keysIn(metadata: unknown): string[] {
  const text = JSON.stringify(metadata ?? {});
  return [...text.matchAll(/"(event\/[^"]*)"/g)].flatMap(([, key]) => key ?? []);
}

/**
 * Ids are given in the order in which anything is made, ours included, and so differ from life to
 * life: each stands for what people call the record.
 */
function namesIn({ account }: SandboxZendesk): (id: string) => string {
  const names = new Map<string, string>();
  const name = (id: number, text: string) => names.set(String(id), text);
  for (const { id, externalId } of account.organizations.values()) name(id, `(${externalId})`);
  // Who is erased keeps nothing of their own but their place among the others.
  [...account.users.keys()].forEach((id, n) => {
    name(id, `(user ${n})`);
  });
  for (const { id, subject, externalId } of account.tickets.values())
    name(id, `(${externalId ?? subject})`);
  for (const { id, comment, ticketId } of account.audits) {
    name(id, "(audit)");
    if (comment !== null) name(comment.id, `(${ticketId === 0 ? "" : comment.body})`);
  }
  return (id) => names.get(id) ?? "(id)";
}
