import type { Command } from "./command.ts";

// Loaded one at a time, because a decision on stdin should not wait for the database to load.
const LOADERS: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import("./commands/import.ts")).importCommand,
  decide: async () => (await import("./commands/decide.ts")).decideCommand,
  delinquency: async () => (await import("./commands/delinquency.ts")).delinquencyCommand,
  "contact-check": async () => (await import("./commands/contact-check.ts")).contactCheckCommand,
  "check-content": async () => (await import("./commands/check-content.ts")).checkContentCommand,
  classify: async () => (await import("./commands/classify.ts")).classifyCommand,
  plan: async () => (await import("./commands/plan.ts")).planCommand,
  simulate: async () => (await import("./commands/simulate.ts")).simulateCommand,
  kpi: async () => (await import("./commands/kpi.ts")).kpiCommand,
  replay: async () => (await import("./commands/replay.ts")).replayCommand,
  "verify-timeline": async () =>
    (await import("./commands/verify-timeline.ts")).verifyTimelineCommand,
  "export-person": async () => (await import("./commands/privacy.ts")).exportPersonCommand,
  "erase-person": async () => (await import("./commands/privacy.ts")).erasePersonCommand,
  retention: async () => (await import("./commands/privacy.ts")).retentionCommand,
  client: async () => (await import("./commands/client.ts")).clientCommand,
  user: async () => (await import("./commands/user.ts")).userCommand,
  "sign-in": async () => (await import("./commands/sign-in.ts")).signInCommand,
  connect: async () => (await import("./commands/connect.ts")).connectCommand,
  provider: async () => (await import("./commands/provider.ts")).providerCommand,
  secrets: async () => (await import("./commands/secrets.ts")).secretsCommand,
  mail: async () => (await import("./commands/mail.ts")).mailCommand,
  unmatched: async () => (await import("./commands/unmatched.ts")).unmatchedCommand,
  backup: async () => (await import("./commands/backup.ts")).backupCommand,
  restore: async () => (await import("./commands/restore.ts")).restoreCommand,
  "remove-tenant": async () => (await import("./commands/remove-tenant.ts")).removeTenantCommand,
  "dead-letters": async () => (await import("./commands/dead-letters.ts")).deadLettersCommand,
  whatsapp: async () => (await import("./commands/whatsapp.ts")).whatsappCommand,
  letters: async () => (await import("./commands/letters.ts")).lettersCommand,
  preview: async () => (await import("./commands/preview.ts")).previewCommand,
  why: async () => (await import("./commands/why.ts")).whyCommand,
  schema: async () => (await import("./commands/schema.ts")).schemaCommand,
};

export const COMMAND_NAMES: readonly string[] = Object.keys(LOADERS);

/** The command of that name, or null. */
export async function findCommand(name: string): Promise<Command | null> {
  const load = Object.hasOwn(LOADERS, name) ? LOADERS[name] : undefined;
  return load === undefined ? null : load();
}

export function loadCommands(): Promise<Command[]> {
  return Promise.all(Object.values(LOADERS).map((load) => load()));
}
