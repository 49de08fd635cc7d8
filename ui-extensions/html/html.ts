/** Markup that is safe to send: only `html` makes it, so no parsed input can pass for it. */
export class SafeHtml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Html = SafeHtml;
export type HtmlValue = SafeHtml | string | number | null | false | readonly HtmlValue[];

/**
 * A page or a part of one. Every value is escaped unless it is itself the result of `html`;
 * attribute values must be written in quotes. `null` and `false` are nothing.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  const parts = strings.map((text, index) => text + toMarkup(values[index] ?? null));
  return new SafeHtml(parts.join(""));
}

export function toText(page: SafeHtml): string {
  return page.text;
}

function toMarkup(value: HtmlValue): string {
  if (value === null || value === false) return "";
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  if (value instanceof SafeHtml) return value.text;
  return value.map(toMarkup).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
