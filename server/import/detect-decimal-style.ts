import type { DecimalStyle } from "./import-mapping.ts";
import { toWrittenAmount } from "./read-amount.ts";

export interface AmountTally {
  point: number;
  comma: number;
  unclearPoint: number;
  unclearComma: number;
  negative: number;
  unreadable: number;
}

export interface DecimalFinding {
  /** How a value such as `1.234` is read; null when the column uses both styles. */
  readonly style: DecimalStyle | null;
  readonly basis: "mapping" | "this_column" | "grouping" | "none_needed";
  /** Values such as `1.234` that alone could be a thousand or a fraction. */
  readonly unclear: number;
  readonly ambiguous: boolean;
  readonly mixed: boolean;
}

export function emptyAmountTally(): AmountTally {
  return { point: 0, comma: 0, unclearPoint: 0, unclearComma: 0, negative: 0, unreadable: 0 };
}

export function tallyAmount(tally: AmountTally, text: string): void {
  const written = toWrittenAmount(text);
  if (!written.ok) {
    if (written.error !== "empty") tally.unreadable += 1;
    return;
  }
  if (written.value.negative) tally.negative += 1;
  const { style, body } = written.value;
  if (style === "point" || style === "comma") tally[style] += 1;
  else if (style === "unclear") tally[body.includes(".") ? "unclearPoint" : "unclearComma"] += 1;
}

/** One value that can only be read one way settles the column. */
export function decideDecimalStyle(
  tally: AmountTally,
  mapped: DecimalStyle | null,
): DecimalFinding {
  const unclear = tally.unclearPoint + tally.unclearComma;
  const found = (
    style: DecimalStyle | null,
    basis: DecimalFinding["basis"],
    mixed = false,
  ): DecimalFinding => ({ style, basis, unclear, ambiguous: basis === "grouping", mixed });
  if (mapped !== null) return found(mapped, "mapping");
  if (tally.point > 0 && tally.comma > 0) return found(null, "this_column", true);
  if (tally.point > 0) return found("point", "this_column");
  if (tally.comma > 0) return found("comma", "this_column");
  if (unclear === 0) return found("point", "none_needed");
  if (tally.unclearPoint > 0 && tally.unclearComma > 0) return found(null, "this_column", true);
  // Every value has exactly three digits after its one mark. Books are kept in cents far more often
  // than in thousandths, so the mark groups thousands.
  return found(tally.unclearPoint > 0 ? "comma" : "point", "grouping");
}
