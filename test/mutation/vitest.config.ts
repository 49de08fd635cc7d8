import { defineConfig } from "vitest/config";

/** The tests of the folder whose mutants are tried, and no others. */
export default defineConfig({
  test: {
    include: ["test/mutation/entry.ts"],
    setupFiles: ["test/support/setup.ts"],
    testTimeout: 60_000,
    maxWorkers: 1,
    isolate: false,
  },
});
