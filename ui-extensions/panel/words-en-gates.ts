import type { Channel } from "../../core/accounts/account.ts";
import { type PluralForms, pluralsIn } from "./plurals.ts";
import type { GateParts, Words } from "./words.ts";

const n = pluralsIn("en");

const CONTACTS: PluralForms = { one: "# contact", other: "# contacts" };
const COUNTED: Readonly<Record<Channel, PluralForms>> = {
  email: { one: "# e-mail", other: "# e-mails" },
  sms: { one: "# SMS", other: "# SMS" },
  whatsapp: { one: "# WhatsApp message", other: "# WhatsApp messages" },
  voice: { one: "# call", other: "# calls" },
  letter: { one: "# letter", other: "# letters" },
  push: { one: "# app message", other: "# app messages" },
};

const hold: Words["hold"] = {
  dispute: { label: "Dispute", lifts: "contact resumes when it is settled" },
  pause: { label: "Pause", lifts: "contact resumes when somebody ends it" },
  hardship: { label: "Hardship", lifts: "contact resumes when somebody lifts it" },
  vulnerability: {
    label: "Needs extra care",
    lifts: "a person takes over; contact resumes when somebody lifts it",
  },
  complaint: { label: "Complaint", lifts: "contact resumes when it is answered" },
  breathing_space: { label: "Breathing space", lifts: "contact resumes when it ends" },
  cease_contact: {
    label: "No contact wished",
    lifts: "contact resumes when the customer asks for it",
  },
  attorney: {
    label: "Attorney",
    lifts: "speak to the attorney; contact resumes when it is lifted",
  },
  bankruptcy: {
    label: "Bankruptcy",
    lifts: "contact resumes when the case is closed and the hold lifted",
  },
  deceased: { label: "Deceased", lifts: "only the estate may be spoken to, by a person" },
};

export const holdWordsEn: Pick<Words, "hold" | "heldItem"> = {
  hold,
  heldItem: (label, until) =>
    until === null ? `${label}: not chased` : `${label} until ${until}: not chased`,
};

function held({ hold: kind, until }: GateParts): string {
  const words = kind === null ? hold.dispute : hold[kind];
  return until === null
    ? `${words.label.toLowerCase()}: ${words.lifts}`
    : `${words.label.toLowerCase()}: contact resumes ${until}`;
}

function resume({ contacts, until }: GateParts, why: string): string {
  if (until === null) return `no ${contacts}: the contact hours never meet (${why})`;
  return `${contacts} resume ${until} (${why})`;
}

export const gateWordsEn: Pick<Words, "gate" | "cap" | "anyContacts" | "contactYes" | "contactNo"> =
  {
    cap: (max, days, channel, channels) => {
      const counted = channel === null ? n(max, CONTACTS) : n(max, COUNTED[channel]);
      const by = channels === "" ? "" : ` by ${channels}`;
      return `${counted}${by} ${n(days, { one: "in # day", other: "in # days" })}`;
    },
    anyContacts: "contacts",
    contactYes: (until) => `yes, until ${until}`,
    contactNo: (why) => `no, ${why}`,
    gate: {
      nothing_due: {
        passed: () => "something is due",
        blocked: () => "nothing is due; reminders start with the next invoice",
      },
      legal_stop: { passed: () => "no legal hold", blocked: held },
      dispute: { passed: () => "no dispute", blocked: held },
      breathing_space: { passed: () => "no breathing space", blocked: held },
      pause: { passed: () => "not paused", blocked: held },
      hardship: { passed: () => "no hardship", blocked: held },
      cadence_stopped: {
        passed: () => "reminders are on",
        blocked: () => "reminders are stopped until somebody starts them",
      },
      promise_open: {
        passed: () => "no promise open",
        blocked: ({ promise, until }) =>
          until === null
            ? `${promise} promised; reminders resume if it does not arrive`
            : `${promise} promised; reminders resume ${until} if it does not arrive`,
      },
      arrangement: {
        passed: () => "no offer waiting",
        blocked: ({ until }) =>
          until === null
            ? "an offer is waiting; reminders resume when it is answered"
            : `an offer is waiting; reminders resume when it is answered, at the latest ${until}`,
      },
      not_live: {
        passed: () => "automatic reminders are on for this account",
        blocked: () =>
          "your company sends automatic reminders to part of its accounts so far, and this one is not among them; you can still act yourself",
      },
      consent: {
        passed: (contacts) => `${contacts}: address on file and not opted out`,
        blocked: ({ consent, contacts }) => {
          if (consent === "no_address") return `no address for ${contacts}; add one`;
          if (consent === "opted_out")
            return `opted out; ${contacts} resume when the customer opts in again`;
          return `no consent recorded for ${contacts}; ask the customer for it`;
        },
      },
      address_failed: {
        passed: (contacts) => `${contacts}: the address works`,
        blocked: ({ contacts }) =>
          `${contacts} do not arrive at the address on file; ask the customer for another`,
      },
      contact_law: {
        passed: (contacts) => `${contacts}: allowed by the contact rules that bind here`,
        blocked: ({ rule, citation, contacts, until }) =>
          until === null
            ? `contact rule: ${rule} (${citation})`
            : `contact rule: ${rule} (${citation}); ${contacts} resume ${until}`,
      },
      contact_hours: {
        passed: (contacts) => `${contacts}: inside contact hours`,
        blocked: (parts) => resume(parts, "outside contact hours"),
      },
      frequency_cap: {
        passed: (contacts) => `${contacts}: below the contact limit`,
        blocked: (parts) => resume(parts, parts.cap),
      },
      min_interval: {
        passed: (contacts) => `${contacts}: enough time since the last contact`,
        blocked: (parts) => resume(parts, n(parts.hours, { other: "# h between contacts" })),
      },
    },
  };
