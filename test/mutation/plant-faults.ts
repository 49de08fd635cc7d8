import { globSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { z } from "zod";

export const INSTRUMENTER =
  "test/mutation/node_modules/@stryker-mutator/instrumenter/dist/src/index.js";

/** A fault that can be switched on. */
export interface Mutant {
  readonly id: string;
  /** `core/compliance/gate.ts`, a line of it, and what is put in the place of what. */
  readonly file: string;
  readonly line: number;
  readonly change: string;
}

export interface Planted {
  readonly mutants: readonly Mutant[];
  readonly testFiles: readonly string[];
  /** One script with every test file and all of core in it: loading it anew forgets everything. */
  readonly script: string;
}

/**
 * Every fault of `sources` (repository paths) side by side in one script, each behind a switch of its
 * own, with the tests that `tests` names. The tree itself is not touched.
 */
export async function plantFaults(sources: readonly string[], tests: string): Promise<Planted> {
  const originals = new Map(sources.map((path) => [resolve(path), readFileSync(path, "utf8")]));
  const { files, mutants } = await instrument(originals);
  const planted = new Map(files.map(({ name, content }) => [name, content]));
  const testFiles = globSync(tests).sort();
  const loaders = testFiles.map((file) => `${JSON.stringify(file)}: () => require("./${file}"),`);
  const built = await build({
    stdin: {
      contents: `require("./test/support/setup.ts");\nmodule.exports = {${loaders.join("\n")}};`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node22",
    packages: "external",
    logLevel: "error",
    plugins: [sourcesFrom(planted)],
  });
  return {
    mutants: mutants
      .filter(({ status }) => status !== "Ignored")
      .map((found) => toMutant(found, originals.get(found.fileName) ?? "")),
    testFiles,
    script: built.outputFiles[0]?.text ?? "",
  };
}

/** Lines and columns count from 0. */
const Position = z.object({ line: z.int(), column: z.int() });
const Found = z.object({
  id: z.string(),
  fileName: z.string(),
  replacement: z.string(),
  location: z.object({ start: Position, end: Position }),
  status: z.string().optional(),
});
const Instrumented = z.object({
  files: z.array(z.object({ name: z.string(), content: z.string() })),
  mutants: z.array(Found),
});

interface Instrumenter {
  instrument(files: readonly object[], options: object): Promise<unknown>;
}
const Tool = z.object({
  Instrumenter: z.custom<new (logger: object) => Instrumenter>((it) => typeof it === "function"),
});

async function instrument(
  originals: ReadonlyMap<string, string>,
): Promise<z.infer<typeof Instrumented>> {
  const quiet = { debug() {}, info() {}, isDebugEnabled: () => false };
  const tool: unknown = await import(pathToFileURL(resolve(INSTRUMENTER)).href);
  const instrumenter = new (Tool.parse(tool).Instrumenter)(quiet);
  const files = [...originals].map(([name, content]) => ({ name, mutate: true, content }));
  const options = { plugins: null, excludedMutations: [], ignorers: [NEVER_REACHED] };
  return Instrumented.parse(await instrumenter.instrument(files, options));
}

// `default: return assertNever(x)` is there for the compiler; no value of the type gets there.
const AssertNever = z.object({
  node: z.object({
    type: z.literal("SwitchCase"),
    test: z.null(),
    consequent: z.tuple([
      z.object({ argument: z.object({ callee: z.object({ name: z.literal("assertNever") }) }) }),
    ]),
  }),
});
const NEVER_REACHED = {
  shouldIgnore: (path: unknown) =>
    AssertNever.safeParse(path).success ? "unreachable" : undefined,
};

function sourcesFrom(planted: ReadonlyMap<string, string>): Plugin {
  return {
    name: "planted-faults",
    setup({ onLoad }) {
      onLoad({ filter: /[/\\]core[/\\].*\.ts$/ }, ({ path }) => {
        const contents = planted.get(path);
        return contents === undefined ? undefined : { contents, loader: "ts" };
      });
    },
  };
}

function toMutant({ id, fileName, location, replacement }: z.infer<typeof Found>, source: string) {
  const { start, end } = location;
  const lines = source.split("\n").slice(start.line, end.line + 1);
  const last = lines.length - 1;
  const original = lines.map((line, index) =>
    line.slice(index === 0 ? start.column : 0, index === last ? end.column : undefined),
  );
  return {
    id,
    file: relative(process.cwd(), fileName).replaceAll("\\", "/"),
    line: start.line + 1,
    change: `${shorten(original.join(" "))} -> ${shorten(replacement)}`,
  };
}

const SHOWN_MAX = 100;

function shorten(code: string): string {
  const line = code.replace(/\s+/g, " ");
  return line.length > SHOWN_MAX ? `${line.slice(0, SHOWN_MAX)}…` : line;
}
