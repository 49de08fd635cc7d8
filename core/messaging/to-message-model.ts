import type { Account, Channel, Invoice, LedgerEntry } from "../accounts/account.ts";
import type { Arrangement } from "../accounts/arrangement.ts";
import type { OpenItem } from "../accounts/delinquency.ts";
import type { PromiseToPay } from "../accounts/promise.ts";
import { advisersIn } from "../compliance/debt-advice.ts";
import { formatMoney } from "../money/format.ts";
import { type CurrencyCode, money } from "../money/money.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { type CalendarDate, toDayNumber } from "../time/calendar-date.ts";
import { toEpochMs } from "../time/instant.ts";
import { localDate, type TimeZone } from "../time/time-zone.ts";
import { toMessageLocale } from "./language.ts";
import { dateWriter, type ToDate, toShortDate } from "./message-dates.ts";
import {
  MAX_ITEMS_SHOWN,
  type MessageItem,
  type MessageModel,
  type MessagePlan,
} from "./message-model.ts";
import { toOneLine } from "./shield.ts";

/** What the message asks for or is about. A `PlannedTouch` is one. */
export interface MessageSubject {
  readonly currency: CurrencyCode;
  readonly amountMinor: number;
  readonly invoiceIds: readonly string[];
}

export interface PaymentFacts extends Pick<LedgerEntry, "currency" | "amountMinor" | "on"> {
  /** What is still open in this currency after the payment. */
  readonly remainingMinor: number;
}

/** A debit of a saved method, on its day. */
export interface DebitFacts {
  readonly currency: CurrencyCode;
  readonly amountMinor: number;
  readonly on: CalendarDate;
}

export interface MessageFacts {
  readonly account: Account;
  readonly subject: MessageSubject;
  /** Open items of the account; those of the subject's currency and invoices are shown. */
  readonly items: readonly OpenItem[];
  /** Where an item's description comes from. */
  readonly invoices: readonly Invoice[];
  readonly creditor: TenantPolicy["creditor"];
  /** The customer's page: every link in a message leads there. */
  readonly pageUrl: string;
  /** Of the template that will be filled. */
  readonly templateLanguage: string;
  /** Where the message goes: on SMS a month whose name is outside its alphabet is a number. */
  readonly channel?: Channel;
  /** The account's zone or, without one, the policy's: in which day an offer ends. */
  readonly timeZone: TimeZone;
  readonly arrangement?: Arrangement;
  readonly promise?: PromiseToPay;
  readonly debit?: DebitFacts;
  readonly payment?: PaymentFacts;
  /** The day by which a person answers what the customer wrote. */
  readonly answerBy?: CalendarDate;
}

const MAX_NAME_CHARS = 200;
const MAX_DESCRIPTION_CHARS = 80;

/** Everything a template may say, in the reader's own words. Pure: no clock, no local zone. */
export function toMessageModel(facts: MessageFacts): MessageModel {
  const { account, subject, pageUrl } = facts;
  const locale = toMessageLocale(facts.templateLanguage, account);
  const items = itemsOf(facts);
  const [oldest] = items;
  const toDate = dateWriter(facts.channel);
  const [adviser] = advisersIn(account.country, facts.templateLanguage);
  return {
    language: locale,
    customer: textFields({ name: account.name }),
    creditor: toCreditor(facts.creditor),
    total: formatMoney(money(subject.amountMinor, subject.currency), locale),
    itemCount: items.length,
    moreCount: Math.max(0, items.length - MAX_ITEMS_SHOWN),
    singleItem: items.length === 1,
    items: items.slice(0, MAX_ITEMS_SHOWN).map((item) => toMessageItem(item, facts, locale)),
    daysPastDue: oldest?.daysPastDue ?? 0,
    links: { ...toLinks(pageUrl), ...(adviser && { advice: adviser.url }) },
    ...(adviser && { adviser: adviser.name }),
    ...(facts.answerBy && { answerBy: toDate(facts.answerBy, locale) }),
    ...(oldest && { dueOn: toDate(oldest.dueOn, locale) }),
    ...toMoments(facts, items, locale),
  };
}

function toCreditor({ name, phone, email, postalAddress }: MessageFacts["creditor"]) {
  // A number broken over two lines is hard to dial.
  const unbroken = phone.replaceAll(" ", "\u00a0");
  const reach = textFields({ phone: unbroken, postalAddress });
  return { name: toOneLine(name, MAX_NAME_CHARS), email, ...reach };
}

/** The plan, instalment, promise or payment a message is about, as far as there is one. */
function toMoments(
  { arrangement, promise, payment, debit, timeZone, channel }: MessageFacts,
  items: readonly OpenItem[],
  locale: string,
): Pick<MessageModel, "plan" | "installment" | "promise" | "payment" | "debit"> {
  const installment = items.find(({ kind }) => kind === "installment");
  const toDate = dateWriter(channel);
  const toMoney = (amountMinor: number, currency: CurrencyCode) =>
    formatMoney(money(amountMinor, currency), locale);
  return {
    ...(arrangement && { plan: toPlan(arrangement, timeZone, { locale, toDate }) }),
    ...(installment && {
      installment: {
        amount: toMoney(installment.balanceMinor, installment.currency),
        dueOn: toDate(installment.dueOn, locale),
      },
    }),
    ...(promise && {
      promise: {
        amount: toMoney(promise.amountMinor, promise.currency),
        dueOn: toDate(promise.dueOn, locale),
      },
    }),
    ...(debit && {
      debit: {
        amount: toMoney(debit.amountMinor, debit.currency),
        on: toDate(debit.on, locale),
      },
    }),
    ...(payment && {
      payment: {
        amount: toMoney(payment.amountMinor, payment.currency),
        receivedOn: toDate(payment.on, locale),
        ...(payment.remainingMinor > 0 && {
          remaining: toMoney(payment.remainingMinor, payment.currency),
        }),
      },
    }),
  };
}

function itemsOf({ subject, items }: MessageFacts): readonly OpenItem[] {
  const wanted: ReadonlySet<string> = new Set(subject.invoiceIds);
  return items
    .filter((item) => item.currency === subject.currency && item.balanceMinor > 0)
    .filter((item) => wanted.size === 0 || item.invoiceIds.some((id) => wanted.has(id)))
    .toSorted((a, b) => toDayNumber(a.dueOn) - toDayNumber(b.dueOn));
}

function toMessageItem(item: OpenItem, { invoices }: MessageFacts, locale: string): MessageItem {
  const invoice = invoices.find(
    ({ id }) => item.kind === "invoice" && item.invoiceIds.includes(id),
  );
  const description = toOneLine(invoice?.description ?? "", MAX_DESCRIPTION_CHARS);
  return {
    number: item.number,
    amount: formatMoney(money(item.amountMinor, item.currency), locale),
    balance: formatMoney(money(item.balanceMinor, item.currency), locale),
    dueOn: toShortDate(item.dueOn, locale),
    daysPastDue: item.daysPastDue,
    ...(description !== "" && { description }),
  };
}

interface Writing {
  readonly locale: string;
  readonly toDate: ToDate;
}

function toPlan(
  arrangement: Arrangement,
  timeZone: TimeZone,
  { locale, toDate }: Writing,
): MessagePlan {
  const { installments, currency, acceptedAt, expiresAt } = arrangement;
  const [first, last] = [installments[0], installments.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("a plan without payments");
  const toMoney = (amountMinor: number) => formatMoney(money(amountMinor, currency), locale);
  return {
    total: toMoney(installments.reduce((sum, { amountMinor }) => sum + amountMinor, 0)),
    count: installments.length,
    firstAmount: toMoney(first.amountMinor),
    firstDueOn: toDate(first.dueOn, locale),
    lastDueOn: toDate(last.dueOn, locale),
    ...(acceptedAt === undefined && {
      acceptBy: toDate(localDate(timeZone, toEpochMs(expiresAt)), locale),
    }),
    installments: installments.map(({ amountMinor, dueOn }, index) => ({
      number: index + 1,
      amount: toMoney(amountMinor),
      dueOn: toShortDate(dueOn, locale),
    })),
  };
}

/** One page, opened at the part the reader asked for. Throws unless `pageUrl` is a web address. */
function toLinks(pageUrl: string): MessageModel["links"] {
  const page = new URL(pageUrl);
  if (page.protocol !== "https:" && page.protocol !== "http:") {
    throw new RangeError("the customer page must be a web address");
  }
  const linkTo = (part: string) => {
    page.hash = part;
    // Brackets are legal in an address but would end a link in our text form.
    return page.href.replace(/[()[\]|*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  };
  return {
    page: linkTo(""),
    pay: linkTo("pay"),
    plan: linkTo("plan"),
    help: linkTo("help"),
    dispute: linkTo("dispute"),
    stop: linkTo("stop"),
  };
}

/** Leaves out what is blank: a blank field counts as missing, and `#if` can ask. */
function textFields<Name extends string>(fields: Readonly<Record<Name, string>>) {
  const present: { [Key in Name]?: string } = {};
  for (const name in fields) {
    const text = toOneLine(fields[name], MAX_NAME_CHARS);
    if (text !== "") present[name] = text;
  }
  return present;
}
