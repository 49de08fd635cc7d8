/** A size of a run from the environment; a whole number above zero, or the run says which one is not. */
export function sizeOf(name: string, usual: number): number {
  const text = process.env[name];
  if (text === undefined || text === "") return usual;
  const size = Number(text);
  if (!Number.isSafeInteger(size) || size < 1)
    throw new Error(`${name}: a whole number above zero, not "${text}"`);
  return size;
}
