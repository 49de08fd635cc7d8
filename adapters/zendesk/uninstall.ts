import { z } from "zod";
import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { ZendeskClient } from "./client.ts";
import { removeHooks } from "./hooks.ts";
import { hasObject, presentFields } from "./make-schema.ts";
import { OUR_OBJECT, OUR_PREFIX } from "./our-fields.ts";

/** Removes webhooks and triggers, our fields too where they are not to be kept, and gives up the grant. */
export async function uninstall(
  client: ZendeskClient,
  keep: { readonly fields: boolean },
): Promise<Result<null, CrmError>> {
  const hooks = await removeHooks(client);
  if (!hooks.ok) return hooks;
  const fields = keep.fields ? ok(null) : await removeFields(client);
  if (!fields.ok) return fields;
  // The last call: after it there is no token for another.
  const revoked = await client.call("revoke", {}, z.unknown());
  return revoked.ok || revoked.error.kind === "unauthorized" ? ok(null) : revoked;
}

async function removeFields(client: ZendeskClient): Promise<Result<null, CrmError>> {
  for (const place of ["users", "organizations"] as const) {
    const present = await presentFields(client, place);
    if (!present.ok) return present;
    for (const { id, key } of present.value) {
      if (key?.startsWith(OUR_PREFIX) !== true) continue;
      const name = place === "users" ? "userFieldDelete" : "organizationFieldDelete";
      const gone = await client.call(name, { path: { fieldId: id } }, z.unknown());
      if (!gone.ok && gone.error.kind !== "not_found") return gone;
    }
  }
  const there = await hasObject(client);
  if (!there.ok || !there.value) return there.ok ? ok(null) : there;
  const path = { objectKey: OUR_OBJECT.key };
  const gone = await client.call("customObjectDelete", { path }, z.unknown());
  return gone.ok || gone.error.kind === "not_found" ? ok(null) : gone;
}
