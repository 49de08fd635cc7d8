const GATES: Readonly<Record<string, string>> = {
  nothing_due: "Nothing due",
  legal_stop: "Legal stop",
  dispute: "Dispute",
  breathing_space: "Breathing space",
  pause: "Pause",
  hardship: "Hardship",
  cadence_stopped: "Stopped by a person",
  promise_open: "Open promise",
  arrangement_on_track: "Plan on track",
  not_live: "Not live yet",
  consent: "No consent or address",
  address_failed: "The address does not work",
  contact_law: "Forbidden by a rule of contact law",
  contact_hours: "Outside contact hours",
  frequency_cap: "Enough contacts for now",
  min_interval: "Too soon after the last contact",
};

const CHANNELS: Readonly<Record<string, string>> = {
  email: "E-mail",
  sms: "SMS",
  whatsapp: "WhatsApp",
  voice: "Phone",
  letter: "Letter",
  task: "Task for a person",
  end: "Handed to a person",
};

export function gateWords(gate: string): string {
  return GATES[gate] ?? plain(gate);
}

export function channelWords(channel: string): string {
  return CHANNELS[channel] ?? plain(channel);
}

/** What a message is for, from its template's name. */
export function templateWords(template: string): string {
  return plain(template).toLocaleLowerCase("en");
}

function plain(code: string): string {
  const words = code.replaceAll(/[_-]/g, " ");
  return words.charAt(0).toLocaleUpperCase("en") + words.slice(1);
}

const DAY = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", timeZone: "UTC" });
const MOMENT = new Intl.DateTimeFormat("en", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: "UTC",
});

const FULL_DAY = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });

/** With its year, where a book may be years old. */
export function fullDayText(isoDate: string): string {
  return FULL_DAY.format(new Date(`${isoDate}T00:00:00Z`));
}

export function dayText(isoDate: string): string {
  return DAY.format(new Date(`${isoDate}T00:00:00Z`));
}

export function momentText(isoInstant: string): string {
  return MOMENT.format(new Date(isoInstant));
}
