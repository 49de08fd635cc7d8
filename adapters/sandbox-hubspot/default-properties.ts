import type { ObjectType } from "./object-types.ts";
import type { PropertySketch, PropertyType } from "./property-definition.ts";

type Pairs = readonly (readonly [value: string, label: string])[];

function all(type: PropertyType, ...names: readonly string[]): PropertySketch[] {
  return names.map((name) => ({ name, type }));
}

function readOnly(type: PropertyType, ...names: readonly string[]): PropertySketch[] {
  return names.map((name) => ({ name, type, readOnly: true }));
}

function choice(name: string, options: Pairs): PropertySketch {
  return { name, type: "enumeration", options };
}

const LANGUAGES: Pairs = [
  ["en", "English"],
  ["en-us", "English - United States"],
  ["en-gb", "English - United Kingdom"],
  ["es", "Spanish"],
  ["es-mx", "Spanish - Mexico"],
  ["fr", "French"],
  ["de", "German"],
  ["pt-br", "Portuguese - Brazil"],
];

const TIME_ZONES: Pairs = [
  ["us_slash_eastern", "US/Eastern"],
  ["us_slash_central", "US/Central"],
  ["us_slash_pacific", "US/Pacific"],
  ["america_slash_new_york", "America/New York"],
  ["america_slash_mexico_city", "America/Mexico City"],
  ["europe_slash_london", "Europe/London"],
  ["europe_slash_madrid", "Europe/Madrid"],
];

const CURRENCIES: Pairs = ["USD", "EUR", "GBP", "CAD", "AUD", "JPY", "MXN"].map(
  (code) => [code, code] as const,
);

/** The outcomes of a call that every account has, by their published ids. */
export const CALL_OUTCOMES: Pairs = [
  ["9d9162e7-6cf3-4944-bf63-4dff82258764", "Busy"],
  ["f240bbac-87c9-4f6e-bf70-924b57d47db7", "Connected"],
  ["a4c4c377-d246-4b32-a13b-75a56a4cd0ff", "Left live message"],
  ["b2cf5968-551e-4856-9783-52b3da59a7d0", "Left voicemail"],
  ["73a0d17f-1163-4015-bdd5-ec830791da20", "No answer"],
  ["17b47fee-58de-441e-a44c-c6300d46f273", "Wrong number"],
];

export const TICKET_STAGES = [
  { id: "1", label: "New", closed: false },
  { id: "2", label: "Waiting on contact", closed: false },
  { id: "3", label: "Waiting on us", closed: false },
  { id: "4", label: "Closed", closed: true },
] as const;

export const DEAL_STAGES = [
  { id: "appointmentscheduled", label: "Appointment scheduled", closed: false },
  { id: "contractsent", label: "Contract sent", closed: false },
  { id: "closedwon", label: "Closed won", closed: true },
  { id: "closedlost", label: "Closed lost", closed: true },
] as const;

const BY_TYPE: Readonly<Record<string, readonly PropertySketch[]>> = {
  contacts: [
    { name: "email", type: "string", unique: true },
    ...all("string", "firstname", "lastname", "company", "address", "city", "state", "zip"),
    ...all("string", "country", "hs_country_region_code", "hs_state_code", "jobtitle"),
    ...all("phone_number", "phone", "mobilephone", "hs_whatsapp_phone_number"),
    choice("hs_language", LANGUAGES),
    choice("hs_timezone", TIME_ZONES),
    ...readOnly("bool", "hs_email_optout"),
    ...readOnly("string", "hs_email_hard_bounce_reason_enum"),
    ...all("number", "associatedcompanyid"),
    choice("lifecyclestage", [
      ["lead", "Lead"],
      ["customer", "Customer"],
    ]),
  ],
  companies: [
    ...all("string", "name", "domain", "address", "city", "state", "zip", "country"),
    ...all("string", "hs_country_code", "hs_state_code", "description", "timezone"),
    ...all("phone_number", "phone"),
    ...all("number", "numberofemployees", "annualrevenue"),
    choice("industry", [
      ["ACCOUNTING", "Accounting"],
      ["CONSTRUCTION", "Construction"],
      ["RETAIL", "Retail"],
      ["COMPUTER_SOFTWARE", "Computer software"],
    ]),
    choice("hs_language", LANGUAGES),
    choice("lifecyclestage", [
      ["lead", "Lead"],
      ["customer", "Customer"],
    ]),
  ],
  deals: [
    ...all("string", "dealname", "dealtype"),
    ...all("number", "amount"),
    ...all("datetime", "closedate"),
    choice("pipeline", [["default", "Sales pipeline"]]),
    choice(
      "dealstage",
      DEAL_STAGES.map(({ id, label }) => [id, label] as const),
    ),
    choice("deal_currency_code", CURRENCIES),
    ...readOnly("bool", "hs_is_closed", "hs_is_closed_won"),
  ],
  tickets: [
    ...all("string", "subject", "content"),
    choice("source_type", [
      ["CHAT", "Chat"],
      ["EMAIL", "Email"],
      ["FORM", "Form"],
      ["PHONE", "Phone"],
    ]),
    choice("hs_pipeline", [["0", "Support pipeline"]]),
    choice(
      "hs_pipeline_stage",
      TICKET_STAGES.map(({ id, label }) => [id, label] as const),
    ),
    choice("hs_ticket_priority", [
      ["LOW", "Low"],
      ["MEDIUM", "Medium"],
      ["HIGH", "High"],
    ]),
    choice("hs_ticket_category", [
      ["PRODUCT_ISSUE", "Product issue"],
      ["BILLING_ISSUE", "Billing issue"],
      ["FEATURE_REQUEST", "Feature request"],
      ["GENERAL_INQUIRY", "General inquiry"],
    ]),
    ...all("datetime", "closed_date"),
  ],
  line_items: [
    ...all("string", "name", "hs_sku"),
    ...all("number", "quantity", "price"),
    ...readOnly("number", "amount"),
    choice("hs_line_item_currency_code", CURRENCIES),
  ],
  invoices: [
    ...all("string", "hs_number", "hs_title", "hs_comments", "hs_purchase_order_number"),
    ...all("date", "hs_invoice_date", "hs_due_date"),
    choice("hs_currency", CURRENCIES),
    choice("hs_invoice_status", [
      ["draft", "Draft"],
      ["open", "Open"],
      ["paid", "Paid"],
      ["voided", "Voided"],
    ]),
    ...all("bool", "hs_invoice_billable"),
    // HubSpot works these out from line items and payments.
    ...readOnly("number", "hs_amount_billed", "hs_balance_due", "hs_amount_paid"),
    ...readOnly("datetime", "hs_payment_date"),
  ],
  commerce_payments: [
    ...all("number", "hs_initial_amount", "hs_fees_amount"),
    ...readOnly("number", "hs_refunds_amount", "hs_net_amount"),
    choice("hs_currency_code", CURRENCIES),
    ...all("datetime", "hs_initiated_date", "hs_processed_date"),
    choice("hs_latest_status", [
      ["processing", "Processing"],
      ["succeeded", "Succeeded"],
      ["failed", "Failed"],
      ["refunded", "Refunded"],
      ["partially_refunded", "Partially refunded"],
      ["disputed_lost", "Disputed: lost"],
    ]),
    ...all("string", "hs_customer_email", "hs_reference_number", "hs_payment_method"),
  ],
  tasks: [
    ...all("string", "hs_task_subject", "hs_task_body"),
    choice("hs_task_status", [
      ["NOT_STARTED", "Not started"],
      ["IN_PROGRESS", "In progress"],
      ["COMPLETED", "Completed"],
      ["DEFERRED", "Deferred"],
      ["WAITING", "Waiting"],
    ]),
    choice("hs_task_priority", [
      ["NONE", "None"],
      ["LOW", "Low"],
      ["MEDIUM", "Medium"],
      ["HIGH", "High"],
    ]),
    choice("hs_task_type", [
      ["TODO", "To-do"],
      ["CALL", "Call"],
      ["EMAIL", "Email"],
    ]),
  ],
  notes: all("string", "hs_note_body"),
  calls: [
    ...all("string", "hs_call_title", "hs_call_body", "hs_call_from_number", "hs_call_to_number"),
    ...all("number", "hs_call_duration"),
    choice("hs_call_direction", [
      ["INBOUND", "Inbound"],
      ["OUTBOUND", "Outbound"],
    ]),
    choice("hs_call_disposition", CALL_OUTCOMES),
    choice("hs_call_status", [
      ["COMPLETED", "Completed"],
      ["NO_ANSWER", "No answer"],
      ["BUSY", "Busy"],
      ["FAILED", "Failed"],
      ["CANCELED", "Canceled"],
    ]),
  ],
  emails: [
    ...all("string", "hs_email_subject", "hs_email_text", "hs_email_html", "hs_email_headers"),
    ...readOnly("string", "hs_email_from_email", "hs_email_to_email"),
    choice("hs_email_direction", [
      ["EMAIL", "Sent"],
      ["INCOMING_EMAIL", "Received"],
      ["FORWARDED_EMAIL", "Forwarded"],
    ]),
    choice("hs_email_status", [
      ["SENT", "Sent"],
      ["SENDING", "Sending"],
      ["SCHEDULED", "Scheduled"],
      ["BOUNCED", "Bounced"],
      ["FAILED", "Failed"],
    ]),
  ],
  communications: [
    ...all("string", "hs_communication_body"),
    choice("hs_communication_channel_type", [
      ["SMS", "SMS"],
      ["WHATS_APP", "WhatsApp"],
      ["LINKEDIN_MESSAGE", "LinkedIn message"],
    ]),
    choice("hs_communication_logged_from", [["CRM", "CRM"]]),
  ],
};

const TIMED = new Set(["tasks", "notes", "calls", "emails", "communications"]);

/** HubSpot's own properties of a type, of those an integration of receivables may meet. */
export function defaultProperties(type: ObjectType): readonly PropertySketch[] {
  return [
    ...(BY_TYPE[type.name] ?? []),
    ...(TIMED.has(type.name) ? all("datetime", "hs_timestamp") : []),
    ...all("string", "hubspot_owner_id"),
    ...readOnly("number", "hs_object_id", "hs_updated_by_user_id"),
    ...readOnly("datetime", type.createdProperty, type.modifiedProperty),
    ...readOnly("string", "hs_object_source", "hs_object_source_id", "hs_merged_object_ids"),
  ];
}
