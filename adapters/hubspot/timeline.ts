/** An app event: what the project declares and what an occurrence names. */
export interface HubspotEvent {
  readonly uid: string;
  readonly objectType: "COMPANY" | "CONTACT";
  readonly event: "touch" | "promise" | "plan" | "payment" | "hold" | "note";
  readonly name: string;
}

const NAMES = {
  touch: "Message or call",
  promise: "Promise to pay",
  plan: "Payment plan",
  payment: "Payment",
  hold: "Reminders stopped or resumed",
  note: "Note",
} as const;

const KINDS = ["touch", "promise", "plan", "payment", "hold", "note"] as const;

/** A type belongs to one object, so each kind has one for companies and one for contacts. */
export const HUBSPOT_EVENTS: readonly HubspotEvent[] = KINDS.flatMap((event) => [
  { uid: `gs_${event}_company`, objectType: "COMPANY", event, name: NAMES[event] },
  { uid: `gs_${event}_contact`, objectType: "CONTACT", event, name: NAMES[event] },
]);
