import { z } from "zod";
import { AccountId, Channel, Language } from "../../../core/accounts/account.ts";
import { Tone } from "../../../core/policy/policy.ts";
import { previewMessage } from "../../effects/preview-message.ts";
import { loadFacts } from "../../storage/facts.ts";
import { problems } from "../problem.ts";
import { endpoint, NoBody } from "./endpoint.ts";

const Sms = z.object({ alphabet: z.enum(["gsm7", "ucs2"]), units: z.int(), segments: z.int() });

export const getMessagePreview = endpoint({
  method: "get",
  path: "/accounts/{accountId}/messages/{template}/preview",
  summary: "A message as it would go to this account now, one per currency, without sending it",
  tag: "Contact",
  right: "accounts.read",
  params: z.object({ accountId: AccountId, template: z.string().min(1).max(100) }),
  query: z.object({
    channel: Channel.optional(),
    language: Language.optional(),
    tone: Tone.optional(),
  }),
  body: NoBody,
  response: z.object({
    messages: z.array(
      z.object({
        currency: z.string(),
        template: z.object({ id: z.string(), channel: Channel, language: z.string(), tone: Tone }),
        /** Whose words: the policy's own or the standard set's. */
        from: z.enum(["policy", "standard"]),
        message: z.object({
          subject: z.string().nullable(),
          text: z.string(),
          html: z.string().nullable(),
        }),
        duties: z.array(z.string()),
        sms: Sms.nullable(),
        warnings: z.array(z.string()),
        /** The gate that would keep it from leaving now; null when it may go. */
        blockedBy: z.string().nullable(),
      }),
    ),
  }),
  writes: false,
  async handle({ deps, session, params, query }) {
    const { accountId, template } = params;
    const book = await deps.db.withTenant(session.tenantId, async (tx) => {
      const facts = await loadFacts(tx, accountId);
      return facts && { facts, policy: await deps.policies.current(tx, session.tenantId) };
    });
    if (book === null) return { problem: problems.notFound() };
    const where = { now: deps.clock.now(), publicUrl: deps.publicUrl };
    const previews = previewMessage({ ...book, ...where }, { template, ...query });
    if (previews.ok) return { status: 200, body: { messages: previews.value } };
    return { problem: problems.invalidInput([{ field: "template", message: previews.error }]) };
  },
});
