import { type AccountSeed, paid } from "./seed-builder.ts";

const lopez: AccountSeed = {
  account: {
    id: "acc-ceramica-lopez",
    name: "Cerámica López",
    kind: "business",
    language: "es-ES",
    country: "ES",
    region: "VC",
    timeZones: ["Europe/Madrid"],
    attributes: { owner: "Irene Vidal", plan: "Trade" },
    contactPoints: [
      {
        id: "lopez-email",
        channel: "email",
        address: "cuentas@clopez.example",
        consent: "granted",
      },
      {
        id: "lopez-letter",
        channel: "letter",
        address: "Calle del Horno 14, 46001 Valencia",
        consent: "unknown",
      },
    ],
  },
  currency: "EUR",
  termDays: 30,
  invoices: [
    paid("CL-7001", "Esmaltes", 84_000, -180, -171),
    { number: "CL-7019", description: "Horno de alta temperatura", amountMinor: 318_000, due: -75 },
    { number: "CL-7025", description: "Esmaltes", amountMinor: 46_275, due: -44 },
  ],
};

const alder: AccountSeed = {
  account: {
    id: "acc-alder-finch",
    name: "Alder & Finch Books",
    kind: "business",
    language: "en-IE",
    country: "IE",
    timeZones: ["Europe/Dublin"],
    attributes: { owner: "Dana Cho", plan: "Trade" },
    contactPoints: [
      {
        id: "alder-email",
        channel: "email",
        address: "shop@alderfinch.example",
        consent: "granted",
      },
    ],
  },
  currency: "EUR",
  termDays: 30,
  invoices: [
    paid("AF-1180", "Catalogue, spring", 52_000, -130, -128),
    { number: "AF-1204", description: "Catalogue, autumn", amountMinor: 58_000, due: -21 },
    {
      number: "AF-1211",
      description: "US import titles",
      amountMinor: 86_150,
      due: -9,
      currency: "USD",
    },
  ],
};

const kobayashi: AccountSeed = {
  account: {
    id: "acc-kobayashi-knives",
    name: "Kobayashi Knives",
    kind: "business",
    language: "en-AU",
    country: "AU",
    region: "NSW",
    timeZones: ["Australia/Sydney"],
    attributes: { owner: "Marcus Bell", plan: "Import" },
    contactPoints: [
      {
        id: "koba-email",
        channel: "email",
        address: "books@kobayashi.example",
        consent: "granted",
      },
      { id: "koba-voice", channel: "voice", address: "+61 491 570 156", consent: "unknown" },
    ],
  },
  currency: "JPY",
  termDays: 30,
  invoices: [
    paid("KK-0320", "Sakai chef knives", 412_000, -110, -104),
    { number: "KK-0341", description: "Whetstones, 60 pieces", amountMinor: 286_400, due: -14 },
  ],
};

const bluegum: AccountSeed = {
  account: {
    id: "acc-bluegum-gardens",
    name: "Bluegum Gardens",
    kind: "business",
    language: "en-AU",
    country: "AU",
    region: "QLD",
    timeZones: ["Australia/Brisbane"],
    attributes: { owner: "Marcus Bell", plan: "Trade" },
    contactPoints: [
      { id: "blue-email", channel: "email", address: "admin@bluegum.example", consent: "granted" },
      { id: "blue-sms", channel: "sms", address: "+61 491 570 157", consent: "granted" },
    ],
  },
  currency: "AUD",
  termDays: 14,
  invoices: [
    paid("BG-0610", "Mulch, 20 m³", 120_000, -90, -90),
    { number: "BG-0644", description: "Irrigation pump", amountMinor: 248_600, due: -26 },
    { number: "BG-0651", description: "Mulch, 12 m³", amountMinor: 74_400, due: -11 },
  ],
  facts: (day) => ({
    holds: [
      {
        id: "hold-bluegum-dispute",
        kind: "dispute",
        from: day(-8),
        invoiceId: "inv-bg-0644",
        reason: "Pump arrived with a cracked housing; replacement agreed",
        setBy: "Marcus Bell",
      },
    ],
  }),
};

const cafe: AccountSeed = {
  account: {
    id: "acc-cafe-del-valle",
    name: "Café del Valle",
    kind: "business",
    language: "es-CO",
    country: "CO",
    timeZones: ["America/Bogota"],
    attributes: { owner: "Irene Vidal", plan: "Trade" },
    contactPoints: [
      {
        id: "cafe-email",
        channel: "email",
        address: "gerencia@cafevalle.example",
        consent: "granted",
      },
    ],
  },
  currency: "COP",
  termDays: 30,
  invoices: [
    paid("CV-0201", "Molino", 184_000_000, -95, -92),
    { number: "CV-0214", description: "Tostadora, cuota", amountMinor: 265_000_000, due: -17 },
  ],
  facts: (day) => ({
    holds: [
      {
        id: "hold-cafe-pause",
        kind: "pause",
        from: day(-3),
        until: day(9),
        reason: "Flooded street, shop closed for repairs",
        setBy: "Irene Vidal",
      },
    ],
  }),
};

const mendoza: AccountSeed = {
  account: {
    id: "acc-transportes-mendoza",
    name: "Transportes Mendoza",
    kind: "business",
    language: "es-MX",
    country: "MX",
    timeZones: ["America/Mexico_City"],
    attributes: { owner: "Irene Vidal", plan: "Fleet" },
    contactPoints: [
      {
        id: "mendoza-email",
        channel: "email",
        address: "pagos@tmendoza.example",
        consent: "granted",
      },
    ],
  },
  currency: "MXN",
  termDays: 30,
  invoices: [
    paid("TM-4408", "Llantas, 8 piezas", 3_120_000, -140, -151),
    { number: "TM-4451", description: "Llantas, 12 piezas", amountMinor: 4_685_000, due: -23 },
  ],
  facts: (day) => ({
    promises: [
      {
        id: "prm-mendoza-1",
        currency: "MXN",
        amountMinor: 4_685_000,
        promisedOn: day(-2),
        dueOn: day(4),
        recordedBy: "Irene Vidal",
      },
    ],
  }),
};

const thornton: AccountSeed = {
  account: {
    id: "acc-thornton-print",
    name: "Thornton Print Works",
    kind: "business",
    language: "en-GB",
    country: "GB",
    region: "ENG",
    timeZones: ["Europe/London"],
    attributes: { owner: "Dana Cho", plan: "Trade" },
    contactPoints: [
      {
        id: "thorn-email",
        channel: "email",
        address: "ledger@thornton.example",
        consent: "granted",
      },
      { id: "thorn-voice", channel: "voice", address: "+44 113 496 0172", consent: "unknown" },
    ],
  },
  currency: "GBP",
  termDays: 30,
  invoices: [
    paid("TP-8801", "Paper stock", 91_200, -300, -271),
    paid("TP-8817", "Paper stock", 88_400, -240, -203),
    paid("TP-8830", "Ink, 24 l", 132_000, -180, -149),
    paid("TP-8846", "Paper stock", 90_700, -120, -78),
    { number: "TP-8862", description: "Paper stock", amountMinor: 94_300, due: -58 },
    { number: "TP-8875", description: "Ink, 12 l", amountMinor: 66_000, due: -27 },
  ],
};

export const ABROAD: readonly AccountSeed[] = [
  lopez,
  alder,
  kobayashi,
  bluegum,
  cafe,
  mendoza,
  thornton,
];
