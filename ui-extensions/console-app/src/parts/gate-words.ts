import type { Gate } from "../../../../core/compliance/gate.ts";

const WORDS: Readonly<Record<Gate, string>> = {
  nothing_due: "Nothing is due",
  legal_stop: "A legal stop, such as bankruptcy or a lawyer",
  dispute: "The customer disputes what is owed",
  breathing_space: "A breathing space the law gives",
  pause: "Paused by a person",
  hardship: "The customer is in hardship: a person takes over",
  cadence_stopped: "Reminders were stopped by a person",
  promise_open: "A promise to pay is open",
  arrangement: "An offer waits for the customer's answer",
  not_live: "Not among the accounts that are live",
  consent: "No address that may be used",
  address_failed: "The address does not work",
  contact_law: "A rule of contact law forbids it",
  contact_hours: "Outside of contact hours",
  frequency_cap: "Enough contacts for now",
  min_interval: "Too soon after the last contact",
};

function isGate(name: string): name is Gate {
  return Object.hasOwn(WORDS, name);
}

/** What holds an account back, for somebody who runs the business. */
export function gateWords(gate: string): string {
  return isGate(gate) ? WORDS[gate] : gate.replaceAll("_", " ");
}

const CHANNELS: Readonly<Record<string, string>> = {
  email: "E-mail",
  sms: "SMS",
  whatsapp: "WhatsApp",
  voice: "Phone",
  letter: "Letter",
  push: "In your product",
};

export function channelWords(channel: string): string {
  return CHANNELS[channel] ?? channel;
}
