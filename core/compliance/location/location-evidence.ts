import type { TimeZone } from "../../time/time-zone.ts";

/** Something known about where a customer is. Telephone numbers are read with or without a plus. */
export type LocationEvidence =
  | { readonly kind: "stated_zone"; readonly zone: TimeZone }
  | {
      readonly kind: "address";
      readonly country: string;
      readonly region?: string | undefined;
      readonly postalCode?: string | undefined;
    }
  | {
      readonly kind: "phone";
      readonly number: string;
      /** Where a number without its country's code is taken to be from. */
      readonly country?: string | undefined;
    };

/** What one piece of evidence says. A country with several times says little: it is `vague`. */
export interface Located {
  readonly kind: LocationEvidence["kind"];
  readonly zones: readonly TimeZone[];
  readonly vague: boolean;
}
