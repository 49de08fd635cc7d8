import type { AppRecord } from "../contract.ts";
import { inside, textInside, type ZafClient } from "./zaf.ts";

/** As the adapter names them: our field, and the object that keeps it where the plan has objects. */
const KEY_FIELD = "gs_record_key";
const ACCOUNT_OBJECT = "gs_account";

/**
 * What our server wrote on the record, read by Zendesk as the agent who looks: whoever may not read
 * the record gets nothing, and without a key the server tells an agent nothing.
 */
export async function readRecordKey(zaf: ZafClient, record: AppRecord): Promise<string | null> {
  if (record.object === "tickets") return null;
  const [own, kept] = await Promise.all([
    ask(zaf, `/api/v2/${record.object}/${record.id}.json`),
    ask(zaf, objectAddress(record)),
  ]);
  const [first] = arrayOf(inside(kept, "custom_object_records"));
  const fields =
    record.object === "users" ? ["user", "user_fields"] : ["organization", "organization_fields"];
  return (
    textInside(first, "custom_object_fields", KEY_FIELD) ||
    textInside(own, ...fields, KEY_FIELD) ||
    null
  );
}

function objectAddress({ object, id }: AppRecord): string {
  const query = new URLSearchParams({ "filter[external_ids]": `${object}:${id}` });
  return `/api/v2/custom_objects/${ACCOUNT_OBJECT}/records?${query}`;
}

// A plan without objects, a light agent, a record that is gone: all of them mean no key.
function ask(zaf: ZafClient, url: string): Promise<unknown> {
  return zaf.request({ url, type: "GET", dataType: "json", autoRetry: true }).catch(() => null);
}

function arrayOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
