/** What people read, in each language the package is translated into. */
export interface Words {
  readonly en: string;
  readonly es: string;
}

/** How a field is made. Amounts are plain numbers: a currency field would take the org's currency. */
export type OurFieldType =
  | { readonly kind: "text"; readonly length: number }
  | { readonly kind: "long_text"; readonly length: number }
  | { readonly kind: "number"; readonly precision: number; readonly scale: number }
  | { readonly kind: "date" }
  | { readonly kind: "moment" }
  | { readonly kind: "choice"; readonly values: readonly (Words & { readonly value: string })[] }
  | { readonly kind: "lookup"; readonly to: string; readonly relationship: string };

export interface OurField {
  readonly name: string;
  readonly label: Words;
  readonly type: OurFieldType;
  /** What rows are found again by; custom objects refuse a second row with the same value. */
  readonly externalId?: true;
}

export interface OurObject {
  readonly name: string;
  readonly label: Words;
  readonly plural: Words;
  /** Rows are named by a number of their own. */
  readonly rowFormat: string;
  readonly fields: readonly OurField[];
}

/** The field every row of ours is found again by. Scanners take a name with "key" for a secret. */
export const EXTERNAL_ID = "GS_External_Id__c";

/** Proves that whoever shows it may read the record: `docs/decisions/0021-record-key.md`. */
export const RECORD_PROOF = "GS_Record_Proof__c";

const text = (length: number): OurFieldType => ({ kind: "text", length });
const lookup = (to: string, relationship: string): OurFieldType => ({
  kind: "lookup",
  to,
  relationship,
});
const choice = (values: readonly (readonly [string, string, string])[]): OurFieldType => ({
  kind: "choice",
  values: values.map(([value, en, es]) => ({ value, en, es })),
});
const AMOUNT: OurFieldType = { kind: "number", precision: 18, scale: 2 };
const COUNT: OurFieldType = { kind: "number", precision: 9, scale: 0 };
const DATE: OurFieldType = { kind: "date" };
const MOMENT: OurFieldType = { kind: "moment" };
const DETAIL: OurFieldType = { kind: "long_text", length: 4_000 };

const STATES = choice([
  ["current", "Nothing overdue", "Nada vencido"],
  ["due_soon", "Due soon", "Vence pronto"],
  ["past_due", "Past due", "Vencido"],
  ["promise_open", "Promised to pay", "Promesa de pago"],
  ["in_arrangement", "Paying in instalments", "Pagando a plazos"],
  ["on_hold", "On hold", "En espera"],
  ["paid_up", "Paid up", "Al corriente"],
]);

const ARRANGEMENT_STATES = choice([
  ["proposed", "Proposed", "Propuesto"],
  ["awaiting_approval", "Awaiting approval", "Pendiente de aprobación"],
  ["refused", "Refused", "Rechazado"],
  ["offered", "Offered", "Ofrecido"],
  ["expired", "Expired", "Caducado"],
  ["active", "Active", "Activo"],
  ["missed", "Payment missed", "Pago incumplido"],
  ["broken", "Broken", "Incumplido"],
  ["kept", "Kept", "Cumplido"],
  ["renegotiated", "Renegotiated", "Renegociado"],
  ["cancelled", "Cancelled", "Cancelado"],
]);

const INSTALMENT_STATES = choice([
  ["planned", "Planned", "Previsto"],
  ["due", "Due", "Por pagar"],
  ["missed", "Missed", "Incumplido"],
  ["moved", "Moved", "Aplazado"],
  ["paid", "Paid", "Pagado"],
]);

const PROMISE_STATES = choice([
  ["open", "Open", "Abierta"],
  ["kept", "Kept", "Cumplida"],
  ["partially_kept", "Partly kept", "Cumplida en parte"],
  ["broken", "Broken", "Incumplida"],
  ["cancelled", "Cancelled", "Cancelada"],
]);

const EVENTS = choice([
  ["touch", "Message or call", "Mensaje o llamada"],
  ["promise", "Promise to pay", "Promesa de pago"],
  ["plan", "Payment plan", "Plan de pagos"],
  ["payment", "Payment", "Pago"],
  ["hold", "Reminders stopped or resumed", "Recordatorios detenidos o reanudados"],
  ["note", "Note", "Nota"],
]);

const field = (name: string, en: string, es: string, type: OurFieldType): OurField => ({
  name,
  label: { en, es },
  type,
});

const externalId: OurField = {
  ...field(EXTERNAL_ID, "Good Standing reference", "Referencia de Good Standing", text(255)),
  externalId: true,
};

/** Whose a row is: an account, or a contact who belongs to none. */
const ownerFields = (relationship: string): readonly OurField[] => [
  field("GS_Account__c", "Account", "Cuenta", lookup("Account", relationship)),
  field("GS_Contact__c", "Contact", "Contacto", lookup("Contact", relationship)),
];

const CURRENCY = field("GS_Currency__c", "Currency", "Moneda", text(3));
const SYNCED_AT = field(
  "GS_Synced_At__c",
  "Good Standing updated at",
  "Actualizado por Good Standing",
  MOMENT,
);

const ACCOUNT_STATE: OurObject = {
  name: "GS_Account_State__c",
  label: { en: "Account standing", es: "Situación de la cuenta" },
  plural: { en: "Account standings", es: "Situaciones de las cuentas" },
  rowFormat: "GSS-{000000}",
  fields: [
    externalId,
    ...ownerFields("GS_Account_States"),
    field("GS_State__c", "Standing", "Situación", STATES),
    field("GS_Past_Due__c", "Past due amount", "Importe vencido", AMOUNT),
    CURRENCY,
    field("GS_Days_Past_Due__c", "Days past due", "Días de atraso", COUNT),
    field("GS_Bucket__c", "Aging bucket", "Tramo de antigüedad", text(100)),
    field("GS_Segment__c", "Treatment segment", "Segmento", text(200)),
    field("GS_Next_Touch_On__c", "Next contact on", "Próximo contacto", DATE),
    field("GS_Promise_Due_On__c", "Promised to pay by", "Promesa de pago para el", DATE),
    field("GS_Arrangement_State__c", "Payment plan", "Plan de pagos", ARRANGEMENT_STATES),
    field(RECORD_PROOF, "Good Standing record proof", "Prueba de Good Standing", text(255)),
    SYNCED_AT,
  ],
};

const ARRANGEMENT: OurObject = {
  name: "GS_Arrangement__c",
  label: { en: "Payment plan", es: "Plan de pagos" },
  plural: { en: "Payment plans", es: "Planes de pagos" },
  rowFormat: "GSP-{000000}",
  fields: [
    externalId,
    ...ownerFields("GS_Arrangements"),
    field("GS_State__c", "Status", "Estado", ARRANGEMENT_STATES),
    field("GS_Title__c", "Title", "Título", text(255)),
    field("GS_Total__c", "Total", "Total", AMOUNT),
    field("GS_Remaining__c", "Still to pay", "Pendiente de pago", AMOUNT),
    CURRENCY,
    field("GS_Next_Due_On__c", "Next payment on", "Próximo pago", DATE),
    field("GS_Last_Due_On__c", "Last payment on", "Último pago", DATE),
    SYNCED_AT,
  ],
};

const INSTALMENT: OurObject = {
  name: "GS_Instalment__c",
  label: { en: "Instalment", es: "Plazo" },
  plural: { en: "Instalments", es: "Plazos" },
  rowFormat: "GSI-{000000}",
  fields: [
    externalId,
    field(
      "GS_Arrangement__c",
      "Payment plan",
      "Plan de pagos",
      lookup("GS_Arrangement__c", "GS_Instalments"),
    ),
    field("GS_Number__c", "Number", "Número", COUNT),
    field("GS_State__c", "Status", "Estado", INSTALMENT_STATES),
    field("GS_Due_On__c", "Due on", "Vence el", DATE),
    field("GS_Amount__c", "Amount", "Importe", AMOUNT),
    field("GS_Remaining__c", "Still to pay", "Pendiente de pago", AMOUNT),
    CURRENCY,
    SYNCED_AT,
  ],
};

const PROMISE: OurObject = {
  name: "GS_Promise__c",
  label: { en: "Promise to pay", es: "Promesa de pago" },
  plural: { en: "Promises to pay", es: "Promesas de pago" },
  rowFormat: "GSR-{000000}",
  fields: [
    externalId,
    ...ownerFields("GS_Promises"),
    field("GS_State__c", "Status", "Estado", PROMISE_STATES),
    field("GS_Due_On__c", "Promised to pay by", "Promesa de pago para el", DATE),
    field("GS_Amount__c", "Amount", "Importe", AMOUNT),
    CURRENCY,
    SYNCED_AT,
  ],
};

const TOUCH: OurObject = {
  name: "GS_Touch__c",
  label: { en: "Good Standing event", es: "Evento de Good Standing" },
  plural: { en: "Good Standing events", es: "Eventos de Good Standing" },
  rowFormat: "GST-{000000}",
  fields: [
    externalId,
    ...ownerFields("GS_Touches"),
    field("GS_Kind__c", "What happened", "Qué ha pasado", EVENTS),
    field("GS_At__c", "When", "Cuándo", MOMENT),
    field("GS_Title__c", "Title", "Título", text(255)),
    field("GS_Detail__c", "Detail", "Detalle", DETAIL),
  ],
};

/** The objects the package brings, those that others point at before the others. */
export const OUR_OBJECTS = [ACCOUNT_STATE, ARRANGEMENT, INSTALMENT, PROMISE, TOUCH] as const;

/** Fields the package adds to objects that are there. Salesforce keeps a task's on `Activity`. */
export const OUR_FIELDS_ELSEWHERE: Readonly<Record<"Activity", readonly OurField[]>> = {
  Activity: [externalId],
};

/** A name of ours as the org knows it: an installed managed package puts its namespace before it. */
export function inNamespace(name: string, namespace: string | null): string {
  return namespace === null || !name.endsWith("__c") ? name : `${namespace}__${name}`;
}
