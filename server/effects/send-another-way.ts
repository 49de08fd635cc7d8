import { loadFacts } from "../storage/facts.ts";
import type { OutboxRow } from "../storage/outbox.ts";
import type { AccountWork } from "./account-work.ts";
import { OutboxBody } from "./outbox-body.ts";
import { queueDirect } from "./queue-direct.ts";

/**
 * A message that an action asked for and that did not arrive goes by the next way to write to the customer,
 * each once, through the same gates. A step's next channel is the engine's to take, and the one
 * confirmation of a stop belongs to its address alone.
 */
export async function sendAnotherWay(
  work: AccountWork,
  { channel, body: queued }: Pick<OutboxRow, "channel" | "body">,
): Promise<void> {
  const body = OutboxBody.parse(queued);
  if (body.kind === "step" || body.direct.confirmsStop === true) return;
  const facts = await loadFacts(work.tx, work.accountId);
  if (facts === null) return;
  const tried = [...(body.direct.tried ?? []), channel];
  await queueDirect({ ...work, facts }, { ...body.direct, tried });
}
