import type { PanelActionName } from "../panel-view.ts";
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
import type { ContactWords, HostWords } from "./host-words.ts";

type ContactAction = Extract<
  PanelActionName,
  "record-consent" | "record-opt-out" | "record-wish" | "record-fact" | "set-hold" | "lift-hold"
>;

/** The forms for what a customer said about being contacted, and for holds. */
export function contactForm(actionId: ContactAction, source: FormSource, confirm: string): Form {
  const { texts } = source;
  const w = texts.contact;
  const intro = w.intro[actionId];
  switch (actionId) {
    case "record-opt-out":
      return { intro, confirm, fields: [channels(source), saidHow(w), said(w)] };
    case "record-consent":
      return { intro, confirm, fields: [address(source), what(w), saidHow(w), basis(w)] };
    case "record-wish":
      return {
        intro,
        confirm,
        fields: [wish(w), days(w), ...times(w), place(w), until(source), note(texts)],
      };
    case "record-fact":
      return { intro, confirm, fields: [fact(w), ...invoiceField(source), note(texts)] };
    case "set-hold":
      return {
        intro,
        confirm,
        fields: [
          holdKind(w),
          inWriting(w),
          from(source),
          until(source),
          ...invoiceField(source),
          reasonField(texts),
        ],
      };
    case "lift-hold":
      return { intro, confirm, fields: [hold(source), reasonField(texts)] };
  }
}

function channels({ view, texts }: FormSource): Field {
  const w = texts.contact;
  const own = view.contact.map(({ channel, label, address: at }) => ({
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

function address({ view, texts }: FormSource): Field {
  const options = view.contact
    .filter((each) => each.address !== "")
    .map((each) => ({ value: each.channel, label: `${each.label} · ${each.address}` }));
  const initial = options[0]?.value ?? "";
  return {
    ...PLAIN,
    name: "channel",
    label: texts.contact.consentTo,
    kind: "choice",
    initial,
    options,
  };
}

function what(w: ContactWords): Field {
  const options = optionsOf(w.consents);
  return { ...PLAIN, name: "what", label: w.what, kind: "select", initial: "given", options };
}

function saidHow(w: ContactWords): Field {
  const options = optionsOf(w.sources);
  return { ...PLAIN, name: "source", label: w.source, kind: "select", initial: "oral", options };
}

function basis(w: ContactWords): Field {
  return {
    ...PLAIN,
    name: "basis",
    label: w.basis,
    kind: "longtext",
    maxLength: 300,
    hint: w.basisHint,
  };
}

function said(w: ContactWords): Field {
  return {
    ...PLAIN,
    name: "said",
    label: w.said,
    kind: "longtext",
    required: false,
    maxLength: 500,
  };
}

function wish(w: ContactWords): Field {
  return { ...PLAIN, name: "wish", label: w.wish, kind: "choice", options: optionsOf(w.wishes) };
}

function days(w: ContactWords): Field {
  const options = [{ value: "", label: w.anyDay }, ...optionsOf(w.days)];
  return { ...PLAIN, name: "days", label: w.onDays, kind: "days", required: false, options };
}

function times(w: ContactWords): Field[] {
  return (["from", "to"] as const).map((name) => ({
    ...PLAIN,
    name,
    label: w[name],
    kind: "time",
    required: false,
  }));
}

function place(w: ContactWords): Field {
  const options = [{ value: "", label: w.noPlace }, ...optionsOf(w.places)];
  return { ...PLAIN, name: "place", label: w.place, kind: "select", required: false, options };
}

function until({ view, texts }: FormSource): Field {
  return {
    ...PLAIN,
    name: "until",
    label: texts.contact.until,
    kind: "date",
    required: false,
    min: view.limits.today,
  };
}

function from({ view, texts }: FormSource): Field {
  return {
    ...PLAIN,
    name: "from",
    label: texts.contact.since,
    kind: "date",
    required: false,
    max: view.limits.today,
    hint: texts.contact.sinceHint,
  };
}

function fact(w: ContactWords): Field {
  return {
    ...PLAIN,
    name: "fact",
    label: w.fact,
    kind: "select",
    initial: Object.keys(w.facts)[0] ?? "",
    options: optionsOf(w.facts),
  };
}

function holdKind(w: ContactWords): Field {
  return { ...PLAIN, name: "kind", label: w.holdKind, kind: "choice", options: optionsOf(w.holds) };
}

function inWriting(w: ContactWords): Field {
  const options = optionsOf(w.writing);
  return { ...PLAIN, name: "inWriting", label: w.inWriting, kind: "flag", initial: "no", options };
}

function hold({ view, texts }: FormSource): Field {
  const options = view.holds.map(({ id, label, reason }) => ({
    value: id,
    label: `${label} · ${reason}`,
  }));
  const initial = options[0]?.value ?? "";
  return {
    ...PLAIN,
    name: "holdId",
    label: texts.contact.whichHold,
    kind: "choice",
    initial,
    options,
  };
}

function note(texts: HostWords): Field {
  return { ...noteField(texts), maxLength: 500 };
}
