import { assertNever } from "../../result/result.ts";
import type { Labels } from "./frame.ts";
import type { Figures } from "./moments.ts";

/** The lines and the table of a message, in template language: the same order in every language. */
export function figuresOf(figures: Figures, labels: Labels): string {
  switch (figures) {
    case "invoices":
      return invoices(labels);
    case "offer":
      return `{{#if plan}}\n${plan(labels)}\n{{else}}\n> ${labels.toPay}: {{total}}\n{{/if}}`;
    case "plan":
      return plan(labels);
    case "installment":
      return installment(labels.thisPayment, labels.date);
    case "missed":
      return installment(labels.latePayment, labels.wasDueOn);
    case "rest":
      return rest(labels);
    case "paid_plan":
      return `> ${labels.paidInAll}: {{plan.total}}`;
    case "promise":
      return `> ${labels.planned}: {{promise.amount}}\n> ${labels.by}: {{promise.dueOn}}`;
    case "debit":
      return `> ${labels.thisPayment}: {{debit.amount}}\n> ${labels.date}: {{debit.on}}`;
    case "payment":
      return payment(labels);
    case "none":
      return "";
    default:
      return assertNever(figures);
  }
}

function invoices(labels: Labels): string {
  const { toPay, invoice, dueDate, earliestDueDate, due, balance, moreInvoices } = labels;
  return `> ${toPay}: {{total}}
{{#if singleItem}}
{{#each items}}
> ${invoice}: {{number}}{{#if description}} · {{description}}{{/if}}
{{/each}}
{{/if}}
{{#if dueOn}}
> {{plural itemCount one="${dueDate}" other="${earliestDueDate}"}}: {{dueOn}}
{{/if}}

{{#unless singleItem}}
{{#if items}}
| ${invoice} | ${due} | ${balance} |
{{#each items}}
| {{number}}{{#if description}} · {{description}}{{/if}} | {{dueOn}} | {{balance}} |
{{/each}}
{{/if}}
{{#if moreCount}}

${moreInvoices}
{{/if}}
{{/unless}}`;
}

function plan({ planTotal, paymentCount, payment: each, date, amount }: Labels): string {
  return `> ${planTotal}: {{plan.total}}
> ${paymentCount}: {{plan.count}}

| ${each} | ${date} | ${amount} |
{{#each plan.installments}}
| {{number}} | {{dueOn}} | {{amount}} |
{{/each}}`;
}

function installment(amountLabel: string, dateLabel: string): string {
  return `{{#if installment}}
> ${amountLabel}: {{installment.amount}}
> ${dateLabel}: {{installment.dueOn}}
{{else}}
> ${amountLabel}: {{total}}
{{/if}}`;
}

function rest({ planTotal, payment: each, date, amount }: Labels): string {
  return `> ${planTotal}: {{plan.total}}
{{#if items}}

| ${each} | ${date} | ${amount} |
{{#each items}}
| {{number}} | {{dueOn}} | {{balance}} |
{{/each}}
{{/if}}`;
}

function payment({ received, date, leftToPay }: Labels): string {
  return `> ${received}: {{payment.amount}}
> ${date}: {{payment.receivedOn}}
{{#if payment.remaining}}
> ${leftToPay}: {{payment.remaining}}
{{/if}}`;
}
