import { expect } from "vitest";

export interface CollectedTest {
  readonly name: string;
  readonly run: () => unknown;
}

type Body = (...row: readonly unknown[]) => unknown;
type Define = (name: string, body: Body) => void;

/**
 * What a test file imports from vitest, as far as core's tests use it: files are loaded anew for each
 * fault, and starting a test runner each time takes far longer than the tests.
 */
export function collectTests() {
  const tests: CollectedTest[] = [];
  let path: readonly string[] = [];

  const describeOnce: Define = (name, body) => {
    const outer = path;
    path = [...outer, name];
    body();
    path = outer;
  };
  const itOnce: Define = (name, run) => {
    tests.push({ name: [...path, name].join(" > "), run: () => run() });
  };
  const nothing: Define = () => {};
  const withEach = (define: Define) => Object.assign(define, { each: eachOf(define) });
  const it = Object.assign(withEach(itOnce), {
    runIf: (wanted: unknown) => withEach(wanted ? (name, body) => itOnce(name, body) : nothing),
  });
  // Time limits are kept by whoever runs this.
  const vi = { setConfig() {} };
  return { tests, vitest: { expect, it, describe: withEach(describeOnce), vi } };
}

/** A row that is a list is spread over the parameters; anything else is the one parameter. */
function eachOf(define: Define) {
  return (rows: readonly unknown[]) => (name: string, body: Body) => {
    for (const [index, row] of rows.entries())
      define(`${name} [${index}]`, () => (Array.isArray(row) ? body(...row) : body(row)));
  };
}
