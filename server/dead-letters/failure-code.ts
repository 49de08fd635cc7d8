import { toLoggedError } from "../security/logged-error.ts";

const SQLSTATE = /^[0-9A-Z]{5}$/;
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,60}$/;
const NETWORK = /^E[A-Z_]{3,30}$/;

/**
 * What failed, as a code that names nobody: an error's own words may hold whatever was being worked
 * on. The log has more, under the same account.
 */
export function failureCode(error: unknown): string {
  const { type, code = "", constraint = "" } = toLoggedError(error);
  const parts = [NAME.test(type) ? type : "Error"];
  if (SQLSTATE.test(code)) parts.push(`sql_${code}`);
  else if (NETWORK.test(code)) parts.push(code);
  if (NAME.test(constraint)) parts.push(constraint);
  return `fault/${parts.join("/")}`;
}
