import type { CrmRef } from "../../../adapters/crm-ref.ts";
import type { ZendeskCommand } from "../../../adapters/zendesk/index.ts";
import type { CrmConnection } from "../../crm/connections.ts";
import { portOf } from "../../crm/crm-port.ts";
import { findMatches, type RecordMatch } from "../../crm/find-matches.ts";
import type { ActionAnswer } from "../host/actions/action-scene.ts";
import { runAction } from "../host/actions/run-action.ts";
import type { WorkflowActionName } from "../host/actions/workflow-actions.ts";
import { askSoon } from "../host/settings/ask-soon.ts";
import { type CommandWords, commandWords } from "./command-words.ts";
import type { ZendeskEdge } from "./zendesk-edge.ts";
import { zendeskHost } from "./zendesk-host.ts";

export interface CommandAsked {
  readonly command: ZendeskCommand;
  /** Names this one call of the webhook, also when it is tried again. */
  readonly invocation: string;
}

const ACTIONS = {
  start: "start-cadence",
  pause: "pause-cadence",
  stop: "stop-cadence",
} as const satisfies Record<ZendeskCommand["command"], WorkflowActionName>;

/** Long enough to settle a question on a ticket; an agent who needs more says so in the panel. */
const PAUSE_DAYS = "7";

/**
 * Does what an agent's tag asked for, once, in the name of the trigger. Whom the ticket speaks for is
 * never guessed: where nobody or several fit, and where it is refused, an internal note says so.
 */
export async function runCommand(
  edge: ZendeskEdge,
  connection: CrmConnection,
  asked: CommandAsked,
): Promise<"done" | "later"> {
  const { command, invocation } = asked;
  const { deps } = edge;
  const policy = await deps.db.withTenant(connection.tenantId, (tx) =>
    deps.policies.current(tx, connection.tenantId),
  );
  const locale = policy.defaults.language;
  const words = commandWords(locale);
  const ref = await partyOf(edge, connection, command);
  if (ref === "several") return note(edge, connection, asked, words, words.several);
  if (ref === null) return note(edge, connection, asked, words, words.none);
  const answer = await runAction({
    edge: zendeskHost(edge),
    connection,
    name: ACTIONS[command.command],
    call: {
      key: invocation,
      ref,
      actor: words.actor[command.command],
      locale,
      fields: { reason: words.reason, days: PAUSE_DAYS },
    },
  });
  if (answer === "later") return "later";
  const why = whyOf(answer, words);
  return why === null ? "done" : note(edge, connection, asked, words, why);
}

/** Null where it was done, or was so before. */
function whyOf({ outcome, detail }: ActionAnswer, words: CommandWords): string | null {
  switch (outcome) {
    case "done":
    case "already":
    case "waiting":
      return null;
    case "no_account":
      return words.none;
    case "several_accounts":
      return words.several;
    case "refused":
    case "invalid":
      return detail;
  }
}

/**
 * The organization or person of the ticket that stands for exactly one account, the organization
 * first; else one that was not read yet, which may turn out to. Null where nobody fits.
 */
async function partyOf(
  { deps }: ZendeskEdge,
  { tenantId, id }: CrmConnection,
  { partyRefs }: ZendeskCommand,
): Promise<CrmRef | "several" | null> {
  const matches: { ref: CrmRef; kind: RecordMatch["kind"] }[] = [];
  await deps.db.withTenant(tenantId, async (tx) => {
    for (const ref of partyRefs) matches.push({ ref, kind: (await findMatches(tx, id, ref)).kind });
  });
  const find = (kind: RecordMatch["kind"]) => matches.find((each) => each.kind === kind);
  const found = find("exact") ?? find("unknown_record");
  if (found !== undefined) return found.ref;
  return find("several") === undefined ? null : "several";
}

/** An internal note on the ticket. A ticket that takes none any more, such as a closed one, is let be. */
async function note(
  { deps }: ZendeskEdge,
  connection: CrmConnection,
  { command, invocation }: CommandAsked,
  words: CommandWords,
  detail: string,
): Promise<"done" | "later"> {
  const port = connection.state === "active" ? portOf(deps, connection) : null;
  if (port === null) return "done";
  const written = await askSoon(
    port.write([
      {
        kind: "event",
        key: `command/${invocation}`,
        about: command.ticketRef,
        at: deps.clock.now(),
        event: "note",
        title: words.failed[command.command],
        detail,
      },
    ]),
  );
  const [first] = written ?? [];
  if (first?.ok === true) return "done";
  const why = first?.error.kind ?? "unavailable";
  deps.log.info({ why, connection: connection.id }, "no note on a ticket of Zendesk's");
  // Zendesk calls again, and the key keeps the note from standing there twice.
  return why === "unavailable" || why === "rate_limited" || why === "conflict" ? "later" : "done";
}
