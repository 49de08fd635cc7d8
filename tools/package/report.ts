import type { Finding } from "./finding.ts";

/** What a check found, to be read by a person. */
export function report(path: string, files: number, findings: readonly Finding[]): string {
  const count = (level: Finding["level"]) => findings.filter((each) => each.level === level).length;
  const lines = findings.map(
    ({ level, rule, file, message }) =>
      `${level.padEnd(7)}  ${rule}${file === "" ? "" : `  ${file}`}\n         ${message}`,
  );
  const [errors, warnings] = [count("error"), count("warning")];
  const sum = `${files} files in ${path}\n${errors} errors, ${warnings} warnings`;
  return [...lines, sum, ""].join("\n");
}
