/** Fills a path's `{names}`; throws when one is missing, which is a bug of ours. */
export function pathOf(path: string, values: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined || value === "") throw new Error(`path needs ${name}: ${path}`);
    return encodeURIComponent(value);
  });
}

/** The value, or undefined for what is not JSON, such as a proxy's page. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
