import type { AccountId } from "../../../core/accounts/account.ts";
import type { PanelActionName } from "../../../ui-extensions/panel/panel-view.ts";
import type { Deps } from "../../deps.ts";
import { type AccountWork, withAccount } from "../../effects/account-work.ts";
import type { Reader } from "../../effects/load-panel.ts";
import { type PerformRefusal, performAction } from "../../effects/perform-action.ts";
import { type Problem, problems } from "../problem.ts";
import type { Answer } from "./endpoint.ts";
import { once, settled } from "./once.ts";

export interface ActionAsked {
  readonly tenantId: string;
  readonly accountId: AccountId;
  readonly action: PanelActionName;
  /** Parsed by the action's own schema. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly reader: Reader;
  /** The caller's: the same one means a retry, which gets the answer of the first time. */
  readonly key: string;
}

/** Does one action of the panel once, and answers with what it came to and the panel afterwards. */
export async function performOnce(deps: Deps, asked: ActionAsked): Promise<Answer> {
  const { tenantId, accountId, action, input, reader, key } = asked;
  const perform = async (work: AccountWork): Promise<Answer> => {
    const actor = reader.viewer.name;
    const request = { accountId, action, input, actor, reader };
    const result = await performAction(deps, work, request);
    return result.ok ? { status: 200, body: result.value } : { problem: problemOf(result.error) };
  };
  const write = withAccount(deps, tenantId, accountId, (work) =>
    once(work.tx, { key, what: [action, accountId, input], at: work.now }, () => perform(work)),
  );
  const answer = await settled(write.then((done) => done ?? { problem: problems.notFound() }));
  deps.wake();
  return answer;
}

function problemOf(refusal: PerformRefusal): Problem {
  if (refusal.kind === "not_available") return problems.refused(refusal.code, refusal.detail);
  return problems.invalidInput([{ field: refusal.field, message: refusal.message }]);
}
