import { defineConfig } from "vitest/config";

/** The tests of the folder whose mutants are tried, and no others: each mutant runs some of them. */
export default defineConfig({
  test: {
    include: (process.env.MUTANT_TESTS ?? "test/core/**/*.test.ts").split(","),
    setupFiles: ["test/support/setup.ts"],
    testTimeout: 60_000,
    maxWorkers: 1,
  },
});
