/** PostgreSQL's type numbers for the columns the two drivers would otherwise read differently. */
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const NUMERIC = 1700;

/**
 * How both drivers read these columns. Left alone, one reads int8 as text and the other as a bigint,
 * and a date becomes midnight in two different zones.
 */
export const COLUMN_READERS: Readonly<Record<number, (text: string) => string | number>> = {
  [INT8]: toSafeInteger,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: toInstantText,
  [NUMERIC]: (text) => text,
};

function toSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`inexact integer from storage: ${text}`);
  return value;
}

// Every transaction sets its zone to UTC, so the offset is always +00.
function toInstantText(text: string): string {
  return new Date(`${text.replace(" ", "T")}:00`).toISOString();
}
