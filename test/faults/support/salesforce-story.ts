import { HOUR_MS } from "../../../core/time/instant.ts";
import {
  type Account,
  create,
  next,
  type StorySetting,
  someContact,
  someCustomer,
  someFirm,
  update,
} from "./salesforce-entered.ts";
import {
  addInvoice,
  addPayment,
  invoiceFor,
  payPart,
  refund,
  voidInvoice,
} from "./salesforce-money.ts";
import { seededRandom } from "./seeded-random.ts";
import { act, pick, type Story, type WeightedAction } from "./story-parts.ts";

/** Shorter than this nobody has a dispute open: both lives must have the time to see it open. */
const DISPUTE_MS = 5 * HOUR_MS;

/**
 * The same people do the same things for the same seed. Nobody touches what we wrote: with trouble
 * it comes later, and they could not do the same.
 */
export function tellSalesforceStory(setting: StorySetting): Story {
  const account: Account = {
    ...{ setting, random: seededRandom(setting.seed), last: 1_000 },
    ...{ customers: [], contacts: [], individuals: [], consents: [] },
    ...{ invoices: [], payments: [], cases: [] },
  };
  for (let n = 0; n < 12; n += 1) addCustomer(account);
  return {
    goOn: (actions) => {
      for (let n = 0; n < actions; n += 1) setting.save(() => act(account, ACTIONS));
    },
  };
}

const ACTIONS: readonly WeightedAction<Account>[] = [
  [3, addCustomer],
  [12, addInvoice],
  [20, payPart],
  [10, addPayment],
  [4, refund],
  [3, voidInvoice],
  [10, rename],
  [10, newPhone],
  [10, openCase],
  [8, closeCase],
  [8, logCall],
  [6, writeMail],
  [3, refuseMail],
  [4, refuseByConsent],
  [2, takeBackConsent],
  [2, removeContact],
  [1, mergeContacts],
  [1, mergeAccounts],
];

function addCustomer(account: Account): void {
  const n = next(account);
  const isPerson = account.random() < 0.25;
  const address = { BillingCountry: "United States", BillingState: "New York" };
  const email = `pay${n}@customer.example`;
  const person = { FirstName: "Pat", LastName: `No ${n}` };
  const values = isPerson ? { ...person, PersonEmail: email } : { Name: `Firm ${n}` };
  const id = create(account, "Account", { ...values, ...address });
  account.customers.push({ id, isPerson });
  if (!isPerson) {
    const IndividualId = create(account, "Individual", { LastName: `No ${n}` });
    const values = { ...person, Email: email, AccountId: id, IndividualId };
    account.individuals.push(IndividualId);
    account.contacts.push(create(account, "Contact", values));
  }
  invoiceFor(account, id);
}

function rename(account: Account): void {
  const firm = someFirm(account);
  if (firm !== undefined) update(account, "Account", firm, { Name: `Renamed ${next(account)}` });
}

function newPhone(account: Account): void {
  const contact = someContact(account);
  if (contact === undefined) return;
  const MobilePhone = `+1212555${String(Math.floor(account.random() * 1e4)).padStart(4, "0")}`;
  update(account, "Contact", contact, { MobilePhone });
}

function openCase(account: Account): void {
  const customer = someCustomer(account);
  if (customer === undefined) return;
  const Reason = account.random() < 0.5 ? "Billing dispute" : "Other";
  const values = { Subject: `Question ${next(account)}`, AccountId: customer.id, Reason };
  const id = create(account, "Case", { ...values, Status: "New" });
  account.cases.push({ id, atMs: account.setting.nowMs() });
}

function closeCase(account: Account): void {
  const ticket = pick(account, account.cases);
  if (ticket === undefined || account.setting.nowMs() - ticket.atMs < DISPUTE_MS) return;
  update(account, "Case", ticket.id, { Status: "Closed" });
}

function logCall(account: Account): void {
  const WhoId = someContact(account);
  if (WhoId === undefined) return;
  const call = { TaskSubtype: "Call", CallType: "Outbound", CallDisposition: "Connected" };
  const values = { Subject: `Call ${next(account)}`, Status: "Completed", WhoId };
  create(account, "Task", { ...call, ...values });
}

function writeMail(account: Account): void {
  const ticket = pick(account, account.cases);
  if (ticket === undefined) return;
  const Incoming = account.random() < 0.5;
  create(account, "EmailMessage", {
    ...{ Subject: `Mail ${next(account)}`, ParentId: ticket.id, Incoming, Status: "3" },
    ...{ FromAddress: "one@customer.example", ToAddress: "two@customer.example" },
    MessageDate: "2026-03-02T15:00:00Z",
  });
}

function refuseMail(account: Account): void {
  const customer = someCustomer(account);
  if (customer?.isPerson === true) {
    update(account, "Account", customer.id, { PersonHasOptedOutOfEmail: true });
    return;
  }
  const contact = someContact(account);
  if (contact !== undefined) update(account, "Contact", contact, { HasOptedOutOfEmail: true });
}

function refuseByConsent(account: Account): void {
  const PartyId = pick(account, account.individuals);
  if (PartyId === undefined) return;
  const ContactPointType = account.random() < 0.5 ? "Email" : "Phone";
  const values = { PartyId, ContactPointType, PrivacyConsentStatus: "OptOut" };
  account.consents.push(create(account, "ContactPointTypeConsent", values));
}

function takeBackConsent(account: Account): void {
  const id = pick(account, account.consents);
  if (id === undefined) return;
  update(account, "ContactPointTypeConsent", id, { PrivacyConsentStatus: "OptIn" });
}

function removeContact(account: Account): void {
  const contact = someContact(account);
  if (contact !== undefined) account.setting.org.people.remove("Contact", contact);
}

function mergeContacts(account: Account): void {
  const [into, gone] = [someContact(account), someContact(account)];
  if (into === undefined || gone === undefined || into === gone) return;
  account.setting.org.people.merge("Contact", into, gone);
}

function mergeAccounts(account: Account): void {
  const [into, gone] = [someFirm(account), someFirm(account)];
  if (into === undefined || gone === undefined || into === gone) return;
  account.setting.org.people.merge("Account", into, gone);
}
