import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import express, { type NextFunction, type Request, type Response, Router } from "express";
import { z } from "zod";
import { Role } from "../../../core/access/rights.ts";
import type { Deps } from "../../deps.ts";
import { sendTooMany } from "../limited.ts";
import { authenticateBearer, type OAuthCaller } from "../oauth/bearer.ts";
import { SCOPES } from "../oauth/client-input.ts";
import { resourceMetadataUrl } from "../oauth/metadata.ts";
import { MCP_PATH } from "../oauth/scopes.ts";
import { problems, sendProblem } from "../problem.ts";
import { readerOf } from "../reader.ts";
import { mcpServer } from "./mcp-server.ts";

/** The longest plan with every field filled is a few kilobytes. */
const BODY_MAX = "64kb";

/**
 * Our actions as tools for assistants: Streamable HTTP without a session, so that any process can
 * answer any request and nothing is remembered between them.
 */
export function mcpRoutes(deps: Deps): Router {
  const identified = async (req: Request, res: Response, next: NextFunction) => {
    if (isForeign(req, deps.publicUrl))
      return sendProblem(res, problems.forbidden("The request comes from another site's page."));
    // Asked before the body is read, so that a stranger can't make us read one.
    const caller = await authenticateBearer(deps, req, MCP_PATH);
    if (caller === null) return challenge(deps, req, res);
    const tooMany = await deps.limits.use("mcp.client", caller.clientId);
    if (tooMany !== null) return sendTooMany(res, tooMany);
    res.locals.caller = caller;
    next();
  };
  return Router()
    .post(MCP_PATH, identified, express.json({ limit: BODY_MAX }), (req, res) =>
      serve(deps, req, res),
    )
    .all(MCP_PATH, identified, (_req, res) => {
      res.set("allow", "POST");
      sendProblem(res, { ...problems.noSuchRoute(), status: 405, title: "Only POST is answered" });
    });
}

/** A browser says whose page a request comes from; programs that are no browser say nothing. */
function isForeign(req: Request, publicUrl: string): boolean {
  const origin = req.get("origin");
  return origin !== undefined && origin !== new URL(publicUrl).origin;
}

/** Tells a client where to read how it may come in (RFC 9728). */
function challenge({ publicUrl }: Deps, req: Request, res: Response): void {
  const parts = [
    'realm="Good Standing"',
    ...(req.get("authorization") === undefined ? [] : ['error="invalid_token"']),
    `scope="${SCOPES.join(" ")}"`,
    `resource_metadata="${resourceMetadataUrl(publicUrl)}"`,
  ];
  res.set("www-authenticate", `Bearer ${parts.join(", ")}`);
  const detail = "Send an access token as a bearer token.";
  sendProblem(res, { ...problems.notSignedIn(), detail });
}

const Caller = z.object({
  tenantId: z.string(),
  clientId: z.string(),
  role: Role,
  name: z.string(),
  scopes: z.array(z.string()),
  onBehalfOf: z.string().nullable(),
}) satisfies z.ZodType<OAuthCaller>;

async function serve(deps: Deps, req: Request, res: Response): Promise<void> {
  // One call at a time: a batch would be one request to whoever counts them.
  if (req.body === undefined || Array.isArray(req.body))
    return sendProblem(
      res,
      problems.invalidInput([{ field: "", message: "Send one JSON-RPC message as JSON" }]),
    );
  const caller = Caller.parse(res.locals.caller);
  const { locale, timeZone } = readerOf(req);
  const server = mcpServer({ deps, caller, reader: { locale, timeZone } });
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
  res.on("close", () => {
    void transport.close();
    void server.close();
  });
  await server.connect(transport);
  await transport.handleRequest(req, res, req.body);
}
