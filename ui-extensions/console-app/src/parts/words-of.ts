/** A code of ours as words: `final_notice` as "Final notice". */
export function wordsOf(code: string): string {
  const text = code.replaceAll(/[_.-]+/g, " ").trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
