import { suite as arrangementLife } from "./arrangement-life.ts";
import { suite as arrangementRules } from "./arrangement-rules.ts";
import { suite as daycount } from "./daycount.ts";
import { suite as erpnext } from "./erpnext.ts";
import { suite as fineract } from "./fineract.ts";
import { suite as fineractEmi } from "./fineract-emi.ts";
import { suite as fineractRelief } from "./fineract-relief.ts";
import { suite as holidays } from "./holidays.ts";
import { suite as invoiceninja } from "./invoiceninja.ts";
import { suite as killbill } from "./killbill.ts";
import { suite as lago } from "./lago.ts";
import { suite as published } from "./published.ts";
import { suite as regulation } from "./regulation.ts";
import { suite as rounding } from "./rounding.ts";
import type { CaseSuite } from "./suite.ts";

export const suites: readonly CaseSuite[] = [
  rounding,
  arrangementRules,
  arrangementLife,
  daycount,
  holidays,
  killbill,
  fineract,
  fineractEmi,
  fineractRelief,
  erpnext,
  lago,
  invoiceninja,
  published,
  regulation,
];
