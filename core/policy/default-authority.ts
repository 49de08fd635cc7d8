import type { LimitRange, LimitRanges } from "./authority-policy.ts";

// A rep settles what is ordinary in one click; above it a colleague looks first.
const REP: Omit<LimitRange, "fromUnits" | "belowUnits"> = {
  kinds: ["plan", "extension", "prompt_discount", "loyalty"],
  discountPercentMax: 5,
  countMax: 12,
  lengthDaysMax: 190,
  installmentMinimumUnits: 20,
  downPaymentPercentMin: 0,
  daysToStartMax: 31,
};

const MANAGER: LimitRange = {
  fromUnits: 0,
  belowUnits: null,
  kinds: [
    ...REP.kinds,
    "deferral",
    "reduction",
    "re_amortise",
    "reschedule",
    "re_age",
    "settlement",
  ],
  discountPercentMax: 20,
  countMax: 24,
  lengthDaysMax: 370,
  installmentMinimumUnits: 10,
  downPaymentPercentMin: 0,
  daysToStartMax: 45,
};

/** Authority a new tenant starts with; ranges are whole units of the currency owed. */
export const defaultAuthority: LimitRanges = {
  rep: [
    { ...REP, fromUnits: 0, belowUnits: 10_000 },
    // Much is at stake, so the first payment comes soon.
    { ...REP, fromUnits: 10_000, belowUnits: null, discountPercentMax: 0, daysToStartMax: 14 },
  ],
  manager: [MANAGER],
  admin: [
    {
      ...MANAGER,
      kinds: [...MANAGER.kinds, "hand_over"],
      discountPercentMax: 40,
      countMax: 36,
      lengthDaysMax: 1_100,
      installmentMinimumUnits: 0,
      daysToStartMax: 92,
    },
  ],
};
