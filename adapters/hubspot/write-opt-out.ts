import { z } from "zod";
import type { CrmWrite, CrmWritten } from "../crm-write.ts";
import type { Session } from "./session.ts";
import { concernsAll, toWritten, writeRecords } from "./write-batch.ts";

type OptOutWrite = Extract<CrmWrite, { kind: "opt_out" }>;

/** Tells HubSpot that somebody refuses a channel, or no longer does. */
export async function writeOptOuts(
  session: Session,
  writes: readonly OptOutWrite[],
): Promise<readonly CrmWritten[]> {
  const results: CrmWritten[] = [];
  for (const write of writes) {
    const before = results.at(-1);
    // What stopped the last one stops this one too.
    const stopped = before !== undefined && !before.ok && concernsAll(before.error);
    results.push(stopped ? before : await writeOne(session, write));
  }
  return results;
}

function writeOne(session: Session, write: OptOutWrite): Promise<CrmWritten> {
  return write.channel === "email" ? writeEmail(session, write) : writeProperty(session, write);
}

async function writeEmail(session: Session, write: OptOutWrite): Promise<CrmWritten> {
  const { subscriptionId } = session.settings.optOut;
  if (subscriptionId === null) {
    return unsupported("choose which of HubSpot's kinds of email our reminders are");
  }
  const json = {
    subscriptionId,
    channel: "EMAIL",
    statusState: write.refused ? "UNSUBSCRIBED" : "SUBSCRIBED",
    // Where an account keeps to the GDPR, HubSpot wants to know on what a new consent rests.
    ...(write.refused
      ? {}
      : {
          legalBasis: "CONSENT_WITH_NOTICE",
          legalBasisExplanation: "The person asked to receive these messages again.",
        }),
  };
  const path = { email: write.address };
  const told = await session.client.call("subscriptionStatus", { path, json }, z.unknown());
  return told.ok ? { ok: true, ref: write.ref } : told;
}

async function writeProperty(session: Session, write: OptOutWrite): Promise<CrmWritten> {
  const { channel, ref, refused } = write;
  const name = channel === "letter" ? undefined : propertyFor(session, channel);
  if (name === undefined || ref.object !== "contacts") {
    return unsupported(`no contact property is chosen for refusals of ${channel}`);
  }
  const inputs = [{ id: ref.id, properties: { [name]: String(refused) } }];
  const [outcome] = await writeRecords(session, "batchUpdate", "contacts", inputs);
  if (outcome === undefined) throw new Error("a write without an outcome");
  return toWritten("contacts", outcome);
}

function propertyFor(session: Session, channel: Exclude<OptOutWrite["channel"], "letter">) {
  return channel === "email" ? undefined : session.settings.optOut.properties[channel];
}

function unsupported(detail: string): CrmWritten {
  return { ok: false, error: { kind: "unsupported", detail } };
}
