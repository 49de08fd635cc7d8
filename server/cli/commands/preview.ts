import { z } from "zod";
import { Channel, Language } from "../../../core/accounts/account.ts";
import { Tone } from "../../../core/policy/policy.ts";
import { systemClock } from "../../clock.ts";
import { readConfig } from "../../config.ts";
import { previewMessage } from "../../effects/preview-message.ts";
import { policyIn } from "../../privacy/privacy-book.ts";
import { loadFacts } from "../../storage/facts.ts";
import { BadInput } from "../bad-input.ts";
import { BOOK_OPTIONS, withTenantBook } from "../book.ts";
import { type Call, type Command, neededOption, printJson, textOption } from "../command.ts";
import { existingAccount } from "./replay.ts";

/** Where nobody has said at which address customers reach us. */
const EXAMPLE_ADDRESS = "https://pay.example.com";

export const previewCommand: Command = {
  name: "preview",
  summary: "a message as it would go to an account now, without sending it",
  about:
    "Fills a template with the account's own invoices, plan and promises, adds what the law wants\n" +
    "said, and prints subject, text and HTML with the parts of an SMS, warnings, and the gate that\n" +
    "would keep it from leaving. One message per currency. Its links are as long as real ones and\n" +
    "open nothing.",
  options: {
    account: { type: "string", value: "ID", help: "to whom" },
    template: { type: "string", value: "ID", help: "which message, such as reminder" },
    channel: { type: "string", value: "CHANNEL", help: Channel.options.join(", ") },
    language: { type: "string", value: "TAG", help: "another than the customer's own" },
    tone: { type: "string", value: "TONE", help: Tone.options.join(", ") },
    ...BOOK_OPTIONS,
  },
  input: null,
  run: async (call) => {
    const wanted = neededOption(call, "account");
    const asked = {
      template: neededOption(call, "template"),
      channel: parsedOption(call, "channel", Channel),
      language: parsedOption(call, "language", Language),
      tone: parsedOption(call, "tone", Tone),
    };
    const previews = await withTenantBook(call, async (db, tenantId) => {
      const accountId = await existingAccount(db, tenantId, wanted);
      return db.withTenant(tenantId, async (tx) => {
        const facts = await loadFacts(tx, accountId);
        if (facts === null) throw new BadInput("--account", `there is no account "${wanted}"`);
        const policy = await policyIn(tx);
        const publicUrl = readConfig(call.io.env).publicUrl ?? EXAMPLE_ADDRESS;
        return previewMessage({ facts, policy, now: systemClock.now(), publicUrl }, asked);
      });
    });
    if (!previews.ok) throw new BadInput("--template", previews.error);
    await printJson(call, { account: wanted, messages: previews.value });
    return 0;
  },
};

function parsedOption<T>(call: Call, name: string, shape: z.ZodType<T>): T | undefined {
  const text = textOption(call, name);
  if (text === undefined) return undefined;
  const parsed = shape.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new BadInput(`--${name}`, z.prettifyError(parsed.error).replace(/\s*\n\s*/g, "; "));
}
