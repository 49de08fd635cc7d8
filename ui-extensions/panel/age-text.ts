import type { OpenItem } from "../../core/accounts/delinquency.ts";
import { daysUntil, type Voice } from "./voice.ts";

/** `32 days late`, `due today`, `due in 5 days`. */
export function ageText(voice: Voice, { daysPastDue, dueOn }: OpenItem): string {
  const { age } = voice.words;
  if (daysPastDue > 0) return age.late(daysPastDue);
  const days = daysUntil(voice, dueOn);
  return days <= 0 ? age.dueToday : age.dueIn(days);
}
