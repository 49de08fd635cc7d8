import type { PanelActionName } from "../panel-view.ts";
import { toDecimalText } from "./amount-text.ts";
import { toDateText } from "./date-text.ts";
import {
  type Field,
  type Form,
  type FormSource,
  invoiceField,
  noteField,
  optionsOf,
  PLAIN,
  reasonField,
} from "./form-fields.ts";
import type { HostWords } from "./host-words.ts";
import { contactForm } from "./panel-forms-contact.ts";
import { furtherDates, planForm } from "./panel-forms-plan.ts";

/** The form of an action, or null for one that acts on the first click. */
export function formOf(actionId: PanelActionName, source: FormSource): Form | null {
  const form = plainForm(actionId, source);
  const fill = source.view.reply?.actions.find(({ id }) => id === actionId)?.fill;
  if (form === null || fill === undefined) return form;
  // What the customer wrote stands in the form already, to be corrected rather than copied.
  const fields = form.fields.map((field) => ({
    ...field,
    initial: fill[field.name] ?? field.initial,
  }));
  return { ...form, fields };
}

function plainForm(actionId: PanelActionName, source: FormSource): Form | null {
  const { view, texts } = source;
  const w = texts.form;
  const reason = reasonField(texts);
  const action = view.actions.find((each) => each.id === actionId);
  const confirm = action?.label ?? "";
  switch (actionId) {
    case "offer-plan":
      return { intro: w.offerIntro, confirm: w.offerPlan, fields: [] };
    case "record-promise":
      return { intro: w.promiseIntro, confirm, fields: promiseFields(source) };
    case "pause-cadence":
      return { intro: w.pauseIntro, confirm, fields: [pauseField(source), reason] };
    case "mark-dispute":
      return { intro: w.disputeIntro, confirm, fields: [...invoiceField(source), reason] };
    case "mark-hardship":
      return { intro: w.hardshipIntro, confirm, fields: [reason] };
    case "stop-cadence":
      return { intro: w.stopIntro, confirm, fields: [reason] };
    case "cancel-arrangement":
      return { intro: w.cancelPlanIntro, confirm, fields: [reason] };
    case "skip-touch":
      return { intro: w.skipIntro, confirm, fields: [reason] };
    case "send-payment-link":
      return { intro: w.linkIntro, confirm, fields: channelField(source) };
    case "log-call":
      return { intro: "", confirm, fields: callFields(texts) };
    case "record-consent":
    case "record-opt-out":
    case "record-wish":
    case "record-fact":
    case "set-hold":
    case "lift-hold":
      return contactForm(actionId, source, confirm);
    case "propose-plan":
    case "accept-plan":
    case "decide-approval":
    case "reinstate-plan":
      return planForm(actionId, source, confirm);
    case "send-touch-now":
      return { intro: w.sendNowIntro, confirm, fields: [] };
    case "resume-cadence":
    case "start-cadence":
    case "undo":
      return action?.needsPreview === true ? { intro: "", confirm, fields: [] } : null;
  }
}

function promiseFields({ view, texts, values }: FormSource): Field[] {
  const { limits, standing } = view;
  const w = texts.form;
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
    hint: w.latest(toDateText(limits.promiseDueMax, texts.language)),
  };
  const owed = standing.pastDue.length > 0 ? standing.pastDue : standing.open;
  const currencies = [...new Set([limits.currency, ...owed.map((each) => each.currency)])];
  const further = furtherDates({ amount, dueOn }, Number(values.dates ?? "1"), texts.plan);
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

function pauseField({ view, texts }: FormSource): Field {
  const { limits } = view;
  return {
    ...PLAIN,
    name: "until",
    label: texts.form.pauseUntil,
    kind: "date",
    min: limits.today,
    max: limits.pauseUntilMax,
    hint: texts.form.latest(toDateText(limits.pauseUntilMax, texts.language)),
  };
}

function channelField({ view, texts }: FormSource): Field[] {
  const options = view.contact
    .filter((each) => each.allowed && each.channel !== "voice" && each.channel !== "letter")
    .map((each) => ({ value: each.channel, label: `${each.label} · ${each.address}` }));
  const first = options[0];
  if (first === undefined) return [];
  return [
    {
      ...PLAIN,
      name: "channel",
      label: texts.form.channel,
      kind: "choice",
      initial: first.value,
      options,
    },
  ];
}

function callFields(texts: HostWords): Field[] {
  const w = texts.form;
  return [
    {
      ...PLAIN,
      name: "outcome",
      label: w.outcome,
      kind: "choice",
      options: optionsOf(w.outcomes),
    },
    {
      ...PLAIN,
      name: "direction",
      label: w.direction,
      kind: "select",
      initial: "outbound",
      options: optionsOf(w.directions),
    },
    noteField(texts),
  ];
}
