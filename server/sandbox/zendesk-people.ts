/** Invented people who write to the demo's Zendesk, and whom they work for. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string | null;
  readonly phone?: string;
  /** Whether Zendesk has seen that the address is theirs. */
  readonly verified: boolean;
  readonly locale: string;
  readonly timeZone: string;
  /** Nobody's where it is left out. */
  readonly organization?: string;
}

/**
 * Organizations by name, with the number they have as a customer elsewhere: an account of the
 * sandbox's book, or a company of its HubSpot. One without a number is known by its name alone.
 */
export const ORGANIZATIONS: Readonly<Record<string, string | null>> = {
  "Rivera Plumbing": "acc-rivera-plumbing",
  "Thornton Print Works": "acc-thornton-print",
  "Kobayashi Knives": "acc-kobayashi-knives",
  "Maple Ridge Veterinary": "acc-maple-ridge",
  "Northside Fitness": "acc-northside-fitness",
  "Cerámica López": "acc-ceramica-lopez",
  "Transportes Mendoza": "acc-transportes-mendoza",
  "Harbor Light Dental": "C-2001",
  "Cedar & Pine Joinery": "C-2002",
  "Summit Ridge Roofing": "C-2010",
  "Alder & Finch Books": null,
};

export const PEOPLE = {
  luis: {
    ...{ name: "Luis Rivera", email: "luis@riverapl.example", verified: true },
    ...{ locale: "en-US", timeZone: "America/Denver", organization: "Rivera Plumbing" },
  },
  dana: {
    ...{ name: "Dana Whitfield", email: "dana.whitfield@harbor-light-dental.example" },
    ...{ verified: true, locale: "en-US", timeZone: "America/Los_Angeles" },
    organization: "Harbor Light Dental",
  },
  claire: {
    ...{ name: "Claire Thornton", email: "ledger@thornton.example", verified: true },
    ...{ locale: "en-GB", timeZone: "Europe/London", organization: "Thornton Print Works" },
  },
  joan: {
    ...{ name: "Joan Whitaker", email: "joan.whitaker@example.com", verified: true },
    ...{ locale: "en-GB", timeZone: "Europe/London" },
  },
  kenji: {
    ...{ name: "Kenji Kobayashi", email: "books@kobayashi.example", verified: true },
    ...{ locale: "en-AU", timeZone: "Australia/Sydney", organization: "Kobayashi Knives" },
  },
  ingrid: {
    ...{ name: "Ingrid Solberg", email: "ingrid@solberg.example", verified: false },
    ...{ locale: "en-GB", timeZone: "Europe/Oslo" },
  },
  caller: {
    ...{ name: "Caller +1 312 555 0198", email: null, phone: "+1 312 555 0198" },
    ...{ verified: false, locale: "en-US", timeZone: "America/Chicago" },
  },
  niamh: {
    ...{ name: "Niamh Burke", email: "niamh@alderfinch.example", verified: false },
    ...{ locale: "en-IE", timeZone: "Europe/Dublin", organization: "Alder & Finch Books" },
  },
  marta: {
    ...{ name: "Marta López", email: "cuentas@clopez.example", verified: true },
    ...{ locale: "es-ES", timeZone: "Europe/Madrid", organization: "Cerámica López" },
  },
  hector: {
    ...{ name: "Héctor Mendoza", email: "pagos@tmendoza.example", verified: true },
    ...{ locale: "es-419", timeZone: "America/Mexico_City", organization: "Transportes Mendoza" },
  },
  miguel: {
    ...{ name: "Miguel Salas", email: "miguel.salas@cedar-pine-joinery.example" },
    ...{ verified: true, locale: "es-419", timeZone: "America/Denver" },
    organization: "Cedar & Pine Joinery",
  },
  grace: {
    ...{ name: "Grace Lindqvist", email: "grace.lindqvist@summit-ridge-roofing.example" },
    ...{ verified: true, locale: "en-US", timeZone: "America/Boise" },
    organization: "Summit Ridge Roofing",
  },
  priscilla: {
    ...{ name: "Priscilla Chan", email: "office@mapleridge.example", verified: true },
    ...{ locale: "en-CA", timeZone: "America/Toronto", organization: "Maple Ridge Veterinary" },
  },
  theo: {
    ...{ name: "Theo Novak", email: "hello@northside.example", verified: true },
    ...{ locale: "en-US", timeZone: "America/Chicago", organization: "Northside Fitness" },
  },
} satisfies Readonly<Record<string, DemoPerson>>;
export type PersonKey = keyof typeof PEOPLE;
