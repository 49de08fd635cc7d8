export function range(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}

/** What one record comes to in one number, so that keeping it takes no room. */
export function mark(text: string | undefined): number {
  if (text === undefined) return -1;
  let hash = 7;
  for (let at = 0; at < text.length; at += 1) hash = (hash * 31 + text.charCodeAt(at)) | 0;
  return hash;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
