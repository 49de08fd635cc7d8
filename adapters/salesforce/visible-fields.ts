import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import { CrmNoun } from "../crm-ref.ts";
import { type Fields, fieldsOf } from "./object-description.ts";
import { objectsOf } from "./objects.ts";
import { OUR_OBJECTS } from "./our-objects.ts";
import { describeObjects, ourName, type Session } from "./session.ts";

/** Everything we ever read or write, so that one call tells of all of it. */
export function everyObject(session: Session): string[] {
  const read = CrmNoun.options.flatMap((noun) => objectsOf(noun, session.settings));
  const ours = OUR_OBJECTS.map(({ name }) => ourName(session, name));
  return [...read, "PaymentLineInvoice", ...ours];
}

/** What of an object the user may see, or null for an object that is not there for us. */
export async function visibleFields(
  session: Session,
  object: string,
): Promise<Result<Fields | null, CrmError>> {
  const described = await describeObjects(session, [...everyObject(session), object]);
  if (!described.ok) return described;
  const description = described.value.get(object) ?? null;
  return ok(description === null ? null : fieldsOf(description));
}
