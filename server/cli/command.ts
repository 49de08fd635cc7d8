import type { z } from "zod";
import { BadInput } from "./bad-input.ts";

export interface OptionSpec {
  readonly type: "string" | "boolean";
  /** What stands after the option in the help, as FILE. */
  readonly value?: string;
  readonly help: string;
}

export type ExitCode = 0 | 1;

/** The world a command may touch, so that a test can hand it another. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean | undefined };
  out(text: string): Promise<void>;
  err(text: string): void;
  readonly errIsTerminal: boolean;
}

export interface Call {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
  readonly io: Io;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** A paragraph for `gs <command> --help`. */
  readonly about: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly positional?: string;
  /** What it reads as JSON; null when options say everything. */
  readonly input: z.ZodType | null;
  run(call: Call): Promise<ExitCode>;
}

export function textOption({ options }: Call, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

export function neededOption(call: Call, name: string): string {
  const value = textOption(call, name);
  if (value === undefined || value === "") throw new BadInput(`--${name}`, "is required");
  return value;
}

export function hasFlag({ options }: Call, name: string): boolean {
  return options[name] === true;
}

/** The action a command's first word names, out of those it has. */
export function chosenAction<Do>(call: Call, actions: Readonly<Record<string, Do>>): Do {
  const [name = ""] = call.positionals;
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined)
    throw new BadInput("action", `say which one: ${Object.keys(actions).join(", ")}`);
  return action;
}

export async function printJson({ io }: Call, value: unknown): Promise<void> {
  await io.out(`${JSON.stringify(value, null, 2)}\n`);
}
