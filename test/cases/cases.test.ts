import { describe, expect, it } from "vitest";
import { suites } from "./suites.ts";

describe("outside cases", () => {
  it.each(suites)("$name: every case we can express comes out as its author wrote it", (suite) => {
    const results = suite.run();
    expect(results.filter(({ kind }) => kind === "failed")).toEqual([]);
    expect(results.filter(({ kind }) => kind === "passed").length).toBeGreaterThan(0);
  });

  it.each(suites)("$name: every case has a name of its own", (suite) => {
    const ids = suite.run().map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it.each(suites)("$name: every case left out says why", (suite) => {
    const silent = suite
      .run()
      .filter(({ kind, detail }) => kind === "not_expressible" && detail === "");
    expect(silent).toEqual([]);
  });
});
