import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
  ToolSchema,
} from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import { may } from "../../../core/access/rights.ts";
import manifest from "../../../manifest.json" with { type: "json" };
import type { Deps } from "../../deps.ts";
import type { Reader } from "../../effects/load-panel.ts";
import { actorOf, type OAuthCaller } from "../oauth/bearer.ts";
import { localeOf, viewerOf } from "../reader.ts";
import { isStorable } from "../storable.ts";
import { ACT_TOOLS } from "./act-tools.ts";
import { LOOK_TOOLS } from "./look-tools.ts";
import { mcpWords } from "./mcp-words.ts";
import type { Tool, ToolScene } from "./tool.ts";

export const TOOLS: readonly Tool[] = [...LOOK_TOOLS, ...ACT_TOOLS];

// Worked out once: they are the same for everybody.
const SCHEMAS = new Map(
  TOOLS.map(({ name, input, output }) => [
    name,
    {
      inputSchema: z.toJSONSchema(input, { io: "input" }),
      outputSchema: z.toJSONSchema(output, { io: "output" }),
    },
  ]),
);

export interface McpVisit {
  readonly deps: Deps;
  readonly caller: OAuthCaller;
  /** Their language and zone; who they are is the caller's. */
  readonly reader: Pick<Reader, "locale" | "timeZone">;
}

/**
 * A server for one request: the tools this caller may use and what they do. The lower of the SDK's two
 * servers, because a tool's refusals, its input's mistakes and our faults are ours to word.
 */
export function mcpServer(visit: McpVisit): Server {
  const words = mcpWords(visit.reader.locale);
  const server = new Server(
    { name: "good-standing", title: "Good Standing", version: manifest.version },
    { capabilities: { tools: {} }, instructions: words.instructions },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: TOOLS.filter((each) => mayUse(visit.caller, each)).map((each) =>
      ToolSchema.parse({
        name: each.name,
        ...words.tools[each.name],
        ...SCHEMAS.get(each.name),
        annotations: { title: words.tools[each.name].title, ...each.hints },
      }),
    ),
  }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) =>
    call(visit, params.name, params.arguments ?? {}),
  );
  return server;
}

function mayUse({ role, scopes }: OAuthCaller, { acts }: Tool): boolean {
  if (!acts) return may(role, "accounts.read") && scopes.includes("accounts.read");
  return may(role, "accounts.act") && scopes.includes("accounts.act");
}

async function call(visit: McpVisit, name: string, input: unknown): Promise<CallToolResult> {
  const scene = sceneOf(visit, input);
  const { words, deps, caller } = scene;
  const wanted = TOOLS.find((each) => each.name === name);
  if (wanted === undefined) throw new McpError(ErrorCode.InvalidParams, words.noSuchTool);
  if (!mayUse(caller, wanted)) return refused("may_not", words.mayNotAct);
  const parsed = wanted.input.safeParse(input);
  if (!parsed.success || !isStorable(input))
    return refused("invalid", parsed.error === undefined ? "text" : z.prettifyError(parsed.error));
  try {
    const result = await wanted.run(scene, input);
    if (!result.ok) return refused(result.error.code, result.error.detail);
    const content = [{ type: "text" as const, text: JSON.stringify(result.value) }];
    return { content, structuredContent: result.value };
  } catch (error) {
    deps.log.error({ err: error, tool: name, clientId: caller.clientId }, "a tool failed");
    return refused("fault", words.fault);
  }
}

/** A tool's error is told to the assistant, which can say or mend it; nothing was done. */
function refused(code: string, detail: string): CallToolResult {
  return { isError: true, content: [{ type: "text", text: detail }], _meta: { code } };
}

const Spoken = z.object({ language: z.enum(["en", "es"]) });

function sceneOf({ deps, caller, reader }: McpVisit, input: unknown): ToolScene {
  const asked = Spoken.safeParse(input);
  const locale = asked.success ? localeOf(asked.data.language) : reader.locale;
  const viewer = viewerOf({ name: actorOf(caller), role: caller.role });
  return { deps, caller, reader: { ...reader, locale, viewer }, words: mcpWords(locale) };
}
