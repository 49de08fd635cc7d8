import { defineConfig } from "vitest/config";

const SHARED = {
  setupFiles: ["test/support/setup.ts"],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

/** Needs tools of its own, 250 packages of them: `npm run check -- salesforce` has the same. */
const CHECKS = "test/tools/check/**/*.test.ts";

export default defineConfig({
  test: {
    globalSetup: ["test/support/bundled-browser.ts"],
    maxWorkers: 2,
    projects: [
      {
        // Pure functions leave nothing behind, so their files share what was loaded.
        test: { ...SHARED, name: "core", include: ["test/core/**/*.test.ts"], isolate: false },
      },
      {
        test: {
          ...SHARED,
          name: "product",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/core/**", CHECKS],
        },
      },
      { test: { ...SHARED, name: "checks", include: [CHECKS] } },
    ],
  },
});
