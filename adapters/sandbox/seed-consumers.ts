import type { AccountSeed } from "./seed-builder.ts";

const whitaker: AccountSeed = {
  account: {
    id: "acc-joan-whitaker",
    name: "Joan Whitaker",
    kind: "consumer",
    language: "en-GB",
    country: "GB",
    region: "WLS",
    timeZones: ["Europe/London"],
    attributes: { owner: "Dana Cho", plan: "Home" },
    contactPoints: [
      {
        id: "joan-email",
        channel: "email",
        address: "joan.whitaker@example.com",
        consent: "granted",
      },
      { id: "joan-sms", channel: "sms", address: "+44 7700 900 461", consent: "granted" },
    ],
  },
  currency: "GBP",
  termDays: 14,
  invoices: [
    {
      number: "JW-0117",
      description: "Home repair cover, March",
      amountMinor: 4_900,
      due: -164,
      paid: -164,
    },
    { number: "JW-0139", description: "Boiler repair", amountMinor: 38_600, due: -39 },
  ],
  facts: (day) => ({
    holds: [
      {
        id: "hold-whitaker-hardship",
        kind: "hardship",
        from: day(-12),
        reason: "Hours cut at work; asked for time and a plan she can keep",
        setBy: "Dana Cho",
      },
    ],
  }),
};

const nair: AccountSeed = {
  account: {
    id: "acc-priya-nair",
    name: "Priya Nair",
    kind: "consumer",
    language: "en-US",
    country: "US",
    region: "AZ",
    timeZones: ["America/Phoenix"],
    preferredChannel: "email",
    attributes: { owner: "Marcus Bell", plan: "Home" },
    contactPoints: [
      {
        id: "priya-email",
        channel: "email",
        address: "priya.nair@example.com",
        consent: "granted",
      },
      { id: "priya-sms", channel: "sms", address: "+1 602 555 0135", consent: "withdrawn" },
      { id: "priya-voice", channel: "voice", address: "+1 602 555 0135", consent: "granted" },
    ],
  },
  currency: "USD",
  termDays: 14,
  invoices: [
    {
      number: "PN-3001",
      description: "Air conditioning service",
      amountMinor: 14_900,
      due: -210,
      paid: -215,
    },
    { number: "PN-3046", description: "Compressor replacement", amountMinor: 86_400, due: -10 },
  ],
};

export const CONSUMERS: readonly AccountSeed[] = [whitaker, nair];
