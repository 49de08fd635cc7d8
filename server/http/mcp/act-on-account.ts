import { z } from "zod";
import { AccountId } from "../../../core/accounts/account.ts";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import { PanelActionInput } from "../../../ui-extensions/panel/panel-view.ts";
import { type AccountWork, withAccount } from "../../effects/account-work.ts";
import { performAction } from "../../effects/perform-action.ts";
import { sha256 } from "../../security/sign.ts";
import { finishIdempotencyKey, takeIdempotencyKey } from "../../storage/idempotency-keys.ts";
import { AccountSummary, toSummary } from "./account-summary.ts";
import type { ToolRefusal, ToolResult, ToolScene } from "./tool.ts";

export const ActOutput = z.object({
  message: z.string().describe("what was done, to be said to the person who asked"),
  account: AccountSummary,
});
type ActOutput = z.infer<typeof ActOutput>;

/** What the panel's action is to be given, once the account is there to be asked. */
export type ActInput = (
  work: AccountWork,
) => Promise<Result<Readonly<Record<string, unknown>>, ToolRefusal>>;

/** The actions of the panel that are tools as well. */
export const ACTS = [
  "offer-plan",
  "record-promise",
  "start-cadence",
  "pause-cadence",
  "stop-cadence",
] as const;

export interface Act {
  readonly action: (typeof ACTS)[number];
  readonly input: {
    readonly accountId: string;
    readonly idempotencyKey: string;
    readonly language?: string | undefined;
  };
  readonly toInput: ActInput;
}

/** A refused act leaves nothing behind, its key included: the transaction is given up. */
class Refused extends Error {
  readonly refusal: ToolRefusal;
  constructor(refusal: ToolRefusal) {
    super("refused");
    this.refusal = refusal;
  }
}

/**
 * Does one action of the panel once for its key, through the gates and the authority that a rep of the
 * client's role would meet in the panel.
 */
export async function actOnAccount(scene: ToolScene, act: Act): ToolResult {
  const { deps, caller, words } = scene;
  const accountId = AccountId.parse(act.input.accountId);
  try {
    const done = await withAccount(deps, caller.tenantId, accountId, (work) =>
      actOnce(scene, act, work),
    );
    deps.wake();
    return done === null
      ? refuse({ code: "no_account", detail: words.noAccount })
      : ok({ ...done });
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal);
    throw error;
  }
}

/** The key stands for what was asked, not for what it meant then: a retry finds the account changed. */
async function actOnce(scene: ToolScene, act: Act, work: AccountWork): Promise<ActOutput> {
  const { caller, words } = scene;
  const { idempotencyKey, language: _, ...asked } = act.input;
  const key = `mcp:${caller.clientId}:${idempotencyKey}`;
  const requestHash = sha256(JSON.stringify([act.action, asked]));
  const taken = await takeIdempotencyKey(work.tx, { key, requestHash, at: work.now });
  switch (taken.kind) {
    case "replay":
      return ActOutput.parse(taken.response);
    case "different_request":
      throw new Refused({ code: "key_reused", detail: words.keyReused });
    case "in_progress":
      throw new Refused({ code: "in_progress", detail: words.inProgress });
    case "new":
      break;
  }
  const answer = await perform(scene, act, work);
  // The account's id is in it, by which an erasure finds it.
  await finishIdempotencyKey(work.tx, key, { status: 200, response: answer });
  return answer;
}

async function perform(
  { deps, reader }: ToolScene,
  { action, toInput }: Act,
  work: AccountWork,
): Promise<ActOutput> {
  const wanted = await toInput(work);
  if (!wanted.ok) throw new Refused(wanted.error);
  const parsed = PanelActionInput[action].safeParse(wanted.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Refused(invalid(String(issue?.path[0] ?? ""), issue?.message ?? ""));
  }
  const { accountId } = work;
  const actor = reader.viewer.name;
  const request = { accountId, action, input: parsed.data, actor, reader };
  const result = await performAction(deps, work, request);
  if (result.ok) {
    const { message, panel } = result.value;
    return { message, account: toSummary(panel, ACTS) };
  }
  const { error } = result;
  if (error.kind === "invalid") throw new Refused(invalid(error.field, error.message));
  throw new Refused({ code: error.code, detail: error.detail });
}

function invalid(field: string, message: string): ToolRefusal {
  return { code: "invalid", detail: field === "" ? message : `${field}: ${message}` };
}
