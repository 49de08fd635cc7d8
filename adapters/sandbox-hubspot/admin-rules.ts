/**
 * A rule an admin of the account made: when `when` holds of a record, `property` must have a value.
 * From the 2026-09 versions on the API refuses writes that break one.
 */
export interface AdminRule {
  /** Plural name of the object type. */
  readonly object: string;
  readonly property: string;
  readonly when: { readonly property: string; readonly value: string };
}

/** The properties that `rules` want of such a record and that it does not have. */
export function requiredBy(
  rules: readonly AdminRule[],
  object: string,
  properties: Readonly<Record<string, string>>,
): string[] {
  return rules
    .filter(
      (rule) =>
        rule.object === object &&
        properties[rule.when.property] === rule.when.value &&
        (properties[rule.property] ?? "") === "",
    )
    .map((rule) => rule.property);
}
