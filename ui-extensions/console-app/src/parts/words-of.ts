/** A code of ours as words: `final_notice` as "Final notice", `contactPoints` as "Contact points". */
export function wordsOf(code: string): string {
  const text = code
    .replaceAll(/([a-z])([A-Z])/g, (_, before: string, after: string) =>
      `${before} ${after}`.toLowerCase(),
    )
    .replaceAll(/[_.-]+/g, " ")
    .trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
