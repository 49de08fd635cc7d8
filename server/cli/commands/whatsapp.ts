import { createTwilioChannels } from "../../../adapters/channels/twilio/index.ts";
import { toContents } from "../../../adapters/channels/twilio/to-contents.ts";
import { standardTemplates } from "../../../core/messaging/default-templates/index.ts";
import { findProvider } from "../../providers/provider-book.ts";
import type { Database } from "../../storage/connect.ts";
import { BadInput } from "../bad-input.ts";
import { BOOK_OPTIONS, policyOf, withTenantBook } from "../book.ts";
import { type Call, type Command, chosenAction, printJson, textOption } from "../command.ts";
import { serverHub } from "../server-config.ts";

type Do = (call: Call, db: Database, tenantId: string) => Promise<unknown>;

const ACTIONS: Readonly<Record<string, Do>> = { words, state };

export const whatsappCommand: Command = {
  name: "whatsapp",
  summary: "templates that WhatsApp must approve: words, state",
  about:
    "words  what to have approved, as Twilio's Content API takes it: the policy's own words and\n" +
    "       the standard ones, each way they can turn out\n" +
    "state  asks Twilio how the templates in the provider's `whatsappContents` stand",
  positional: "words|state",
  options: {
    language: { type: "string", value: "TAG", help: "words: such as es (default: the policy's)" },
    template: { type: "string", value: "ID", help: "words: this one only, such as reminder" },
    ...BOOK_OPTIONS,
  },
  input: null,
  run: async (call) => {
    const run = chosenAction(call, ACTIONS);
    await printJson(call, await withTenantBook(call, (db, tenantId) => run(call, db, tenantId)));
    return 0;
  },
};

async function words(call: Call, db: Database, tenantId: string): Promise<unknown> {
  const { templates, creditor, defaults } = await policyOf(db, tenantId);
  const language = textOption(call, "language") ?? defaults.language;
  const id = textOption(call, "template");
  const found = [...templates, ...standardTemplates].filter(
    (each) =>
      each.channel === "whatsapp" &&
      each.language === language &&
      (id === undefined || each.id === id),
  );
  if (found.length === 0)
    throw new BadInput("--language", `there is no such WhatsApp template in "${language}"`);
  return found.flatMap((template) => toContents(template, creditor));
}

async function state(call: Call, db: Database, tenantId: string): Promise<unknown> {
  const { sealKeys } = await serverHub(call, db);
  const own = await db.withTenant(tenantId, (tx) => findProvider(tx, sealKeys, "twilio"));
  if (own === null) throw new BadInput("twilio", "is not set up: use gs provider set twilio");
  return createTwilioChannels({ told: own.told, hookUrl: null }).contents();
}
