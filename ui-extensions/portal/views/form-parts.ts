import { type Html, type HtmlValue, html } from "../../html/html.ts";
import { type Draft, hrefOf, type Page } from "./page.ts";

/** A form that posts to a path under the customer's link. */
export function formOf(page: Page, path: string, content: HtmlValue): Html {
  const { key, proof } = page.seal();
  return html`<form class="form" method="post" action="${hrefOf(page, path)}" novalidate>
<input type="hidden" name="key" value="${key}">
<input type="hidden" name="proof" value="${proof}">
${content}
</form>`;
}

/** Focus lands here when a form comes back, without a script. */
export function errorSummary(page: Page, { errors }: Draft): Html | null {
  if (errors.length === 0) return null;
  return html`<div class="notice wa-danger" role="alert" tabindex="-1" autofocus>
<h2>${page.problems.summaryTitle}</h2>
<ul>${errors.map(
    ({ field, text }) =>
      html`<li>${field === "" ? text : html`<a href="#${field}">${text}</a>`}</li>`,
  )}</ul></div>`;
}

interface Field {
  readonly id: string;
  /** The name it is sent under, when that is not the id. */
  readonly name?: string;
  readonly label: string;
  readonly optional?: string;
  readonly hint?: string;
  readonly start?: string;
}

export interface InputField extends Field {
  readonly type?: "text" | "date";
  readonly inputmode?: "decimal" | "numeric";
  readonly autocomplete: string;
  readonly min?: string;
  readonly max?: string;
}

export function inputField(field: InputField, draft: Draft): Html {
  const { id, name = id, type = "text", inputmode, autocomplete, min, max } = field;
  return fieldOf(field, draft, (state) => {
    const value = draft.values[id] ?? field.start ?? "";
    return html`<input id="${id}" name="${name}" type="${type}" value="${value}"
 autocomplete="${autocomplete}"${inputmode !== undefined && html` inputmode="${inputmode}"`}
${min !== undefined && html` min="${min}"`}${max !== undefined && html` max="${max}"`}${state}>`;
  });
}

export function textField(field: Field, draft: Draft): Html {
  const { id, name = id } = field;
  return fieldOf(
    field,
    draft,
    (state) =>
      html`<textarea id="${id}" name="${name}" rows="4" autocomplete="off"${state}>
${draft.values[id] ?? field.start ?? ""}</textarea>`,
  );
}

export interface Option {
  readonly value: string;
  readonly label: HtmlValue;
  readonly lang?: string;
}

export function selectField(field: Field & { options: readonly Option[] }, draft: Draft): Html {
  const { id, name = id, options } = field;
  const chosen = draft.values[id] ?? field.start;
  return fieldOf(
    field,
    draft,
    (state) => html`<select id="${id}" name="${name}" autocomplete="off"${state}>
${options.map(
  ({ value, label, lang }) => html`<option value="${value}"
${lang !== undefined && html` lang="${lang}"`}${value === chosen && html` selected`}>${label}</option>`,
)}</select>`,
  );
}

/** One choice of several, each a target as wide as the page. The first carries the group's id. */
export function radioGroup(field: Field & { options: readonly Option[] }, draft: Draft): Html {
  const { id, name = id, label, options } = field;
  const chosen = draft.values[id] ?? field.start;
  const error = draft.errors.find((each) => each.field === id);
  return html`<fieldset class="group${error !== undefined && " wa-invalid"}"
${error !== undefined && html` aria-describedby="${id}-error"`}>
<legend>${label}</legend>
${error !== undefined && html`<p class="error" id="${id}-error">${error.text}</p>`}
${options.map(
  (option, index) => html`<label class="option"><input type="radio" name="${name}"
${index === 0 && html` id="${id}"`} value="${option.value}"${option.value === chosen && html` checked`}>
<span class="grow">${option.label}</span></label>`,
)}</fieldset>`;
}

/** One thing to agree to; never ticked beforehand. */
export function checkField({ id, label }: Field, draft: Draft): Html {
  const error = draft.errors.find((each) => each.field === id);
  return html`<div class="field${error !== undefined && " wa-invalid"}">
${error !== undefined && html`<p class="error" id="${id}-error">${error.text}</p>`}
<label class="option"><input type="checkbox" id="${id}" name="${id}" value="yes"
${error !== undefined && html` aria-invalid="true" aria-describedby="${id}-error"`}>
<span class="grow">${label}</span></label></div>`;
}

function fieldOf(field: Field, draft: Draft, control: (state: Html) => Html): Html {
  const { id, label, optional, hint } = field;
  const error = draft.errors.find((each) => each.field === id);
  const describedBy = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ].join(" ");
  const state = html`${describedBy !== "" && html` aria-describedby="${describedBy}"`}
${error !== undefined && html` aria-invalid="true"`}`;
  return html`<div class="field${error !== undefined && " wa-invalid"}">
<label for="${id}">${label}${optional !== undefined && html` <span class="quiet">(${optional})</span>`}</label>
${hint !== undefined && html`<p class="hint" id="${id}-hint">${hint}</p>`}
${error !== undefined && html`<p class="error" id="${id}-error">${error.text}</p>`}
${control(state)}</div>`;
}

export function backLink(page: Page): Html {
  return html`<p class="back"><a href="${hrefOf(page, "")}">${page.words.back}</a></p>`;
}
