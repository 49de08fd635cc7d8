import type { CardCandidate } from "../../../ui-extensions/panel/card-answer.ts";
import type { AccountRow } from "../../effects/list-accounts.ts";

export function toCandidate({ id, name, pastDueText, stateLabel }: AccountRow): CardCandidate {
  return { accountId: id, name, pastDueText, stateLabel };
}
