/** A field of ours on a HubSpot object, as the properties API wants it. */
export interface OurProperty {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly type: "string" | "number" | "date" | "datetime" | "enumeration";
  readonly fieldType: "text" | "number" | "date" | "select";
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Only one record may carry a value: what makes creation under our key happen once. */
  readonly unique?: true;
}

export const OUR_GROUP = { name: "good_standing", label: "Good Standing" } as const;

/** The name of every field of ours begins so, which is how our own changes are told from others'. */
export const OUR_PREFIX = "gs_";

/** Under which key we wrote a task or activity. */
export const KEY_PROPERTY = "gs_key";

/** Shown by whoever may read the record, to prove to the server that they may. */
export const RECORD_KEY_PROPERTY = "gs_record_key";

const STATES = [
  ["current", "Nothing overdue"],
  ["due_soon", "Due soon"],
  ["past_due", "Past due"],
  ["promise_open", "Promised to pay"],
  ["in_arrangement", "Paying in instalments"],
  ["on_hold", "On hold"],
  ["paid_up", "Paid up"],
] as const;

const RECORD_KEY: OurProperty = {
  name: RECORD_KEY_PROPERTY,
  label: "Good Standing record key",
  description: "Proves to Good Standing that whoever opens the card may see this record.",
  type: "string",
  fieldType: "text",
};

const STANDING: readonly OurProperty[] = [
  {
    name: "gs_state",
    label: "Standing",
    description: "Where the account stands with what it owes.",
    type: "enumeration",
    fieldType: "select",
    options: STATES.map(([value, label]) => ({ value, label })),
  },
  {
    name: "gs_past_due",
    label: "Past due amount",
    description: "What is overdue today, in the currency beside it.",
    type: "number",
    fieldType: "number",
  },
  {
    name: "gs_currency",
    label: "Past due currency",
    description: "ISO 4217 code of the past due amount.",
    type: "string",
    fieldType: "text",
  },
  {
    name: "gs_days_past_due",
    label: "Days past due",
    description: "Age of the oldest overdue item in days.",
    type: "number",
    fieldType: "number",
  },
  {
    name: "gs_bucket",
    label: "Aging bucket",
    description: "The age group the oldest overdue item is in.",
    type: "string",
    fieldType: "text",
  },
  {
    name: "gs_segment",
    label: "Treatment segment",
    description: "The segment of the policy the account is treated in.",
    type: "string",
    fieldType: "text",
  },
  {
    name: "gs_next_touch_on",
    label: "Next contact on",
    description: "The day the next message or call is planned for.",
    type: "date",
    fieldType: "date",
  },
  {
    name: "gs_promise_due_on",
    label: "Promised to pay by",
    description: "The day of the open promise to pay.",
    type: "date",
    fieldType: "date",
  },
  {
    name: "gs_arrangement_state",
    label: "Payment plan",
    description: "How the payment plan is going.",
    type: "string",
    fieldType: "text",
  },
  RECORD_KEY,
  {
    name: "gs_synced_at",
    label: "Good Standing updated at",
    description: "When these fields were last written.",
    type: "datetime",
    fieldType: "date",
  },
];

const KEY: OurProperty = {
  name: KEY_PROPERTY,
  label: "Good Standing key",
  description: "Keeps Good Standing from logging the same thing twice.",
  type: "string",
  fieldType: "text",
  unique: true,
};

/** Our fields per object, in the order they are made. */
export const OUR_PROPERTIES: Readonly<Record<string, readonly OurProperty[]>> = {
  companies: STANDING,
  contacts: STANDING,
  tickets: [RECORD_KEY],
  tasks: [KEY],
  calls: [KEY],
  emails: [KEY],
  communications: [KEY],
  notes: [KEY],
};
