import type { PanelView } from "../panel-view.ts";
import { amountFaultOf } from "./amount-text.ts";
import { toDateText } from "./date-text.ts";
import type { Field, Form } from "./form-fields.ts";
import type { FormWords, HostWords } from "./host-words.ts";

type Values = Readonly<Record<string, string>>;

/** What is wrong with each field, by name. Empty when the form can be sent. */
export function checkForm(form: Form, values: Values, texts: HostWords): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const field of form.fields) {
    const fault = faultOf(field, (values[field.name] ?? "").trim(), texts);
    if (fault !== "") errors[field.name] = fault;
  }
  return errors;
}

function faultOf(field: Field, value: string, texts: HostWords): string {
  const w = texts.form;
  if (value === "") return field.required ? w.required(field.label) : "";
  if (field.maxLength > 0 && value.length > field.maxLength) {
    return w.tooLong(field.label, field.maxLength);
  }
  if (field.kind === "amount") return amountFault(field, value, w);
  if (field.kind === "date") return dateFault(field, value, texts);
  return "";
}

function amountFault(field: Field, value: string, w: FormWords): string {
  const fault = amountFaultOf(value, field.decimals);
  if (fault === "format") return w.amountFormat(field.label, field.decimals);
  return fault === "positive" ? w.amountPositive(field.label) : "";
}

// ISO dates compare as text, so the bounds the server sent need no calendar here.
function dateFault(field: Field, value: string, { form: w, language }: HostWords): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return w.dateFormat(field.label);
  if (field.min !== "" && value < field.min)
    return w.dateMin(field.label, toDateText(field.min, language));
  if (field.max !== "" && value > field.max)
    return w.dateMax(field.label, toDateText(field.max, language));
  return "";
}

/** The body to post: what was filled in, and the currency a promise is in. */
export function bodyOf(form: Form, values: Values, view: PanelView): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of form.fields) {
    const value = (values[field.name] ?? "").trim();
    if (value !== "") body[field.name] = postedOf(field, value);
  }
  const { amount2, dueOn2, amount3, dueOn3, granted, ...rest } = body;
  const more = [
    { amount: amount2, dueOn: dueOn2 },
    { amount: amount3, dueOn: dueOn3 },
  ].filter(({ amount, dueOn }) => amount !== undefined && dueOn !== undefined);
  if (more.length > 0) return { ...withCurrency(rest, view), more };
  if (granted !== undefined) return { ...rest, granted: granted === "yes" };
  return withCurrency(body, view);
}

function withCurrency(body: Record<string, unknown>, view: PanelView): Record<string, unknown> {
  if ("amount" in body && !("currency" in body)) body.currency = view.limits.currency;
  return body;
}

function postedOf({ kind }: Field, value: string): unknown {
  if (kind === "days") return value.split(",");
  return kind === "flag" ? value === "yes" : value;
}
