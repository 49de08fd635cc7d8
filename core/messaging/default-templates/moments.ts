import type { Buttons, Frame } from "./frame.ts";

export type Figures =
  | "invoices"
  | "offer"
  | "plan"
  | "installment"
  | "missed"
  | "rest"
  | "paid_plan"
  | "promise"
  | "debit"
  | "payment"
  | "none";

/** A link of a message: what it says and where it leads, in template language. */
export type Link = (buttons: Buttons) => string;

const INSTALLMENT = "{{#if installment}}{{installment.amount}}{{else}}{{total}}{{/if}}";

const pay: Link = ({ pay: of }) => `[${of("{{total}}")}]({{links.pay}})`;
const payInstallment: Link = ({ pay: of }) => `[${of(INSTALLMENT)}]({{links.pay}})`;
const payPromise: Link = ({ pay: of }) => `[${of("{{promise.amount}}")}]({{links.pay}})`;
const payDebit: Link = ({ pay: of }) => `[${of("{{debit.amount}}")}]({{links.pay}})`;
const payAll: Link = ({ payAll: label }) => `[${label}]({{links.pay}})`;
const payRest: Link = ({ payRest: rest, account: none }) =>
  `[{{#if payment.remaining}}${rest}{{else}}${none}{{/if}}]({{links.pay}})`;
const inParts: Link = ({ inParts: label }) => `[${label}]({{links.plan}})`;
const accept: Link = ({ acceptPlan, options: other }) =>
  `[{{#if plan}}${acceptPlan}{{else}}${other}{{/if}}]({{links.plan}})`;
const options: Link = ({ options: label }) => `[${label}]({{links.pay}})`;
const otherPlan: Link = ({ otherPlan: label }) => `[${label}]({{links.plan}})`;
const plan: Link = ({ plan: label }) => `[${label}]({{links.pay}})`;
const account: Link = ({ account: label }) => `[${label}]({{links.pay}})`;

export interface Moment {
  readonly figures: Figures;
  /** The first is what we hope for, the second the way out. */
  readonly links: readonly Link[];
  readonly help: keyof Frame["help"];
  /** What the one link of a short message is for. */
  readonly ways: keyof Frame["ways"];
  /** Where a letter can come in time and says enough to be worth its stamp. */
  readonly letter?: true;
}

const asks = { figures: "invoices", help: "general", ways: "pay" } as const;

/** Every occasion we write on: its figures and links are the same in each language and tone. */
export const MOMENTS = {
  due_soon: { ...asks, links: [pay] },
  reminder: { ...asks, links: [pay, inParts], letter: true },
  follow_up: { ...asks, links: [pay, inParts], letter: true },
  final_notice: { ...asks, links: [pay, inParts], letter: true },
  payment_link: { ...asks, links: [pay, inParts] },

  plan_offer: {
    ...{ figures: "offer", links: [accept, payAll], help: "general", ways: "page" },
    letter: true,
  },
  plan_accepted: { figures: "plan", links: [plan], help: "dates", ways: "page", letter: true },
  installment_due: { figures: "installment", links: [payInstallment], help: "dates", ways: "pay" },
  installment_missed: {
    ...{ figures: "missed", links: [payInstallment], help: "dates", ways: "pay" },
    letter: true,
  },
  plan_broken: {
    ...{ figures: "invoices", links: [options, otherPlan], help: "dates", ways: "page" },
    letter: true,
  },
  plan_reinstated: { figures: "rest", links: [plan], help: "dates", ways: "page" },
  plan_completed: {
    ...{ figures: "paid_plan", links: [account], help: "question", ways: "page" },
    letter: true,
  },
  plan_cancelled: {
    ...{ figures: "invoices", links: [account, otherPlan], help: "dates", ways: "page" },
    letter: true,
  },

  promise_recorded: { figures: "promise", links: [payPromise], help: "dates", ways: "pay" },
  promise_due: { figures: "promise", links: [payPromise], help: "dates", ways: "pay" },
  promise_kept: { figures: "promise", links: [account], help: "question", ways: "page" },
  promise_broken: { figures: "promise", links: [pay, inParts], help: "dates", ways: "pay" },
  debit_notice: {
    ...{ figures: "debit", links: [plan], help: "general", ways: "page" },
    letter: true,
  },
  debit_retry: { figures: "debit", links: [payDebit], help: "general", ways: "pay" },
  debit_declined: { figures: "debit", links: [payDebit], help: "general", ways: "pay" },
  payment_received: {
    ...{ figures: "payment", links: [payRest], help: "question", ways: "page" },
    letter: true,
  },
  account_cured: { figures: "none", links: [account], help: "question", ways: "page" },
} as const satisfies Readonly<Record<string, Moment>>;

export type MomentId = keyof typeof MOMENTS;
