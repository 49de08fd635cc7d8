import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installOnce } from "./install-once.ts";

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));
const CACHE = fileURLToPath(
  new URL("../../../node_modules/.cache/good-standing-salesforce/", import.meta.url),
);
const BUILD = fileURLToPath(new URL("build.js", import.meta.url));
const DESIGN = join(PACKAGE, "node_modules", "@salesforce-ux", "design-system", "assets");

/** Everything that what is compiled depends on. */
const SOURCES = [
  "package-lock.json",
  "toolchain/**/*.{js,html,css}",
  "force-app/main/default/{lwc,labels,translations}/**/*.{js,html,css,xml}",
];

/** The end of what a tool wrote is where it says what went wrong. */
const REASON_MAX = 2_000;

/** Whether our components can be shown, and what is being done about it. */
export type ComponentsState =
  | { readonly kind: "ready"; readonly script: string; readonly design: string }
  | { readonly kind: "working"; readonly step: "install" | "compile" }
  | { readonly kind: "failed"; readonly reason: string };

export interface Components {
  /** Looks, and begins the work when nothing is there yet. Never waits. */
  readonly state: () => ComponentsState;
  /** Settles when there is nothing more to do. */
  readonly settled: () => Promise<ComponentsState>;
}

/** True when the packages that compile the components are installed. */
export function hasToolchain(): boolean {
  // npm writes it when all else is in place, so an install that was stopped does not look done.
  return existsSync(join(PACKAGE, "node_modules", ".package-lock.json"));
}

/**
 * The compiled components, kept under the hash of their sources. What is missing is installed and
 * compiled beside the server, in processes of their own: it takes half a minute of a whole core.
 */
export function openComponents(): Components {
  let state: ComponentsState | null = null;
  let work: Promise<ComponentsState> | null = null;
  const begin = () => {
    work ??= prepare((now) => {
      state = now;
    }).then((end) => {
      state = end;
      return end;
    });
    return work;
  };
  return {
    state: () => {
      if (state === null) void begin();
      return state ?? { kind: "working", step: "compile" };
    },
    settled: begin,
  };
}

async function prepare(tell: (state: ComponentsState) => void): Promise<ComponentsState> {
  if (!hasToolchain()) {
    tell({ kind: "working", step: "install" });
    const installed = await installToolchain();
    if (installed !== "") return { kind: "failed", reason: installed };
  }
  const script = join(CACHE, `${hashOfSources()}.js`);
  if (existsSync(script)) return { kind: "ready", script, design: DESIGN };
  tell({ kind: "working", step: "compile" });
  const reason = await run(process.execPath, [BUILD, script, join(CACHE, "base")]);
  return reason === "" ? { kind: "ready", script, design: DESIGN } : { kind: "failed", reason };
}

/** Empty when the packages are there now, else why not. */
export function installToolchain(): Promise<string> {
  return installOnce(join(CACHE, "installing-toolchain"), hasToolchain, () =>
    run("npm", ["ci", "--prefix", PACKAGE, "--no-audit", "--no-fund", "--loglevel", "error"]),
  );
}

function hashOfSources(): string {
  const hash = createHash("sha256");
  for (const file of globSync(SOURCES, { cwd: PACKAGE }).toSorted()) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(PACKAGE, file)));
  }
  return hash.digest("hex").slice(0, 20);
}

function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((settle) => {
    const child = spawn(command, args, { cwd: PACKAGE, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString("utf8")).slice(-REASON_MAX);
    });
    child.on("error", (error) => settle(error.message));
    child.on("close", (code) => settle(code === 0 ? "" : said || `${command} ended with ${code}`));
  });
}
