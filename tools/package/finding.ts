/** Something a check found. An error keeps the package from being uploaded or listed. */
export interface Finding {
  readonly level: "error" | "warning";
  /** A short name that stays the same, such as `scope-unused`. */
  readonly rule: string;
  /** The file it is about, or empty. */
  readonly file: string;
  readonly message: string;
}

export function error(rule: string, file: string, message: string): Finding {
  return { level: "error", rule, file, message };
}

export function warning(rule: string, file: string, message: string): Finding {
  return { level: "warning", rule, file, message };
}
