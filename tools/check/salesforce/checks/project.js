// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** @typedef {{ level: "error" | "warning", rule: string, file: string, message: string }} Finding */

/** The folder of the sfdx project that is checked, as it was handed over. */
export const PROJECT = process.argv[2] ?? "";
if (PROJECT === "") throw new Error("say which project to check");

/** Where its metadata lies. */
export const MAIN = join(PROJECT, "force-app", "main", "default");

/**
 * Every file under a folder of the metadata, by its path there; none where there is no such folder.
 * @param {string} [folder]
 * @returns {string[]}
 */
export function filesIn(folder = "") {
  const entries = readdirSync(join(MAIN, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(MAIN, join(entry.parentPath, entry.name)))
    .toSorted();
}

/** @param {string} file */
export function textOf(file) {
  return readFileSync(join(MAIN, file), "utf8");
}

/** @param {string} rule @param {string} file @param {string} message @returns {Finding} */
export function error(rule, file, message) {
  return { level: "error", rule, file, message };
}

/** @param {string} rule @param {string} file @param {string} message @returns {Finding} */
export function warning(rule, file, message) {
  return { level: "warning", rule, file, message };
}

/**
 * Hands over what was found and how much was looked at: a check that saw nothing proves nothing.
 * @param {number} seen @param {readonly Finding[]} findings
 */
export function report(seen, findings) {
  process.stdout.write(`\n${JSON.stringify({ seen, findings })}\n`);
}
