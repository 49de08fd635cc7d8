import type { PanelActionName, PanelView } from "../../panel/panel-view.ts";
import { contactWords as w } from "./contact-words.ts";
import {
  type Field,
  type FieldOption,
  type Form,
  invoiceField,
  noteField,
  PLAIN,
  reasonField,
} from "./form-fields.ts";

type ContactAction = Extract<
  PanelActionName,
  "record-consent" | "record-opt-out" | "record-wish" | "record-fact" | "set-hold" | "lift-hold"
>;

/** The forms for what a customer said about being contacted, and for holds. */
export function contactForm(actionId: ContactAction, view: PanelView, confirm: string): Form {
  const intro = w.intro[actionId];
  switch (actionId) {
    case "record-opt-out":
      return { intro, confirm, fields: [channels(view), source("oral"), said()] };
    case "record-consent":
      return { intro, confirm, fields: [address(view), what(), source("oral"), basis()] };
    case "record-wish":
      return { intro, confirm, fields: [wish(), days(), ...times(), place(), until(view), note()] };
    case "record-fact":
      return { intro, confirm, fields: [fact(), ...invoiceField(view), note()] };
    case "set-hold":
      return {
        intro,
        confirm,
        fields: [
          holdKind(),
          inWriting(),
          from(view),
          until(view),
          ...invoiceField(view),
          reasonField(),
        ],
      };
    case "lift-hold":
      return { intro, confirm, fields: [hold(view), reasonField()] };
  }
}

function optionsOf(words: Readonly<Record<string, string>>): FieldOption[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

function channels({ contact }: PanelView): Field {
  const own = contact.map(({ channel, label, address: at }) => ({
    value: channel,
    label: at === "" ? label : `${label} · ${at}`,
  }));
  return {
    ...PLAIN,
    name: "channel",
    label: w.stopOn,
    kind: "choice",
    options: [...own, { value: "all", label: w.everything }],
  };
}

function address({ contact }: PanelView): Field {
  const options = contact
    .filter((each) => each.address !== "")
    .map((each) => ({ value: each.channel, label: `${each.label} · ${each.address}` }));
  const initial = options[0]?.value ?? "";
  return { ...PLAIN, name: "channel", label: w.consentTo, kind: "choice", initial, options };
}

function what(): Field {
  const options = optionsOf(w.consents);
  return { ...PLAIN, name: "what", label: w.what, kind: "select", initial: "given", options };
}

function source(initial: string): Field {
  const options = optionsOf(w.sources);
  return { ...PLAIN, name: "source", label: w.source, kind: "select", initial, options };
}

function basis(): Field {
  return {
    ...PLAIN,
    name: "basis",
    label: w.basis,
    kind: "longtext",
    maxLength: 300,
    hint: w.basisHint,
  };
}

function said(): Field {
  return {
    ...PLAIN,
    name: "said",
    label: w.said,
    kind: "longtext",
    required: false,
    maxLength: 500,
  };
}

function wish(): Field {
  return { ...PLAIN, name: "wish", label: w.wish, kind: "choice", options: optionsOf(w.wishes) };
}

function days(): Field {
  const options = [{ value: "", label: w.anyDay }, ...optionsOf(w.days)];
  return { ...PLAIN, name: "days", label: w.onDays, kind: "days", required: false, options };
}

function times(): Field[] {
  return (["from", "to"] as const).map((name) => ({
    ...PLAIN,
    name,
    label: w[name],
    kind: "time",
    required: false,
  }));
}

function place(): Field {
  const options = [{ value: "", label: w.noPlace }, ...optionsOf(w.places)];
  return { ...PLAIN, name: "place", label: w.place, kind: "select", required: false, options };
}

function until({ limits }: PanelView): Field {
  return {
    ...PLAIN,
    name: "until",
    label: w.until,
    kind: "date",
    required: false,
    min: limits.today,
  };
}

function from({ limits }: PanelView): Field {
  return {
    ...PLAIN,
    name: "from",
    label: w.since,
    kind: "date",
    required: false,
    max: limits.today,
    hint: w.sinceHint,
  };
}

function fact(): Field {
  return {
    ...PLAIN,
    name: "fact",
    label: w.fact,
    kind: "select",
    initial: Object.keys(w.facts)[0] ?? "",
    options: optionsOf(w.facts),
  };
}

function holdKind(): Field {
  return { ...PLAIN, name: "kind", label: w.holdKind, kind: "choice", options: optionsOf(w.holds) };
}

function inWriting(): Field {
  const options = optionsOf(w.writing);
  return { ...PLAIN, name: "inWriting", label: w.inWriting, kind: "flag", initial: "no", options };
}

function hold({ holds }: PanelView): Field {
  const options = holds.map(({ id, label, reason }) => ({
    value: id,
    label: `${label} · ${reason}`,
  }));
  const initial = options[0]?.value ?? "";
  return { ...PLAIN, name: "holdId", label: w.whichHold, kind: "choice", initial, options };
}

function note(): Field {
  return { ...noteField(), maxLength: 500 };
}
