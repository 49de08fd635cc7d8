import { suite as daycount } from "./daycount.ts";
import { suite as holidays } from "./holidays.ts";
import { suite as rounding } from "./rounding.ts";
import type { CaseSuite } from "./suite.ts";

export const suites: readonly CaseSuite[] = [rounding, daycount, holidays];
