import { AccountId } from "../../../core/accounts/account.ts";
import type { TenantPolicy } from "../../../core/policy/policy.ts";
import { decideTreatment } from "../../../core/treatment/decide-treatment.ts";
import { findAccount } from "../../storage/accounts.ts";
import type { Database } from "../../storage/connect.ts";
import { type Decision, listDecisions } from "../../storage/decisions.ts";
import { PAGE_MAX } from "../../storage/page.ts";
import { loadPolicy } from "../../storage/policies.ts";
import { BadInput } from "../bad-input.ts";
import { BOOK_OPTIONS, withTenantBook } from "../book.ts";
import { type Call, type Command, hasFlag, printJson, textOption } from "../command.ts";
import { type Difference, differences } from "../differences.ts";

/** Listed in full up to here; the count always covers all. */
const MAX_SHOWN = 1_000;

interface Replayed {
  decisions: number;
  /** Not made again: what they saw of the person is gone. */
  erased: number;
  different: number;
  readonly shown: {
    readonly decisionId: string;
    readonly accountId: string;
    readonly at: string;
    readonly policyVersion: number;
    readonly differences: readonly Difference[];
  }[];
}

export const replayCommand: Command = {
  name: "replay",
  summary: "make every recorded decision again and compare",
  about:
    "Takes the facts and the policy version each decision was recorded with, decides again and\n" +
    "prints every difference. Exit 1 when there is one.",
  options: {
    account: { type: "string", value: "ID", help: "the decisions about this account" },
    all: { type: "boolean", help: "the decisions about all accounts" },
    ...BOOK_OPTIONS,
  },
  input: null,
  run: async (call) => {
    const replayed = await withTenantBook(call, async (db, tenantId) => {
      const accountId = await accountOf(call, db, tenantId);
      return replay(db, tenantId, accountId);
    });
    const { decisions, erased, different, shown } = replayed;
    await printJson(call, { decisions, erased, different, differences: shown });
    return different === 0 ? 0 : 1;
  },
};

async function accountOf(call: Call, db: Database, tenantId: string): Promise<AccountId | null> {
  const id = textOption(call, "account");
  if (id === undefined) {
    if (hasFlag(call, "all")) return null;
    throw new BadInput("--account", "name an account, or use --all");
  }
  return existingAccount(db, tenantId, id);
}

/** The account of that id, or `BadInput`. */
export async function existingAccount(
  db: Database,
  tenantId: string,
  id: string,
): Promise<AccountId> {
  const accountId = AccountId.safeParse(id);
  const found =
    accountId.success && (await db.withTenant(tenantId, (tx) => findAccount(tx, accountId.data)));
  if (!accountId.success || found === null) {
    throw new BadInput("--account", `there is no account "${id}"`);
  }
  return accountId.data;
}

async function replay(
  db: Database,
  tenantId: string,
  accountId: AccountId | null,
): Promise<Replayed> {
  const replayed: Replayed = { decisions: 0, erased: 0, different: 0, shown: [] };
  const policies = new Map<number, TenantPolicy>();
  let cursor: string | null | undefined;
  do {
    const request = { limit: PAGE_MAX, cursor: cursor ?? undefined };
    const search = accountId === null ? request : { ...request, accountId };
    cursor = await db.withTenant(tenantId, async (tx) => {
      const page = await listDecisions(tx, search);
      for (const decision of page.items) {
        const version = decision.policyVersion;
        const policy = policies.get(version) ?? (await loadPolicy(tx, version));
        policies.set(version, policy);
        replayOne(decision, policy, replayed);
      }
      return page.nextCursor;
    });
  } while (cursor !== null);
  return replayed;
}

function replayOne(decision: Decision, policy: TenantPolicy, replayed: Replayed): void {
  const { id: decisionId, accountId, at, policyVersion, facts, treatment } = decision;
  if (decision.erasedAt !== null) {
    replayed.erased += 1;
    return;
  }
  const found = differences(treatment, decideTreatment(facts, policy, at));
  replayed.decisions += 1;
  if (found.length === 0) return;
  replayed.different += 1;
  if (replayed.shown.length < MAX_SHOWN) {
    replayed.shown.push({ decisionId, accountId, at, policyVersion, differences: found });
  }
}
