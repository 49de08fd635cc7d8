import type { PanelActionName, PanelView } from "../../panel/panel-view.ts";
import { toDecimalText } from "./amount-text.ts";
import { toDateText } from "./date-text.ts";
import {
  type Field,
  type Form,
  invoiceField,
  noteField,
  PLAIN,
  reasonField,
} from "./form-fields.ts";
import { contactForm } from "./panel-forms-contact.ts";
import { furtherDates, planForm } from "./panel-forms-plan.ts";
import { formWords as w } from "./words.ts";

/** The form of an action, or null for one that acts on the first click. */
export function formOf(
  actionId: PanelActionName,
  view: PanelView,
  values: Readonly<Record<string, string>> = {},
): Form | null {
  const action = view.actions.find((each) => each.id === actionId);
  const confirm = action?.label ?? "";
  switch (actionId) {
    case "offer-plan":
      return { intro: w.offerIntro, confirm: w.offerPlan, fields: [] };
    case "record-promise":
      return { intro: w.promiseIntro, confirm, fields: promiseFields(view, values) };
    case "pause-cadence":
      return { intro: w.pauseIntro, confirm, fields: [pauseField(view), reasonField()] };
    case "mark-dispute":
      return { intro: w.disputeIntro, confirm, fields: [...invoiceField(view), reasonField()] };
    case "mark-hardship":
      return { intro: w.hardshipIntro, confirm, fields: [reasonField()] };
    case "stop-cadence":
      return { intro: w.stopIntro, confirm, fields: [reasonField()] };
    case "cancel-arrangement":
      return { intro: w.cancelPlanIntro, confirm, fields: [reasonField()] };
    case "skip-touch":
      return { intro: w.skipIntro, confirm, fields: [reasonField()] };
    case "send-payment-link":
      return { intro: w.linkIntro, confirm, fields: channelField(view) };
    case "log-call":
      return { intro: "", confirm, fields: [outcomeField(), directionField(), noteField()] };
    case "record-consent":
    case "record-opt-out":
    case "record-wish":
    case "record-fact":
    case "set-hold":
    case "lift-hold":
      return contactForm(actionId, view, confirm);
    case "propose-plan":
    case "accept-plan":
    case "decide-approval":
    case "reinstate-plan":
      return planForm(actionId, view, confirm);
    case "send-touch-now":
      return { intro: w.sendNowIntro, confirm, fields: [] };
    case "resume-cadence":
    case "start-cadence":
    case "undo":
      return action?.needsPreview === true ? { intro: "", confirm, fields: [] } : null;
  }
}

function promiseFields(view: PanelView, values: Readonly<Record<string, string>>): Field[] {
  const { limits, standing } = view;
  const amount: Field = {
    ...PLAIN,
    name: "amount",
    label: `${w.amount} (${limits.currency})`,
    kind: "amount",
    initial: toDecimalText(limits.promiseAmountMinor, limits.currencyDecimals),
    decimals: limits.currencyDecimals,
  };
  const dueOn: Field = {
    ...PLAIN,
    name: "dueOn",
    label: w.promiseDate,
    kind: "date",
    min: limits.today,
    max: limits.promiseDueMax,
    hint: w.latest(toDateText(limits.promiseDueMax)),
  };
  const owed = standing.pastDue.length > 0 ? standing.pastDue : standing.open;
  const currencies = [...new Set([limits.currency, ...owed.map((each) => each.currency)])];
  const further = furtherDates(amount, dueOn, Number(values.dates ?? "1"));
  if (currencies.length === 1) return [amount, dueOn, ...further];
  const currency: Field = {
    ...PLAIN,
    name: "currency",
    label: w.currency,
    kind: "select",
    initial: limits.currency,
    options: currencies.map((code) => ({ value: code, label: code })),
  };
  return [{ ...amount, label: w.amount }, currency, dueOn, ...further];
}

function pauseField({ limits }: PanelView): Field {
  return {
    ...PLAIN,
    name: "until",
    label: w.pauseUntil,
    kind: "date",
    min: limits.today,
    max: limits.pauseUntilMax,
    hint: w.latest(toDateText(limits.pauseUntilMax)),
  };
}

function channelField({ contact }: PanelView): Field[] {
  const options = contact
    .filter((each) => each.allowed && each.channel !== "voice" && each.channel !== "letter")
    .map((each) => ({ value: each.channel, label: `${each.label} · ${each.address}` }));
  const first = options[0];
  if (first === undefined) return [];
  return [
    { ...PLAIN, name: "channel", label: w.channel, kind: "choice", initial: first.value, options },
  ];
}

function outcomeField(): Field {
  const options = Object.entries(w.outcomes).map(([value, label]) => ({ value, label }));
  return { ...PLAIN, name: "outcome", label: w.outcome, kind: "choice", options };
}

function directionField(): Field {
  const options = Object.entries(w.directions).map(([value, label]) => ({ value, label }));
  return {
    ...PLAIN,
    name: "direction",
    label: w.direction,
    kind: "select",
    initial: "outbound",
    options,
  };
}
