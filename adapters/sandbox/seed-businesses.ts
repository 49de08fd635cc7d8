import { type AccountSeed, paid } from "./seed-builder.ts";

// Phone numbers come from the ranges that regulators keep free for fiction, so that a demo wired to
// a real gateway by mistake reaches nobody.
const rivera: AccountSeed = {
  account: {
    id: "acc-rivera-plumbing",
    name: "Rivera Plumbing",
    kind: "business",
    language: "en-US",
    country: "US",
    region: "CO",
    timeZones: ["America/Denver"],
    preferredChannel: "email",
    attributes: { owner: "Dana Cho", plan: "Trade" },
    contactPoints: [
      {
        id: "rivera-email",
        channel: "email",
        address: "luis@riverapl.example",
        consent: "granted",
      },
      { id: "rivera-voice", channel: "voice", address: "+1 303 555 0142", consent: "granted" },
      { id: "rivera-sms", channel: "sms", address: "+1 303 555 0142", consent: "unknown" },
    ],
  },
  currency: "USD",
  termDays: 30,
  invoices: [
    paid("RP-1031", "Copper pipe and fittings", 38_200, -245, -249),
    paid("RP-1038", "Water heater, 50 gal", 91_900, -214, -214),
    paid("RP-1044", "Service kit", 22_450, -184, -186),
    { number: "RP-1052", description: "Boiler parts", amountMinor: 61_200, due: -32 },
    { number: "RP-1057", description: "Pump and valves", amountMinor: 41_350, due: -18 },
    { number: "RP-1060", description: "Pipe insulation", amountMinor: 21_500, due: -4 },
  ],
};

const harbor: AccountSeed = {
  account: {
    id: "acc-harbor-dental",
    name: "Harbor Dental Group",
    kind: "business",
    language: "en-US",
    country: "US",
    region: "ME",
    timeZones: ["America/New_York"],
    attributes: { owner: "Dana Cho", plan: "Clinic" },
    contactPoints: [
      {
        id: "harbor-email",
        channel: "email",
        address: "ap@harbordental.example",
        consent: "granted",
      },
      { id: "harbor-voice", channel: "voice", address: "+1 207 555 0118", consent: "granted" },
    ],
  },
  currency: "USD",
  termDays: 30,
  invoices: [
    paid("HD-2203", "Sterilizer service", 48_000, -57, -60),
    { number: "HD-2219", description: "Consumables, quarter", amountMinor: 129_900, due: 5 },
  ],
};

const northside: AccountSeed = {
  account: {
    id: "acc-northside-fitness",
    name: "Northside Fitness",
    kind: "business",
    language: "en-US",
    country: "US",
    region: "IL",
    timeZones: ["America/Chicago"],
    attributes: { owner: "Marcus Bell", plan: "Studio" },
    contactPoints: [
      {
        id: "north-email",
        channel: "email",
        address: "hello@northside.example",
        consent: "granted",
      },
      { id: "north-sms", channel: "sms", address: "+1 312 555 0167", consent: "granted" },
    ],
  },
  currency: "USD",
  termDays: 14,
  invoices: [
    paid("NF-0871", "Membership software, October", 19_900, -61, -61),
    paid("NF-0889", "Membership software, November", 19_900, -31, -33),
    { number: "NF-0904", description: "Membership software", amountMinor: 19_900, due: -1 },
  ],
};

const atlas: AccountSeed = {
  account: {
    id: "acc-atlas-construction",
    name: "Atlas Construction Partners",
    kind: "business",
    language: "en-US",
    country: "US",
    region: "TX",
    timeZones: ["America/Chicago"],
    preferredChannel: "voice",
    attributes: { owner: "Marcus Bell", plan: "Enterprise" },
    contactPoints: [
      {
        id: "atlas-email",
        channel: "email",
        address: "payables@atlascp.example",
        consent: "granted",
      },
      { id: "atlas-voice", channel: "voice", address: "+1 214 555 0173", consent: "granted" },
    ],
  },
  currency: "USD",
  termDays: 45,
  invoices: [
    paid("AT-5102", "Scaffolding rental, spring", 6_240_000, -170, -168),
    {
      number: "AT-5140",
      description: "Scaffolding rental, summer",
      amountMinor: 11_800_000,
      due: -48,
      partPaid: { on: -20, amountMinor: 1_500_000 },
    },
    { number: "AT-5166", description: "Crane hire, 3 weeks", amountMinor: 8_135_000, due: -12 },
  ],
  facts: (day) => ({
    touches: [
      {
        id: "touch-atlas-call-1",
        at: `${day(-6)}T16:20:00Z`,
        channel: "voice",
        status: "sent",
        kind: "call",
        invoiceIds: ["inv-at-5140"],
        outcome: "voicemail",
      },
    ],
  }),
};

const maple: AccountSeed = {
  account: {
    id: "acc-maple-ridge",
    name: "Maple Ridge Veterinary",
    kind: "business",
    language: "en-CA",
    country: "CA",
    region: "ON",
    timeZones: ["America/Toronto"],
    attributes: { owner: "Dana Cho", plan: "Clinic" },
    contactPoints: [
      {
        id: "maple-email",
        channel: "email",
        address: "office@mapleridge.example",
        consent: "granted",
      },
    ],
  },
  currency: "CAD",
  termDays: 30,
  invoices: [
    paid("MR-3310", "Ultrasound lease, September", 64_000, -66, -70),
    paid("MR-3324", "Ultrasound lease, October", 64_000, -36, -36),
    paid("MR-3341", "Ultrasound lease, November", 64_000, -6, -18),
  ],
};

const soto: AccountSeed = {
  account: {
    id: "acc-soto-catering",
    name: "Soto Catering",
    kind: "business",
    language: "es-US",
    country: "US",
    region: "TX",
    timeZones: ["America/Chicago"],
    attributes: { owner: "Irene Vidal", plan: "Trade" },
    contactPoints: [
      {
        id: "soto-email",
        channel: "email",
        address: "pagos@sotocatering.example",
        consent: "granted",
      },
      { id: "soto-sms", channel: "sms", address: "+1 210 555 0129", consent: "granted" },
    ],
  },
  currency: "USD",
  termDays: 30,
  invoices: [
    { number: "SC-0412", description: "Horno de convección", amountMinor: 90_000, due: -68 },
  ],
  facts: (day) => ({
    ledger: [
      {
        id: "pay-sc-plan-1",
        kind: "payment",
        on: day(-40),
        currency: "USD",
        amountMinor: 30_000,
      },
    ],
    arrangements: [
      {
        id: "arr-soto-1",
        currency: "USD",
        invoiceIds: ["inv-sc-0412"],
        installments: [
          { dueOn: day(-40), amountMinor: 30_000 },
          { dueOn: day(10), amountMinor: 30_000 },
          { dueOn: day(41), amountMinor: 30_000 },
        ],
        offeredAt: `${day(-42)}T15:00:00Z`,
        offeredBy: "Irene Vidal",
        expiresAt: `${day(-28)}T15:00:00Z`,
        acceptedAt: `${day(-41)}T18:30:00Z`,
      },
    ],
  }),
};

export const BUSINESSES: readonly AccountSeed[] = [rivera, harbor, northside, atlas, maple, soto];
