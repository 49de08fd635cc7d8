import type { ContactPoint } from "../../accounts/account.ts";
import type { AccountFacts } from "../../accounts/account-facts.ts";
import type { CompiledRule } from "./compile-rule.ts";

/** The rules of a medium that can forbid contact to somebody of whom no fact, hold or no is recorded. */
export interface QuietLaw {
  /** May forbid whatever the record says: by the clock, or for want of a consent or a letter. */
  readonly always: readonly CompiledRule[];
  /** Look at earlier contacts and forbid nothing to somebody who was never contacted. */
  readonly counts: readonly CompiledRule[];
}

export function quietLawOf(rules: readonly CompiledRule[]): QuietLaw {
  return {
    always: rules.filter((each) => forbidsOn(each) === "anything"),
    counts: rules.filter((each) => forbidsOn(each) === "contacts"),
  };
}

const FORBIDS_ALWAYS: readonly string[] = ["notice_wait", "employer_email", "forbidden_medium"];

function forbidsOn({ rule }: CompiledRule): "anything" | "contacts" | "facts" | "nothing" {
  if (rule.breach === "advice") return "nothing";
  switch (rule.kind) {
    case "hours":
    case "consent":
      return "anything";
    case "frequency":
    case "spacing":
    case "one_channel":
      return "contacts";
    case "special":
      return FORBIDS_ALWAYS.includes(rule.duty) ? "anything" : "facts";
    default:
      return "facts";
  }
}

/**
 * Whether no rule can forbid contact to somebody of whom neither facts nor holds are recorded, as of
 * most. Where no address may be used there is no contact to judge: the gate of consent says so.
 */
export function isQuiet(
  { account, touches }: AccountFacts,
  contactPoint: ContactPoint | null,
  law: QuietLaw | undefined,
): boolean {
  if (contactPoint === null || law === undefined) return true;
  const { channel } = contactPoint;
  for (const point of account.contactPoints)
    if (point.channel === channel && point.consent === "withdrawn") return false;
  if (touches.length > 0 && law.counts.length > 0) return false;
  for (const each of law.always) if (!isMetBy(each, contactPoint)) return false;
  return true;
}

/** Whether the address itself answers a rule that nothing else is recorded about. */
function isMetBy({ rule }: CompiledRule, { channel, consent, place }: ContactPoint): boolean {
  if (rule.kind === "special" && rule.duty === "employer_email") return place !== "work";
  if (rule.kind !== "consent") return false;
  if (rule.automatedOnly && channel === "voice") return true;
  return (
    consent === "granted" && rule.freshDays === undefined && rule.bases.includes("prior_consent")
  );
}
