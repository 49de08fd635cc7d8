import { Channel } from "../../core/accounts/account.ts";

/** A field of ours, as Zendesk's fields APIs want it. */
export interface OurField {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly type: "text" | "decimal" | "integer" | "date" | "dropdown" | "checkbox" | "lookup";
  readonly options?: readonly { readonly value: string; readonly name: string }[];
  /** What a lookup points at. */
  readonly relationship_target_type?: "zen:user" | "zen:organization";
}

/** The key of every field of ours begins so, which is how our own changes are told from others'. */
export const OUR_PREFIX = "gs_";

/** Shown by whoever may read the record, to prove to the server that they may. */
export const RECORD_KEY_FIELD = "gs_record_key";

/** On every ticket we make, so that none of ours is read back as a customer's. */
export const OUR_TAG = "good_standing";
export const TASK_TAG = "good_standing_task";
/** On a task that we solved ourselves, because nobody needed it any more. */
export const MOOT_TAG = "good_standing_moot";
export const CASE_TAG = "good_standing_case";

/** Our own tickets carry an external id that begins so. */
export const OUR_EXTERNAL_PREFIX = "gs:";

/** Where standing is kept when the plan has custom objects. */
export const OUR_OBJECT = {
  key: "gs_account",
  title: "Good Standing account",
  title_pluralized: "Good Standing accounts",
} as const;

export type StandingPlace = "users" | "organizations" | "custom_object";

const STATES = [
  ["current", "Nothing overdue"],
  ["due_soon", "Due soon"],
  ["past_due", "Past due"],
  ["promise_open", "Promised to pay"],
  ["in_arrangement", "Paying in instalments"],
  ["on_hold", "On hold"],
  ["paid_up", "Paid up"],
] as const;

// The values of a choice become tags, and one tag may belong to one field only.
const STATE_PREFIX: Readonly<Record<StandingPlace, string>> = {
  users: "gs_person_",
  organizations: "gs_company_",
  custom_object: "gs_account_",
};

/** The choice a state is written as. */
export function stateValueOf(place: StandingPlace, state: string): string {
  return `${STATE_PREFIX[place]}${state}`;
}

function standingFields(place: StandingPlace): readonly OurField[] {
  const options = STATES.map(([value, name]) => ({ value: stateValueOf(place, value), name }));
  return [
    field(
      "gs_state",
      "Standing",
      "Where the account stands with what it owes.",
      "dropdown",
      options,
    ),
    field("gs_past_due", "Past due amount", "What is overdue today.", "decimal"),
    field("gs_currency", "Past due currency", "ISO 4217 code of the past due amount.", "text"),
    field("gs_days_past_due", "Days past due", "Age of the oldest overdue item.", "integer"),
    field("gs_bucket", "Aging bucket", "The age group of the oldest overdue item.", "text"),
    field("gs_segment", "Treatment segment", "The segment the account is treated in.", "text"),
    field("gs_next_touch_on", "Next contact on", "The day of the next message or call.", "date"),
    field("gs_promise_due_on", "Promised to pay by", "The day of the open promise.", "date"),
    field("gs_arrangement_state", "Payment plan", "How the payment plan is going.", "text"),
    field(
      RECORD_KEY_FIELD,
      "Good Standing record key",
      "Proves to Good Standing that whoever opens the app may see this record.",
      "text",
    ),
    field("gs_synced_at", "Good Standing updated at", "When these fields were written.", "text"),
  ];
}

function field(
  key: string,
  title: string,
  description: string,
  type: OurField["type"],
  options?: OurField["options"],
): OurField {
  return { key, title, description, type, ...(options === undefined ? {} : { options }) };
}

/** Our yes/no field for a refused channel. */
export function optOutFieldOf(channel: Channel): string {
  return `gs_no_${channel}`;
}

const OPT_OUT_TITLES: Readonly<Record<Channel, string>> = {
  email: "No payment reminders by e-mail",
  sms: "No payment reminders by SMS",
  whatsapp: "No payment reminders on WhatsApp",
  voice: "No payment reminder calls",
  letter: "No payment reminders by letter",
  push: "No payment reminders in the app",
};

const OPT_OUTS: readonly OurField[] = Channel.options.map((channel) =>
  field(
    optOutFieldOf(channel),
    OPT_OUT_TITLES[channel],
    "Set when the person refused; Good Standing honours it.",
    "checkbox",
  ),
);

// By these a record of the object shows on the person's and the organization's own page.
const LOOKUPS: readonly OurField[] = [
  {
    ...field("gs_organization", "Organization", "Whose standing this is.", "lookup"),
    relationship_target_type: "zen:organization",
  },
  {
    ...field("gs_person", "Person", "Whose standing this is.", "lookup"),
    relationship_target_type: "zen:user",
  },
];

/** Our fields per place, in the order they are made. */
export const OUR_FIELDS: Readonly<Record<StandingPlace, readonly OurField[]>> = {
  users: [...standingFields("users"), ...OPT_OUTS],
  organizations: standingFields("organizations"),
  custom_object: [...standingFields("custom_object"), ...LOOKUPS],
};

/** What stays on people when standing is kept in the custom object. */
export const OPT_OUT_FIELDS: readonly OurField[] = OPT_OUTS;
