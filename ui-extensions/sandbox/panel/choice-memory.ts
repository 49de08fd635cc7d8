const PREFIX = "good-standing.choice.";

// Browsers may refuse storage altogether; then the rep chooses again, which is no fault.
export function recallChoice(record: string): string | null {
  if (record === "") return null;
  try {
    return localStorage.getItem(PREFIX + record);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

export function rememberChoice(record: string, accountId: string | null): void {
  if (record === "") return;
  try {
    if (accountId === null) localStorage.removeItem(PREFIX + record);
    else localStorage.setItem(PREFIX + record, accountId);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
