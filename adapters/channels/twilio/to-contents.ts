import type { MessageModel } from "../../../core/messaging/message-model.ts";
import { renderMessage } from "../../../core/messaging/render-message.ts";
import { sampleModel } from "../../../core/messaging/sample-model.ts";
import type { Template, TenantPolicy } from "../../../core/policy/policy.ts";

/** A template as Twilio's Content API takes it, to be sent to WhatsApp for approval. */
export interface NewContent {
  readonly friendly_name: string;
  readonly language: string;
  /** Examples, which WhatsApp wants to see. */
  readonly variables: Readonly<Record<string, string>>;
  readonly types: { readonly "twilio/text": { readonly body: string } };
}

/**
 * The words of one of our templates with `{{1}}` for what differs between customers, once for each way
 * it can turn out: about one invoice or several, with and without what may be missing. Our name and
 * address are words, because WhatsApp takes no template that begins with a variable. What the law adds
 * for some customers is not in it.
 */
export function toContents(template: Template, creditor: TenantPolicy["creditor"]): NewContent[] {
  const found = new Map<string, NewContent>();
  for (const model of variantsOf(template.language)) {
    const { marked, samples } = mark(model);
    const rendered = renderMessage(template, { ...marked, creditor, language: model.language });
    if (!rendered.ok) continue;
    const { body, variables } = number(rendered.value.text, samples);
    if (found.has(body)) continue;
    found.set(body, {
      friendly_name: nameOf(template, found.size),
      language: template.language,
      variables,
      types: { "twilio/text": { body } },
    });
  }
  return [...found.values()];
}

/** WhatsApp takes lower-case letters, digits and underscores. */
function nameOf({ id, tone, language }: Template, others: number): string {
  const name = `${id}_${tone}_${language}`.toLowerCase().replace(/[^a-z0-9]+/g, "_");
  return others === 0 ? name : `${name}_${others + 1}`;
}

function variantsOf(language: string): MessageModel[] {
  const all = sampleModel(language);
  const one = { ...all, itemCount: 1, singleItem: true, items: all.items.slice(0, 1) };
  const { name: _name, ...customer } = all.customer;
  const { dueOn: _dueOn, installment: _installment, ...bare } = { ...one, customer };
  const { remaining: _remaining, ...paid } = all.payment ?? { amount: "", receivedOn: "" };
  return [all, one, bare, { ...one, payment: paid }];
}

const NUMBER_FROM = 7_000_001;

/** Every value that differs between customers replaced by one that can be found again. */
function mark(model: MessageModel) {
  const samples = new Map<string, string>();
  const token = (sample: string, text: string) => {
    samples.set(text, sample);
    return text;
  };
  const marked: MessageModel = JSON.parse(JSON.stringify(model), (_key, value: unknown) => {
    if (typeof value === "string") return token(value, `Vx${samples.size + 1}x`);
    // One and none have words of their own.
    if (typeof value === "number" && value > 1) {
      const counted = NUMBER_FROM + samples.size;
      token(String(value), String(counted));
      return counted;
    }
    return value;
  });
  return { marked, samples };
}

const TOKEN = /Vx\d+x|70000\d\d/g;

function number(text: string, samples: ReadonlyMap<string, string>) {
  const numbers = new Map<string, number>();
  const variables: Record<string, string> = {};
  const body = text.replace(TOKEN, (found) => {
    const place = numbers.get(found) ?? numbers.size + 1;
    numbers.set(found, place);
    variables[place] = samples.get(found) ?? "";
    return `{{${place}}}`;
  });
  return { body, variables };
}
