import type { ZendeskSettings } from "./settings.ts";

/** A trigger of ours: what an agent does on a ticket, and what we are told of it. */
export interface TriggerRecipe {
  readonly title: string;
  readonly conditions: {
    readonly all: readonly {
      readonly field: string;
      readonly operator: string;
      readonly value: string;
    }[];
    readonly any: readonly never[];
  };
  readonly actions: readonly {
    readonly field: string;
    readonly value: string | readonly string[];
  }[];
}

/** The title of every trigger of ours begins so. */
export const TRIGGER_PREFIX = "Good Standing: ";

/** The body a trigger sends. Zendesk fills in the placeholders; an empty one stays empty text. */
export const COMMAND_BODY = {
  ticket_id: "{{ticket.id}}",
  requester_id: "{{ticket.requester.id}}",
  organization_id: "{{ticket.organization.id}}",
} as const;

const COMMANDS = [
  ["start", "start reminders"],
  ["pause", "pause reminders"],
  ["stop", "stop reminders"],
] as const;

/**
 * Triggers that tell us when an agent sets a tag. Each takes its own tag away again: otherwise it
 * would fire at every later change of the ticket.
 */
export function triggerRecipes(
  settings: ZendeskSettings,
  webhookId: string,
): readonly TriggerRecipe[] {
  return COMMANDS.map(([command, words]) => {
    const tag = settings.commandTags[command];
    const body = JSON.stringify({ command, ...COMMAND_BODY });
    return {
      title: `${TRIGGER_PREFIX}${words}`,
      conditions: { all: [{ field: "current_tags", operator: "includes", value: tag }], any: [] },
      actions: [
        { field: "notification_webhook", value: [webhookId, body] },
        { field: "remove_tags", value: tag },
      ],
    };
  });
}
