import { readFile, stat } from "node:fs/promises";
import type { z } from "zod";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { validatePolicy } from "../../core/policy/validate-policy.ts";
import { BadInput, fromZod } from "./bad-input.ts";
import { type Call, textOption } from "./command.ts";

/** A whole account's facts fit many times over; a book belongs in `--file book.csv`. */
const MAX_JSON_BYTES = 256 * 1024 ** 2;

/** The JSON from `--file`, or from stdin when there is none, as the schema reads it. */
export async function readInput<Schema extends z.ZodType>(
  call: Call,
  schema: Schema,
): Promise<z.output<Schema>> {
  const { text, root } = await readInputText(call);
  return parseJson(text, schema, root);
}

/** The text from `--file` or stdin, and which of them a complaint is about. */
export async function readInputText(
  call: Call,
): Promise<{ readonly text: string; readonly root: string }> {
  const file = textOption(call, "file");
  return file === undefined
    ? { text: await readStdin(call), root: "stdin" }
    : { text: await readText(file, "--file"), root: "--file" };
}

export async function readJsonFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  option: string,
): Promise<z.output<Schema>> {
  return parseJson(await readText(path, option), schema, option);
}

/** A policy as part of the input or from a file; the default one when there is none. */
export function readPolicy(document: unknown): TenantPolicy {
  if (document === undefined) return defaultPolicy;
  const policy = validatePolicy(document);
  if (policy.ok) return policy.value;
  const [problem] = policy.error;
  throw new BadInput(`policy.${problem?.path ?? ""}`, problem?.message ?? "is not valid");
}

/** Throws `BadInput` for a path that is no readable file, before anything is done with it. */
export async function refuseMissingFile(path: string, option: string): Promise<void> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new BadInput(option, `${path} is not a file`);
  } catch (error) {
    throw toMissingFile(error, path, option);
  }
}

function parseJson<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  root: string,
): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new BadInput(root, text.trim() === "" ? "is empty" : `is not JSON: ${error.message}`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw fromZod(parsed.error, root);
}

async function readText(path: string, option: string): Promise<string> {
  await refuseMissingFile(path, option);
  return (await readFile(path, "utf8")).replace(/^\ufeff/, "");
}

async function readStdin({ io }: Call): Promise<string> {
  if (io.stdin.isTTY === true) throw new BadInput("stdin", "give JSON on stdin or with --file");
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of io.stdin) {
    const part = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    bytes += part.length;
    if (bytes > MAX_JSON_BYTES) throw new BadInput("stdin", `is over ${MAX_JSON_BYTES} bytes`);
    chunks.push(part);
  }
  return Buffer.concat(chunks)
    .toString("utf8")
    .replace(/^\ufeff/, "");
}

function toMissingFile(error: unknown, path: string, option: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  if (error.code === "ENOENT") return new BadInput(option, `there is no file ${path}`);
  if (error.code === "EACCES") return new BadInput(option, `${path} can't be read`);
  return error;
}
