import type { Arrangement } from "../../../core/accounts/arrangement.ts";
import { findLanguage, type PortalLanguage } from "../../../ui-extensions/portal/locale.ts";
import { toScene } from "../../../ui-extensions/portal/scene.ts";
import { termsTextOf } from "../../../ui-extensions/portal/terms-text.ts";
import { toOfferedPlan } from "../../../ui-extensions/portal/to-plans.ts";
import { sha256 } from "../../security/sign.ts";
import { accountView } from "../account-view.ts";
import type { AccountWork } from "../account-work.ts";

/** The exact text somebody is asked to agree to, and the hash that names it. */
export interface AgreedWords {
  readonly language: PortalLanguage;
  readonly text: string;
  readonly hash: string;
}

/** What an arrangement says, in the customer's language or the one it was shown in. */
export async function agreedWords(
  work: AccountWork,
  { id }: Arrangement,
  shownIn: PortalLanguage | null = null,
): Promise<AgreedWords> {
  const { account } = work.facts;
  const { facts, policy, treatment, offers, now } = await accountView(work);
  const language = shownIn ?? findLanguage(account.language) ?? "en";
  const scene = toScene({ facts, policy, treatment, offers, now }, language);
  const standing = scene.arrangements.find(({ arrangement }) => arrangement.id === id);
  if (standing === undefined) throw new Error("the arrangement is not among the account's facts");
  const text = termsTextOf(toOfferedPlan(standing, scene));
  return { language, text, hash: sha256(text) };
}
