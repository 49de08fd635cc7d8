import { randomUUID } from "node:crypto";
import { AccountId, LedgerEntry } from "../../../core/accounts/account.ts";
import type { AccountFacts } from "../../../core/accounts/account-facts.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { addMs, DAY_MS } from "../../../core/time/instant.ts";
import { decideTreatment } from "../../../core/treatment/decide-treatment.ts";
import { withAccount } from "../../../server/effects/account-work.ts";
import { CUSTOMER_PAGE } from "../../../server/effects/compose-message.ts";
import { performAction } from "../../../server/effects/perform-action.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { findUndoableAction } from "../../../server/storage/actions.ts";
import { listCapturedMessages } from "../../../server/storage/captured-messages.ts";
import { ensureAccounts } from "../../../server/storage/ensure-accounts.ts";
import { ensureInvoices } from "../../../server/storage/ensure-invoices.ts";
import { ensureLedgerEntries } from "../../../server/storage/ensure-ledger-entries.ts";
import { loadFacts } from "../../../server/storage/facts.ts";
import { createLink } from "../../../server/storage/links.ts";
import type { Tx } from "../../../server/storage/tx.ts";
import type { PanelActionName } from "../../../ui-extensions/panel/panel-view.ts";
import { aFacts, type FactsSketch } from "../../support/facts.ts";
import type { TestServer } from "../../support/server.ts";

const TENANT = SANDBOX_TENANT.id;

export interface TestAccount {
  readonly id: AccountId;
  facts(): Promise<AccountFacts>;
  inTenant<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Money that came another way than through the page. */
  pay(entry: object): Promise<void>;
  /** What is open in all currencies together; tests use one. */
  openMinor(): Promise<number>;
  /** A customer's link to its page. */
  link(days?: number): Promise<string>;
  /** An action of the panel; the answer is its refusal's code or field, or "done". */
  act(
    action: PanelActionName,
    input?: Record<string, unknown>,
    role?: "rep" | "manager",
  ): Promise<string>;
  /** Takes the last action back. */
  undo(): Promise<string>;
  /** The texts of the messages that left. */
  sent(): Promise<string[]>;
}

/** An account of the sandbox tenant with the sketch's invoices and ledger, under an id of its own. */
export async function addAccount(
  { deps }: TestServer,
  sketch: FactsSketch = {},
): Promise<TestAccount> {
  const id = AccountId.parse(`acc-${randomUUID()}`);
  const own = <T extends object>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, ...("id" in row ? { id: `${id}-${String(row.id)}` } : {}) }));
  const { account, invoices, ledger } = aFacts({
    ...sketch,
    account: { ...sketch.account, id },
    invoices: own(sketch.invoices ?? []),
    ledger: own(sketch.ledger ?? []),
  });
  const inTenant = <T>(work: (tx: Tx) => Promise<T>) => deps.db.withTenant(TENANT, work);
  await inTenant(async (tx) => {
    await ensureAccounts(tx, [{ externalId: id, account }]);
    await ensureInvoices(
      tx,
      invoices.map((invoice) => ({ accountId: id, invoice })),
    );
    await ensureLedgerEntries(
      tx,
      ledger.map((entry) => ({ accountId: id, entry })),
    );
  });
  async function act(
    action: PanelActionName,
    input: Record<string, unknown> = {},
    role: "rep" | "manager" = "rep",
  ) {
    const viewer = { name: "Rep", role };
    const reader = { locale: "en-US", timeZone: "UTC", viewer };
    const request = { accountId: id, action, input, actor: "Rep", reader };
    const result = await withAccount(deps, TENANT, id, (work) =>
      performAction(deps, work, request),
    );
    if (result === null) throw new Error("the account is gone");
    if (result.ok) return "done";
    return result.error.kind === "invalid" ? result.error.field : result.error.code;
  }
  return {
    id,
    inTenant,
    act,
    async undo() {
      const last = await inTenant((tx) => findUndoableAction(tx, id, deps.clock.now()));
      return act("undo", { actionId: last?.id ?? "" });
    },
    async facts() {
      const facts = await inTenant((tx) => loadFacts(tx, id));
      if (facts === null) throw new Error("the account is gone");
      return facts;
    },
    async pay(entry) {
      const row = { accountId: id, entry: LedgerEntry.parse(entry) };
      await inTenant((tx) => ensureLedgerEntries(tx, [row]));
    },
    async openMinor() {
      const facts = await inTenant((tx) => loadFacts(tx, id));
      if (facts === null) throw new Error("the account is gone");
      const { delinquency } = decideTreatment(facts, defaultPolicy, deps.clock.now());
      return delinquency.byCurrency.reduce((sum, { openMinor }) => sum + openMinor, 0);
    },
    link: (days = 30) =>
      inTenant((tx) => {
        const at = deps.clock.now();
        const expiresAt = addMs(at, days * DAY_MS);
        return createLink(tx, { accountId: id, purpose: CUSTOMER_PAGE, body: {}, at, expiresAt });
      }),
    async sent() {
      const page = await inTenant((tx) => listCapturedMessages(tx, { accountId: id, limit: 50 }));
      return page.items.map(({ subject, bodyText }) => subject ?? bodyText);
    },
  };
}
