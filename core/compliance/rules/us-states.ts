import type { Rule } from "./rule.ts";
import { AGENCIES, CONSUMER, EVERY_COLLECTOR, EVERY_DAY, EVERY_MEDIUM } from "./rule-parts.ts";
import { CALIFORNIA_RULES } from "./us-california.ts";
import { DISTRICT_OF_COLUMBIA_RULES } from "./us-district-of-columbia.ts";
import { MASSACHUSETTS_RULES } from "./us-massachusetts.ts";
import { NEW_YORK_CITY_RULES } from "./us-new-york-city.ts";
import { WASHINGTON_RULES } from "./us-washington.ts";
import { WEST_VIRGINIA_RULES } from "./us-west-virginia.ts";

const RHODE_ISLAND_RULES: readonly Rule[] = [
  {
    id: "us.ri.hours",
    version: 1,
    kind: "hours",
    jurisdiction: "US-RI",
    citation: "R.I. Gen. Laws 19-14.9-5",
    reading: "verbatim",
    source:
      "Read in an excerpt of the section alone: it repeats the federal hours. That it means collectors and not creditors is our reading.",
    binds: { collectors: AGENCIES, debts: CONSUMER },
    breach: "hard_stop",
    media: EVERY_MEDIUM,
    open: [{ weekdays: EVERY_DAY, from: "08:00", to: "21:00" }],
    holidays: "as_usual",
    plain: {
      en: "Rhode Island: contact only from 8 a.m. to 9 p.m. the customer's time.",
      es: "Rhode Island: contactar solo de 8:00 a 21:00, hora del cliente.",
    },
  },
];

const TEXAS_RULES: readonly Rule[] = [
  {
    id: "us.tx.no_harassing_calls",
    version: 1,
    kind: "conduct",
    jurisdiction: "US-TX",
    citation: "Tex. Fin. Code 392.302",
    reading: "secondary",
    source:
      "Copies of the section: no repeated or continuous calls with intent to harass. It names no number, so nothing is counted here. That it binds creditors is a third party's note.",
    binds: { collectors: EVERY_COLLECTOR, debts: CONSUMER },
    breach: "advice",
    media: ["voice"],
    plain: {
      en: "Texas: no calls again and again to wear a customer down. The law gives no number; the other limits still hold.",
      es: "Texas: no llamar una y otra vez para presionar al cliente. La ley no da un número; los demás límites siguen vigentes.",
    },
  },
];

/** What states and cities add to federal law, as far as its text was found. */
export const US_STATE_RULES: readonly Rule[] = [
  ...MASSACHUSETTS_RULES,
  ...NEW_YORK_CITY_RULES,
  ...DISTRICT_OF_COLUMBIA_RULES,
  ...WASHINGTON_RULES,
  ...WEST_VIRGINIA_RULES,
  ...RHODE_ISLAND_RULES,
  ...TEXAS_RULES,
  ...CALIFORNIA_RULES,
];
