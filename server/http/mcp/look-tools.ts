import { z } from "zod";
import { may } from "../../../core/access/rights.ts";
import { AccountId } from "../../../core/accounts/account.ts";
import { ok, refuse } from "../../../core/result/result.ts";
import { PanelPlanInput, PanelPlanPreview } from "../../../ui-extensions/panel/plan-input.ts";
import { type AccountRow, describeAccounts, listAccountRows } from "../../effects/list-accounts.ts";
import { loadPanel } from "../../effects/load-panel.ts";
import { previewPlan } from "../../effects/load-plan-form.ts";
import { findExactAccounts } from "../../storage/exact-accounts.ts";
import { AccountSummary, toSummary } from "./account-summary.ts";
import { ACTS } from "./act-on-account.ts";
import { ACCOUNT_INPUT, ANY_INPUT, type Tool, type ToolScene, tool } from "./tool.ts";

const FOUND_MAX = 20;

const Found = z.object({
  accounts: z.array(
    z.object({
      accountId: z.string(),
      name: z.string(),
      kind: z.enum(["consumer", "business"]),
      pastDueText: z.string(),
      daysPastDue: z.int(),
      stateText: z.string(),
    }),
  ),
  more: z.boolean().describe("there are more than are listed: search more closely"),
});

const findAccount = tool({
  name: "find-account",
  acts: false,
  input: z.strictObject({
    ...ANY_INPUT,
    search: z.string().trim().min(1).max(200).describe("id, number, e-mail or part of a name"),
  }),
  output: Found,
  hints: {},
  async run(scene, { search }) {
    const { deps, caller, reader } = scene;
    const { tenantId } = caller;
    const exact = await deps.db.withTenant(tenantId, (tx) => findExactAccounts(tx, search));
    if (exact.length > 0 || !seesEverything(scene))
      return ok(found(await describeAccounts(deps, tenantId, exact, reader), false));
    const page = await listAccountRows(deps, tenantId, { search, limit: FOUND_MAX }, reader);
    return ok(found(page.accounts, page.cursor !== null));
  },
});

/** A rep comes to an account that a customer names; only above that may anybody look around. */
function seesEverything({ caller }: ToolScene): boolean {
  return may(caller.role, "accounts.browse");
}

function found(rows: readonly AccountRow[], more: boolean): z.infer<typeof Found> {
  return {
    accounts: rows.map(({ id, stateLabel, ...row }) => ({
      accountId: id,
      ...row,
      stateText: stateLabel,
    })),
    more,
  };
}

const getDelinquency = tool({
  name: "get-delinquency",
  acts: false,
  input: z.strictObject(ACCOUNT_INPUT),
  output: AccountSummary,
  hints: {},
  async run({ deps, caller, reader, words }, { accountId }) {
    const panel = await loadPanel(deps, caller.tenantId, AccountId.parse(accountId), reader);
    if (panel === null) return refuse({ code: "no_account", detail: words.noAccount });
    return ok(toSummary(panel, ACTS));
  },
});

const previewPlanTool = tool({
  name: "preview-plan",
  acts: false,
  input: z.strictObject({ ...ACCOUNT_INPUT, plan: PanelPlanInput }),
  output: PanelPlanPreview,
  hints: {},
  async run({ deps, caller, reader, words }, { accountId, plan }) {
    const wanted = { accountId: AccountId.parse(accountId), input: plan };
    const preview = await previewPlan(deps, caller.tenantId, wanted, reader);
    if (preview === null) return refuse({ code: "no_account", detail: words.noAccount });
    if (preview.ok) return ok({ ...preview.value });
    const { field, message } = preview.error;
    return refuse({ code: "invalid", detail: `${field}: ${message}` });
  },
});

export const LOOK_TOOLS: readonly Tool[] = [findAccount, getDelinquency, previewPlanTool];
