import { assertNever } from "../../result/result.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import { locateAddress } from "./locate-address.ts";
import { locatePhone } from "./locate-phone.ts";
import type { Located, LocationEvidence } from "./location-evidence.ts";

/** A fact that would tell more: any location at all, the region of a country with several times. */
export type LocationGap = "location" | "region" | "phone_area";

/** Two pieces of evidence that can't both be where the customer is. */
export interface LocationConflict {
  readonly between: readonly [LocationEvidence["kind"], LocationEvidence["kind"]];
  readonly zones: readonly [readonly TimeZone[], readonly TimeZone[]];
}

export interface CandidateZones {
  /** Every zone the customer may be in, of each place the likeliest first. Empty means unknown, and then nothing is known to be right. */
  readonly zones: readonly TimeZone[];
  readonly missing: readonly LocationGap[];
  readonly conflicts: readonly LocationConflict[];
}

/**
 * Every time zone the evidence leaves possible. Where pieces contradict each other all of them
 * count, because a contact must be right wherever the customer may be; a country alone gives way to
 * anything that says where in it.
 */
export function candidateZones(evidence: readonly LocationEvidence[]): CandidateZones {
  const missing = new Set<LocationGap>();
  const located: Located[] = [];
  for (const piece of evidence) {
    const found = locate(piece);
    if (found.length === 0 && piece.kind === "phone") missing.add("phone_area");
    located.push(...found);
  }
  const exact = located.filter(({ vague }) => !vague);
  const kept = located.filter(
    (piece) => !piece.vague || !exact.some((other) => overlaps(piece, other)),
  );
  if (kept.length === 0) missing.add("location");
  if (kept.some(({ vague }) => vague)) missing.add("region");
  return {
    zones: [...new Set(kept.flatMap(({ zones }) => zones))],
    missing: [...missing].sort(),
    conflicts: conflictsAmong(kept),
  };
}

function locate(piece: LocationEvidence): readonly Located[] {
  switch (piece.kind) {
    case "stated_zone":
      return [{ kind: "stated_zone", zones: [piece.zone], vague: false }];
    case "address":
      return locateAddress(piece);
    case "phone": {
      const found = locatePhone(piece);
      return found === null ? [] : [found];
    }
    default:
      return assertNever(piece);
  }
}

function overlaps(one: Located, other: Located): boolean {
  return one.zones.some((zone) => other.zones.includes(zone));
}

function conflictsAmong(pieces: readonly Located[]): readonly LocationConflict[] {
  return pieces.flatMap((one, index) =>
    pieces
      .slice(index + 1)
      .filter((other) => !overlaps(one, other))
      .map((other) => ({
        between: [one.kind, other.kind] as const,
        zones: [one.zones, other.zones] as const,
      })),
  );
}
