/** One open item as a message shows it: amounts and dates are already in the customer's words. */
export interface MessageItem {
  readonly number: string;
  readonly description?: string;
  readonly amount: string;
  readonly balance: string;
  readonly dueOn: string;
  readonly daysPastDue: number;
}

export interface MessageInstallment {
  readonly number: number;
  readonly amount: string;
  readonly dueOn: string;
}

/** An offered or accepted payment plan. `acceptBy` is there while it is only offered. */
export interface MessagePlan {
  readonly total: string;
  readonly count: number;
  readonly firstAmount: string;
  readonly firstDueOn: string;
  readonly lastDueOn: string;
  readonly acceptBy?: string;
  readonly installments: readonly MessageInstallment[];
}

/** Everything a template may say. Text that is absent or blank counts as a missing field. */
export interface MessageModel {
  /** The language the values were written in; decides plural forms, `lang` and text direction. */
  readonly language: string;
  readonly customer: { readonly name?: string };
  readonly creditor: {
    readonly name: string;
    readonly phone?: string;
    readonly email: string;
    readonly postalAddress?: string;
  };
  readonly total: string;
  /** How many items the total covers; `items` may show fewer, and `moreCount` counts the rest. */
  readonly itemCount: number;
  readonly moreCount: number;
  readonly singleItem: boolean;
  readonly items: readonly MessageItem[];
  /** The oldest item's due date and age. */
  readonly dueOn?: string;
  readonly daysPastDue: number;
  readonly links: {
    /** The customer's page at its top, from where everything else is reached. */
    readonly page: string;
    readonly pay: string;
    readonly plan: string;
    readonly help: string;
    readonly dispute: string;
    readonly stop: string;
    /** Free advice in the customer's country, where one is known. */
    readonly advice?: string;
  };
  /** Who gives the advice behind `links.advice`. */
  readonly adviser?: string;
  /** The day by which a person answers. */
  readonly answerBy?: string;
  readonly plan?: MessagePlan;
  /** The plan payment this message is about. */
  readonly installment?: { readonly amount: string; readonly dueOn: string };
  readonly promise?: { readonly amount: string; readonly dueOn: string };
  /** A debit of a saved method: announced for a day, or declined on it. */
  readonly debit?: { readonly amount: string; readonly on: string };
  /** Money just received; `remaining` is there when something is still open. */
  readonly payment?: {
    readonly amount: string;
    readonly receivedOn: string;
    readonly remaining?: string;
  };
}

/** Items shown in one message; a longer list belongs on the customer's page. */
export const MAX_ITEMS_SHOWN = 20;

/** `text` and `count` can be printed; `#if` may ask about any; only a list has `#each`. */
export type FieldKind = "text" | "count" | "flag" | "group" | "list";

// A template reaches these names and no others, so an admin's typo and an attack fail alike.
export const ROOT_FIELDS: ReadonlyMap<string, FieldKind> = new Map<string, FieldKind>([
  ["customer.name", "text"],
  ["creditor.name", "text"],
  ["creditor.phone", "text"],
  ["creditor.email", "text"],
  ["creditor.postalAddress", "text"],
  ["total", "text"],
  ["itemCount", "count"],
  ["moreCount", "count"],
  ["singleItem", "flag"],
  ["items", "list"],
  ["dueOn", "text"],
  ["daysPastDue", "count"],
  ["links.page", "text"],
  ["links.pay", "text"],
  ["links.plan", "text"],
  ["links.help", "text"],
  ["links.dispute", "text"],
  ["links.stop", "text"],
  ["links.advice", "text"],
  ["adviser", "text"],
  ["answerBy", "text"],
  ["plan", "group"],
  ["plan.total", "text"],
  ["plan.count", "count"],
  ["plan.firstAmount", "text"],
  ["plan.firstDueOn", "text"],
  ["plan.lastDueOn", "text"],
  ["plan.acceptBy", "text"],
  ["plan.installments", "list"],
  ["installment", "group"],
  ["installment.amount", "text"],
  ["installment.dueOn", "text"],
  ["promise", "group"],
  ["promise.amount", "text"],
  ["promise.dueOn", "text"],
  ["debit", "group"],
  ["debit.amount", "text"],
  ["debit.on", "text"],
  ["payment", "group"],
  ["payment.amount", "text"],
  ["payment.receivedOn", "text"],
  ["payment.remaining", "text"],
]);

export const LIST_FIELDS: ReadonlyMap<string, ReadonlyMap<string, FieldKind>> = new Map([
  [
    "items",
    new Map<string, FieldKind>([
      ["number", "text"],
      ["description", "text"],
      ["amount", "text"],
      ["balance", "text"],
      ["dueOn", "text"],
      ["daysPastDue", "count"],
    ]),
  ],
  [
    "plan.installments",
    new Map<string, FieldKind>([
      ["number", "count"],
      ["amount", "text"],
      ["dueOn", "text"],
    ]),
  ],
]);
