import type { z } from "zod";
import type { CrmRecord } from "./crm-record.ts";

type RecordSeed = z.input<typeof CrmRecord>;

interface ContactSeed {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly place: string;
  readonly owner: string;
  readonly accountIds: string[];
  readonly note: string;
}

const PEOPLE: readonly ContactSeed[] = [
  {
    id: "luis-rivera",
    name: "Luis Rivera",
    role: "Owner, Rivera Plumbing",
    email: "luis@riverapl.example",
    place: "Denver, Colorado",
    owner: "Dana Cho",
    accountIds: ["acc-rivera-plumbing"],
    note: "Prefers e-mail; on site until four.",
  },
  {
    id: "joan-whitaker",
    name: "Joan Whitaker",
    role: "Home customer",
    email: "joan.whitaker@example.com",
    place: "Cardiff, United Kingdom",
    owner: "Dana Cho",
    accountIds: ["acc-joan-whitaker"],
    note: "Asked us to write rather than call.",
  },
  {
    id: "priya-nair",
    name: "Priya Nair",
    role: "Home customer",
    email: "priya.nair@example.com",
    place: "Phoenix, Arizona",
    owner: "Marcus Bell",
    accountIds: ["acc-priya-nair"],
    note: "Pleased with the new compressor.",
  },
  {
    id: "elena-ruiz",
    name: "Elena Ruiz",
    role: "Bookkeeper for Café del Valle and Soto Catering",
    email: "elena@ruizcontable.example",
    place: "Austin, Texas",
    owner: "Irene Vidal",
    accountIds: ["acc-cafe-del-valle", "acc-soto-catering"],
    note: "Keeps the books of both businesses.",
  },
  {
    id: "sam-okafor",
    name: "Sam Okafor",
    role: "Prospect, Okafor Joinery",
    email: "sam@okafor.example",
    place: "Bristol, United Kingdom",
    owner: "Dana Cho",
    accountIds: [],
    note: "Met at the trade fair. Wants a quote for a kiln dryer.",
  },
];

export const CONTACTS: readonly RecordSeed[] = PEOPLE.map((person) => ({
  kind: "contacts",
  id: person.id,
  name: person.name,
  subtitle: person.role,
  status: person.accountIds.length === 0 ? "Lead" : "Customer",
  owner: person.owner,
  properties: [
    { label: "E-mail", value: person.email },
    { label: "City", value: person.place },
    { label: "Owner", value: person.owner },
  ],
  activity: [{ daysAgo: 9, kind: "note", by: person.owner, text: person.note }],
  accountIds: person.accountIds,
}));

export const TICKETS: readonly RecordSeed[] = [
  {
    kind: "tickets",
    id: "4821",
    name: "Can I split what I owe?",
    subtitle: "#4821 · Rivera Plumbing · by e-mail",
    status: "Open",
    owner: "Dana Cho",
    properties: [
      { label: "From", value: "Luis Rivera" },
      { label: "Priority", value: "Normal" },
      { label: "Opened", value: "Today" },
    ],
    activity: [
      {
        daysAgo: 0,
        kind: "email",
        by: "Luis Rivera",
        text: "Two of my clients pay me at the end of the month. Could I pay you in parts?",
      },
    ],
    accountIds: ["acc-rivera-plumbing"],
  },
  {
    kind: "tickets",
    id: "4817",
    name: "Pump arrived cracked",
    subtitle: "#4817 · Bluegum Gardens · by phone",
    status: "Waiting on us",
    owner: "Marcus Bell",
    properties: [
      { label: "From", value: "Noah Wright" },
      { label: "Priority", value: "High" },
      { label: "Opened", value: "8 days ago" },
    ],
    activity: [
      { daysAgo: 7, kind: "note", by: "Marcus Bell", text: "Replacement ordered from the maker." },
      {
        daysAgo: 8,
        kind: "call",
        by: "Noah Wright",
        text: "The housing is cracked. Not paying yet.",
      },
    ],
    accountIds: ["acc-bluegum-gardens"],
  },
  {
    kind: "tickets",
    id: "4809",
    name: "Where do I send the bank details?",
    subtitle: "#4809 · Transportes Mendoza · by e-mail",
    status: "Open",
    owner: "Irene Vidal",
    properties: [
      { label: "From", value: "Carla Mendoza" },
      { label: "Priority", value: "Low" },
      { label: "Opened", value: "Yesterday" },
    ],
    activity: [
      { daysAgo: 1, kind: "email", by: "Carla Mendoza", text: "We will pay on the day we agreed." },
    ],
    accountIds: ["acc-transportes-mendoza"],
  },
];
