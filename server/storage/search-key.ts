/** A name as lists are searched and sorted by it: without case and accents, "Ñandú" as "nandu". */
export function toSearchKey(text: string): string {
  return text.trim().normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
