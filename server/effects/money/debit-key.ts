const DEBIT = "debit-";

/** Whether a payment is a debit of a saved method, by our name for it. */
export function isDebitKey(id: string): boolean {
  return id.startsWith(DEBIT);
}

export function debitKey(hash: string): string {
  return `${DEBIT}${hash.slice(0, 32)}`;
}
