import { z } from "zod";
import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import { OUR_GROUP, OUR_PROPERTIES } from "./our-properties.ts";
import type { Session } from "./session.ts";

/** Removes our fields, unless they are to stay for reports, and then the app itself. */
export async function uninstall(
  session: Session,
  keep: { readonly fields: boolean },
): Promise<Result<null, CrmError>> {
  if (!keep.fields) {
    const removed = await removeFields(session);
    if (!removed.ok) return removed;
  }
  const gone = await session.client.call("uninstall", {}, z.unknown());
  session.memory.forget();
  return gone.ok || isGone(gone.error) ? ok(null) : gone;
}

function isGone({ kind }: CrmError): boolean {
  return kind === "uninstalled" || kind === "not_found";
}

async function removeFields(session: Session): Promise<Result<null, CrmError>> {
  for (const [objectType, ours] of Object.entries(OUR_PROPERTIES)) {
    const json = { inputs: ours.map(({ name }) => ({ name })) };
    const fields = { path: { objectType }, json };
    const archived = await session.client.call("propertiesArchive", fields, z.unknown());
    if (!archived.ok && mayPass(archived.error)) return archived;
    const group = { path: { objectType, groupName: OUR_GROUP.name } };
    const dropped = await session.client.call("groupArchive", group, z.unknown());
    if (!dropped.ok && mayPass(dropped.error)) return dropped;
  }
  return ok(null);
}

/** What another try can still do. A field that an admin's report holds on to stays, and that is that. */
function mayPass({ kind }: CrmError): boolean {
  return kind === "unavailable" || kind === "rate_limited";
}
