import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const SHARED = {
  setupFiles: ["test/support/setup.ts"],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

/** Need what checks and compiles a Salesforce package, which `npm ci` leaves out. */
const SALESFORCE = [
  "test/tools/check/**/*.test.ts",
  "test/tools/deploy/**/*.test.ts",
  "test/ui-extensions/salesforce/components.test.ts",
  "test/browser/salesforce-panel.test.ts",
  "test/browser/three-crms.test.ts",
];
/** Take the place of Node's own requests in their process for good, so they share it with nobody. */
const NOCKED = globSync("test/adapters/**/*.test.ts").filter((file) =>
  /from ".*nock(?:\.ts)?"/.test(readFileSync(file, "utf8")),
);
/** Start servers and browsers, or kill them: each file has a process of its own to do it from. */
const WHOLE = ["test/browser/**/*.test.ts", "test/faults/**/*.test.ts", ...NOCKED];
/** Whole lives with faults, which `npm run bench -- faults` lives at length. */
const LIVES = ["test/faults/*-faults.test.ts"];

export default defineConfig({
  test: {
    globalSetup: ["test/support/bundled-browser.ts"],
    // One more than the gate's two cores: much of a test is waiting for a browser, a database, a process.
    maxWorkers: 3,
    projects: [
      {
        // Pure functions leave nothing behind, so their files share what was loaded.
        test: { ...SHARED, name: "core", include: ["test/core/**/*.test.ts"], isolate: false },
      },
      {
        // The same goes for what opens a database and closes it again: most of the time of such a file
        // was loading the server once more.
        test: {
          ...SHARED,
          name: "product",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/core/**", ...SALESFORCE, ...WHOLE],
          isolate: false,
        },
      },
      {
        test: {
          ...SHARED,
          name: "whole",
          include: WHOLE,
          exclude: [...SALESFORCE, ...LIVES],
        },
      },
      { test: { ...SHARED, name: "salesforce", include: SALESFORCE } },
      { test: { ...SHARED, name: "lives", include: LIVES } },
    ],
  },
});
