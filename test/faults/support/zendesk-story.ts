import type { SandboxZendesk } from "../../../adapters/sandbox-zendesk/index.ts";
import { HOUR_MS } from "../../../core/time/instant.ts";
import { fileOf, type OwedRow } from "./owed-file.ts";
import { seededRandom } from "./seeded-random.ts";
import { act, pick, type Random, type Story, type WeightedAction } from "./story-parts.ts";

interface Party {
  readonly id: number;
  readonly name: string;
}

/** What the people of an account have entered so far. */
interface Account {
  readonly zendesk: SandboxZendesk;
  readonly random: Random;
  readonly organizations: (Party & { readonly customer: string })[];
  readonly users: (Party & { readonly email: string })[];
  readonly tickets: number[];
  /** What accounting's file holds. */
  readonly owed: OwedRow[];
  last: number;
}

export interface ZendeskStory extends Story {
  /** The file as it is today. */
  file(): string;
}

// Real ids are long too, and so no amount of money is taken for one.
const FIRST_ID = 7_000_000_000_000;
/** Shorter than this nobody has a dispute open: both lives must have the time to see it open. */
const DISPUTE_MS = 5 * HOUR_MS;

/**
 * The same people do the same things for the same seed, in Zendesk and in their accounting. Nobody
 * touches what we wrote: with trouble it comes later, and they could not do the same.
 */
export function tellZendeskStory(zendesk: SandboxZendesk, seed: number): ZendeskStory {
  zendesk.account.lastId = FIRST_ID;
  const account: Account = {
    ...{ zendesk, random: seededRandom(seed), last: 1_000 },
    ...{ organizations: [], users: [], tickets: [], owed: [] },
  };
  for (let n = 0; n < 12; n += 1) addCustomer(account);
  return {
    goOn: (actions) => {
      for (let n = 0; n < actions; n += 1) act(account, ACTIONS);
    },
    file: () => fileOf(account.owed),
  };
}

const ACTIONS: readonly WeightedAction<Account>[] = [
  [3, addCustomer],
  [10, addInvoice],
  [16, payPart],
  [8, rename],
  [8, newPhone],
  [10, openTicket],
  [10, solveTicket],
  [10, answer],
  [4, noteDown],
  [6, logCall],
  [3, refuseMail],
  [3, tagCustomer],
  [2, removeTicket],
  [1, mergeUsers],
  [1, removeUser],
  [1, eraseUser],
];

function next(account: Account): number {
  account.last += 1;
  return account.last;
}

function inWeb({ zendesk }: Account) {
  return { userId: zendesk.agentId, channel: "web" };
}

/** In Zendesk first or in accounting first, because nobody keeps an order there. */
function addCustomer(account: Account): void {
  const { people } = account.zendesk;
  const n = next(account);
  const customer = `C-${n}`;
  const organization = people.createOrganization({ name: `Firm ${n}`, external_id: customer });
  const email = `pay${n}@customer.example`;
  const name = `Pat No ${n}`;
  const user = people.createUser({ name, email, verified: true, organization_id: organization.id });
  account.organizations.push({ id: organization.id, name: `Firm ${n}`, customer });
  account.users.push({ id: user.id, name, email });
  owe(account, customer, `Firm ${n}`);
}

function owe(account: Account, customer: string, name: string): void {
  const amountCents = 100 * (100 + Math.floor(account.random() * 900));
  const number = `INV-${next(account)}`;
  account.owed.push({ customer, name, number, amountCents, openCents: amountCents });
}

function addInvoice(account: Account): void {
  const organization = pick(account, account.organizations);
  if (organization !== undefined) owe(account, organization.customer, organization.name);
}

function payPart(account: Account): void {
  const row = pick(account, account.owed);
  if (row === undefined) return;
  row.openCents = account.random() < 0.4 ? 0 : Math.floor(row.openCents / 2);
}

function rename(account: Account): void {
  const organization = pick(account, account.organizations);
  if (organization === undefined) return;
  const name = `Renamed ${next(account)}`;
  account.zendesk.people.updateOrganization(organization.id, { name });
}

function tagCustomer(account: Account): void {
  const organization = pick(account, account.organizations);
  if (organization === undefined) return;
  const tags = [`tier_${next(account) % 3}`];
  account.zendesk.people.updateOrganization(organization.id, { tags });
}

/** Somebody who is still there. */
function somebody(account: Account) {
  const user = pick(account, account.users);
  return user !== undefined && account.zendesk.account.users.get(user.id)?.active === true
    ? user
    : undefined;
}

function newPhone(account: Account): void {
  const user = somebody(account);
  if (user === undefined) return;
  const phone = `+1212555${String(Math.floor(account.random() * 1e4)).padStart(4, "0")}`;
  account.zendesk.people.updateUser(user.id, { phone });
}

function refuseMail(account: Account): void {
  const user = somebody(account);
  if (user === undefined) return;
  account.zendesk.people.updateUser(user.id, { user_fields: { gs_no_email: true } });
}

function openTicket(account: Account): void {
  const user = somebody(account);
  if (user === undefined) return;
  const tags = account.random() < 0.5 ? ["payment_dispute"] : ["question"];
  const subject = `Question ${next(account)}`;
  const comment = { body: "About my invoice" };
  const values = { subject, tags, comment, requester_id: user.id };
  const writer = { userId: user.id, channel: "email" };
  account.tickets.push(account.zendesk.people.writeTicket(values, writer).id);
}

/** A ticket that may still be changed, and has been there for a while. */
function oldTicket(account: Account): number | undefined {
  const id = pick(account, account.tickets);
  const ticket = id === undefined ? undefined : account.zendesk.account.tickets.get(id);
  if (ticket === undefined || ticket.status === "deleted" || ticket.status === "closed") return;
  const isOld = account.zendesk.account.nowMs() - ticket.createdMs >= DISPUTE_MS;
  return isOld ? ticket.id : undefined;
}

function solveTicket(account: Account): void {
  const id = oldTicket(account);
  if (id === undefined) return;
  account.zendesk.people.updateTicket(id, { status: "solved" }, inWeb(account));
  if (account.random() < 0.3) account.zendesk.people.closeTicket(id);
}

/** What was said on it last must have been seen before: of a deleted ticket nothing can be read. */
function removeTicket(account: Account): void {
  const id = oldTicket(account);
  if (id === undefined) return;
  const { audits, nowMs } = account.zendesk.account;
  const since = nowMs() - DISPUTE_MS;
  if (audits.some(({ ticketId, atMs }) => ticketId === id && atMs > since)) return;
  account.zendesk.people.removeTicket(id);
}

function answer(account: Account): void {
  const id = oldTicket(account);
  if (id === undefined) return;
  const comment = { body: `Answer ${next(account)}` };
  const requesterId = account.zendesk.account.tickets.get(id)?.requesterId ?? 0;
  const byCustomer = { userId: requesterId, channel: "email" };
  const writer = account.random() < 0.5 ? byCustomer : inWeb(account);
  account.zendesk.people.updateTicket(id, { comment }, writer);
}

/** Among colleagues: it reaches nobody and is no contact. */
function noteDown(account: Account): void {
  const id = oldTicket(account);
  if (id === undefined) return;
  const comment = { body: `Note ${next(account)}`, public: false };
  account.zendesk.people.updateTicket(id, { comment }, inWeb(account));
}

function logCall(account: Account): void {
  const id = oldTicket(account);
  if (id === undefined) return;
  const comment = { body: `Call ${next(account)}` };
  const writer = { userId: account.zendesk.agentId, channel: "voice", isCall: true };
  account.zendesk.people.updateTicket(id, { comment }, writer);
}

function mergeUsers(account: Account): void {
  const [loser, winner] = [somebody(account), somebody(account)];
  if (loser === undefined || winner === undefined || loser === winner) return;
  account.zendesk.people.mergeUsers(loser.id, winner.id);
}

function removeUser(account: Account): void {
  const user = somebody(account);
  if (user !== undefined) account.zendesk.people.removeUser(user.id);
}

function eraseUser(account: Account): void {
  const user = somebody(account);
  if (user !== undefined) account.zendesk.people.removeUser(user.id, true);
}
