import { formatMoney } from "../../core/money/format.ts";
import { money } from "../../core/money/money.ts";
import { findLanguage } from "../../ui-extensions/portal/locale.ts";
import { wordsOf } from "../../ui-extensions/portal/words.ts";
import type { Deps } from "../deps.ts";
import { insertFeedback } from "../storage/feedback.ts";
import { takeIdempotencyKey } from "../storage/idempotency-keys.ts";
import type { AccountWork } from "./account-work.ts";
import { OK, refused, tell } from "./portal-act.ts";
import { perform } from "./portal-changes.ts";
import type { Hardship, PortalResult } from "./portal-port.ts";

/** What a hold keeps as its reason is shorter than what a form takes. */
const REASON_CHARS_MAX = 500;

/** What the customer wrote as a hold's reason. */
export function reasonOf(message: string, otherwise: string): string {
  return message.trim() === "" ? otherwise : message.trim().slice(0, REASON_CHARS_MAX);
}

/** Stops the chasing at once; what was said is the reason a person reads, in the tenant's language. */
export function askForHelp(
  deps: Deps,
  work: AccountWork,
  { message, ...said }: { readonly message: string } & Partial<Hardship>,
): Promise<PortalResult> {
  const reason = [...saidIn(work, said), message.trim()].filter((text) => text !== "").join(" · ");
  return perform(deps, work, "mark-hardship", {
    reason: reasonOf(reason, "Asked for help on the customer page"),
  });
}

function saidIn(
  { policy }: AccountWork,
  { change, since, monthly }: Partial<Hardship>,
): readonly string[] {
  const { language } = policy.defaults;
  const words = wordsOf(findLanguage(language) ?? "en");
  return [
    change === undefined ? "" : words.hardshipChanges[change],
    since === undefined ? "" : words.hardshipSinces[since],
    monthly === undefined
      ? ""
      : words.hardshipCould(formatMoney(money(monthly.amountMinor, monthly.currency), language)),
  ];
}

/** Once a day: an answer changed its mind counts with the first of the day. */
export async function giveFeedback(
  work: AccountWork,
  { score, comment }: { readonly score: number; readonly comment: string },
): Promise<PortalResult> {
  const { tx, accountId, now } = work;
  if (!Number.isInteger(score) || score < 1 || score > 5) return refused("invalid", "score");
  const key = `feedback:${accountId}:${now.slice(0, 10)}`;
  const taken = await takeIdempotencyKey(tx, { key, requestHash: key, at: now });
  if (taken.kind !== "new") return OK;
  const said = comment.trim();
  await insertFeedback(tx, accountId, { at: now, score, comment: said === "" ? null : said });
  const reason = said === "" ? `${score}/5` : `${score}/5 · ${said}`;
  await tell(work, "feedback.given", { score, reason });
  return OK;
}
