const MARKUP: unique symbol = Symbol("markup");

/** Markup that is safe to send. Only `html` makes it, so no parsed input can pass for it. */
export interface Html {
  readonly [MARKUP]: string;
}

export type HtmlValue = Html | string | number | null | false | readonly HtmlValue[];

/** A page or a part of one. Every value is escaped unless it is itself the result of `html`. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = strings[0] ?? "";
  values.forEach((value, index) => {
    markup += toMarkup(value) + (strings[index + 1] ?? "");
  });
  return { [MARKUP]: markup };
}

export function toText(page: Html): string {
  return page[MARKUP];
}

function toMarkup(value: HtmlValue): string {
  if (value === null || value === false) return "";
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  if (isList(value)) return value.map(toMarkup).join("");
  return value[MARKUP];
}

// Array.isArray alone does not narrow a readonly array out of a union.
function isList(value: Html | readonly HtmlValue[]): value is readonly HtmlValue[] {
  return Array.isArray(value);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
