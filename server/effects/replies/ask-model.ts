import { createLanguageModel } from "../../../adapters/language-model/index.ts";
import type { ModelChoice } from "../../../adapters/language-model/port.ts";
import { readReply } from "../../../core/replies/read-reply.ts";
import type { IntentSuggestion } from "../../../core/replies/weigh-suggestion.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";
import { isLoopback } from "../../config.ts";
import type { Deps } from "../../deps.ts";
import { findProvider } from "../../providers/provider-book.ts";
import type { Reply } from "../receive-reply.ts";

/** As sure as its word: what is only likely goes to a person, with the suggestion. */
const CONFIDENCE: Readonly<Record<ModelChoice["sureness"], number>> = {
  low: 0.4,
  medium: 0.7,
  high: 0.92,
};

/**
 * Asks the tenant's language model what a reply means, where it brought one and the phrases are not
 * sure. Null where none is asked, and where it fails: then the phrases stand alone.
 */
export async function askModel(
  deps: Deps,
  tenantId: string,
  reply: Reply,
): Promise<IntentSuggestion | null> {
  const { text, channel, at } = reply;
  const found = await deps.db.withTenant(tenantId, async (tx) => {
    const model = await findProvider(tx, deps.crm.sealKeys, "language_model");
    return model === null ? null : { model, policy: await deps.policies.current(tx, tenantId) };
  });
  if (found === null || reply.automatic === true) return null;
  const { told, id } = found.model;
  const { confidence } = readReply({ text, channel, receivedOn: calendarDate(at.slice(0, 10)) });
  if (confidence >= found.policy.replies.actFromConfidence) return null;
  if (!mayAsk(told.settings.endpoint, deps.publicUrl)) return null;
  const answer = await createLanguageModel(told, deps.reach).classify(text);
  if (!answer.ok) {
    deps.log.warn(
      { tenantId, provider: id, failure: answer.error },
      "language model gave no answer",
    );
    return null;
  }
  const { intents, sureness } = answer.value;
  return { intents, confidence: CONFIDENCE[sureness] };
}

/** Plain HTTP only to a model on the machine of a server that is nobody else's. */
function mayAsk(endpoint: string, publicUrl: string): boolean {
  const { protocol, hostname } = new URL(endpoint);
  const isHere = isLoopback(hostname);
  return isHere ? isLoopback(new URL(publicUrl).hostname) : protocol === "https:";
}
