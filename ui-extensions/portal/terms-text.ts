import type { PortalPlan } from "./portal-view.ts";

/**
 * All the words a customer agrees to, as the page shows them: title, sums, every date and amount, and
 * the terms. Whoever agrees, agrees to exactly this text; its hash names it.
 */
export function termsTextOf(plan: PortalPlan): string {
  const rows = plan.rows.map(
    ({ number, dateText, amountText }) => `${number}. ${dateText}: ${amountText}`,
  );
  return [plan.title, plan.totalText, plan.spanText, ...rows, ...plan.terms].join("\n");
}
