import { z } from "zod";
import type { Result } from "../../../core/result/result.ts";
import type { Deps } from "../../deps.ts";
import type { Reader } from "../../effects/load-panel.ts";
import type { OAuthCaller } from "../oauth/bearer.ts";
import type { McpWords, ToolName } from "./mcp-words.ts";

/** One call of a tool: who asks, how they read, and what the server has. */
export interface ToolScene {
  readonly deps: Deps;
  readonly caller: OAuthCaller;
  readonly reader: Reader;
  readonly words: McpWords;
}

/** Why a tool did nothing, in the words a rep would be shown. */
export interface ToolRefusal {
  readonly code: string;
  readonly detail: string;
}

export type ToolResult = Promise<Result<Record<string, unknown>, ToolRefusal>>;

/** What a client may tell its user of a tool before it is called. */
export interface ToolHints {
  readonly readOnlyHint: boolean;
  readonly destructiveHint: boolean;
  readonly idempotentHint: boolean;
  /** Whether somebody outside, the customer, may hear of it. */
  readonly openWorldHint: boolean;
}

/** A tool as it is offered: what it takes and gives, and the work. Its words are in `mcp-words`. */
export interface Tool {
  readonly name: ToolName;
  /** False for what only looks: an auditor's client has no other tools. */
  readonly acts: boolean;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  readonly hints: ToolHints;
  run(scene: ToolScene, input: unknown): ToolResult;
}

interface Definition<Input extends z.ZodObject> extends Omit<Tool, "input" | "run" | "hints"> {
  readonly input: Input;
  readonly hints: Partial<ToolHints>;
  run(scene: ToolScene, input: z.infer<Input>): ToolResult;
}

/** Ties the work's types to its schema: what it is handed has been parsed by it. */
export function tool<Input extends z.ZodObject>(definition: Definition<Input>): Tool {
  const { input, acts, hints } = definition;
  return {
    ...definition,
    // A look changes nothing, and an act's key makes the same call again harmless.
    hints: {
      ...{ readOnlyHint: !acts, destructiveHint: false, idempotentHint: true },
      ...{ openWorldHint: false, ...hints },
    },
    run: (scene, raw) => definition.run(scene, input.parse(raw)),
  };
}

/** What every tool takes. */
export const ANY_INPUT = {
  language: z
    .enum(["en", "es"])
    .optional()
    .describe("the language of the words that come back; left out, the client's own"),
};

export const ACCOUNT_INPUT = {
  ...ANY_INPUT,
  accountId: z.string().min(1).max(200).describe("as find-account gives it"),
};

export const ACT_INPUT = {
  ...ACCOUNT_INPUT,
  idempotencyKey: z
    .string()
    .min(8)
    .max(100)
    .describe(
      "new for each thing wanted, the same when a call is tried again: it is done once and the first answer comes back",
    ),
};
