import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { runCli } from "../../../server/cli/run-cli.ts";

const MAIN = join(import.meta.dirname, "../../../server/cli/main.ts");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** What was printed, as JSON. */
  json(): unknown;
}

/** Runs the real `gs` as a process of its own, as a shell would. */
export function gs(args: readonly string[], input?: unknown): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: "pipe" });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err, json: () => JSON.parse(out) }));
    // A command that refuses its options ends before it has read its input.
    child.stdin.on("error", () => undefined);
    child.stdin.end(toText(input));
  });
}

/** The same without a process of its own: for tables of cases, where starting one costs most. */
export async function gsHere(
  args: readonly string[],
  input?: unknown,
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<Ran> {
  let out = "";
  let err = "";
  const code = await runCli(args, {
    env,
    stdin: Readable.from([toText(input)]),
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    errIsTerminal: false,
  });
  return { code, out, err, json: () => JSON.parse(out) };
}

function toText(input: unknown): string {
  if (input === undefined) return "";
  return typeof input === "string" ? input : JSON.stringify(input);
}

export interface Folder {
  readonly path: string;
  /** Writes a file into the folder and answers its path. */
  write(name: string, content: string): Promise<string>;
  remove(): Promise<void>;
}

export async function temporaryFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), "gs-cli-"));
  return {
    path,
    write: async (name, content) => {
      const file = join(path, name);
      await writeFile(file, content);
      return file;
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}
