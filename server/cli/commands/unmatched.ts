import { systemClock } from "../../clock.ts";
import {
  type AssignRefusal,
  assignPayment,
  type Book,
  setPaymentAside,
} from "../../effects/money/unmatched-payments.ts";
import { policyIn } from "../../privacy/privacy-book.ts";
import { listUnmatched } from "../../storage/received-payments.ts";
import { BadInput } from "../bad-input.ts";
import { BOOK_OPTIONS, withTenantBook } from "../book.ts";
import { type Call, type Command, chosenAction, printJson, textOption } from "../command.ts";

const LIST_MAX = 1_000;
const ACTOR = "gs unmatched";

type Do = (call: Call, book: Book, tenantId: string) => Promise<unknown>;

const ACTIONS: Readonly<Record<string, Do>> = { list, assign, aside };

export const unmatchedCommand: Command = {
  name: "unmatched",
  summary: "money that came and matched no account: list, assign, aside",
  about:
    "list    what waits, the longest first, and why\n" +
    "assign  gives one payment to an account; money is never converted\n" +
    "aside   says that a payment is none of these accounts'",
  positional: "list|assign|aside [PROVIDER REF]",
  options: {
    account: { type: "string", value: "ID", help: "assign: our id or the company's number" },
    invoice: { type: "string", value: "ID", help: "assign: an invoice by id or number" },
    ...BOOK_OPTIONS,
  },
  input: null,
  run: async (call) => {
    const run = chosenAction(call, ACTIONS);
    const done = await withTenantBook(call, (db, tenantId) =>
      run(call, { db, clock: systemClock, policies: { current: policyIn } }, tenantId),
    );
    await printJson(call, done);
    return 0;
  },
};

function list(_call: Call, { db }: Book, tenantId: string): Promise<unknown> {
  return db.withTenant(tenantId, (tx) => listUnmatched(tx, LIST_MAX));
}

async function assign(call: Call, book: Book, tenantId: string): Promise<unknown> {
  const name = nameOf(call);
  const account = textOption(call, "account");
  if (account === undefined) throw new BadInput("--account", "say whose it is");
  const invoice = textOption(call, "invoice");
  const given = await assignPayment(book, tenantId, { ...name, account, invoice, by: ACTOR });
  if (!given.ok) throw toBadInput(given.error);
  return { ...name, account, assigned: true };
}

async function aside(call: Call, book: Book, tenantId: string): Promise<unknown> {
  const name = nameOf(call);
  const put = await setPaymentAside(book, tenantId, { ...name, by: ACTOR });
  if (!put.ok) throw toBadInput(put.error);
  return { ...name, aside: true };
}

function nameOf({ positionals }: Call) {
  const [, provider, ref] = positionals;
  if (provider === undefined || ref === undefined || positionals.length !== 3)
    throw new BadInput("PROVIDER REF", "name the payment as gs unmatched list does");
  return { provider, ref };
}

const REFUSALS: Readonly<Record<AssignRefusal, readonly [field: string, message: string]>> = {
  no_such_payment: ["REF", "there is no such payment"],
  assigned_already: ["REF", "this payment is in an account's ledger already"],
  no_such_account: ["--account", "there is no such account"],
  no_such_invoice: ["--invoice", "the account has no such invoice"],
  wrong_currency: ["--account", "no invoice there is in this currency, and none is converted"],
};

function toBadInput(refusal: AssignRefusal): BadInput {
  return new BadInput(...REFUSALS[refusal]);
}
