import type { Account, SandboxTicket } from "./account.ts";

/** Fields of tickets whose choices are tags: to choose one sets its tag, and the other way round. */
function choiceFields({ ticketFields }: Account) {
  return [...ticketFields.values()].filter(({ options }) => options.length > 0);
}

/** A value was set: of the field's tags the ticket keeps the chosen one. */
export function tagsFromChoice(account: Account, ticket: SandboxTicket, fieldId: number): void {
  const field = choiceFields(account).find(({ id }) => id === fieldId);
  if (field === undefined) return;
  const own = new Set(field.options.map(({ value }) => value));
  const chosen = ticket.customFields.get(fieldId);
  const others = ticket.tags.filter((tag) => !own.has(tag));
  ticket.tags = typeof chosen === "string" && own.has(chosen) ? [...others, chosen] : others;
}

/** Tags were set: each field has the choice whose tag the ticket carries, or none. */
export function choicesFromTags(account: Account, ticket: SandboxTicket): void {
  for (const { id, options } of choiceFields(account)) {
    const chosen = options.find(({ value }) => ticket.tags.includes(value));
    if (chosen !== undefined || ticket.customFields.has(id))
      ticket.customFields.set(id, chosen?.value ?? null);
  }
}
