import { DeadLetterKind } from "../storage/dead-letters.ts";

interface Named {
  readonly kind: DeadLetterKind;
  readonly subject: string;
}

/** One name for a dead letter that fits into an address; keys of CRMs hold slashes and more. */
export function toDeadLetterId({ kind, subject }: Named): string {
  return `${kind}.${Buffer.from(subject).toString("base64url")}`;
}

/** What a name stands for, or null when it is not one of ours. */
export function fromDeadLetterId(id: string): Named | null {
  const [kind, encoded = "", extra] = id.split(".");
  const known = DeadLetterKind.safeParse(kind);
  if (!known.success || extra !== undefined) return null;
  const subject = Buffer.from(encoded, "base64url").toString("utf8");
  // A name that is written otherwise than we would write it is not one we gave out.
  const named = { kind: known.data, subject };
  return subject !== "" && toDeadLetterId(named) === id ? named : null;
}
