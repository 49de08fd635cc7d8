import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import express, { type ErrorRequestHandler, type Express } from "express";
import helmet from "helmet";
import manifest from "../../manifest.json" with { type: "json" };
import { isLoopback } from "../config.ts";
import { Overloaded } from "../crm/grouped.ts";
import { type Deps, newId } from "../deps.ts";
import { portal } from "../effects/portal.ts";
import { traceRequest } from "../observability/tracing.ts";
import { clockMover, isMovable } from "../sandbox/sandbox-clock.ts";
import { isConnectionFault } from "../storage/connection-fault.ts";
import { InvalidCursor } from "../storage/page.ts";
import { endpoints } from "./api/index.ts";
import { API_BASE, openApiDocument } from "./api/openapi.ts";
import { apiRouter } from "./api/router.ts";
import { consoleRoutes } from "./console/console-routes.ts";
import { figureRoutes } from "./console/figure-routes.ts";
import { operationRoutes } from "./console/operation-routes.ts";
import { hookRoutes } from "./hooks/hook-routes.ts";
import { hubspotRoutes } from "./hubspot/hubspot-routes.ts";
import { farAddressOf, limited, limitedWhenWrong } from "./limited.ts";
import { mcpRoutes } from "./mcp/mcp-routes.ts";
import { oauthRoutes } from "./oauth/oauth-routes.ts";
import { pageDeps } from "./page-deps.ts";
import { pageRoutes } from "./pages/page-routes.ts";
import { portalRoutes } from "./portal/portal-routes.ts";
import { problems, sendProblem } from "./problem.ts";
import { referencePage, referenceScript } from "./reference.ts";
import { salesforceRoutes } from "./salesforce/salesforce-routes.ts";
import { sandboxRoutes } from "./sandbox-routes.ts";
import { zendeskRoutes } from "./zendesk/zendesk-routes.ts";

/** The express app of one process. Async because the browser code is bundled here. */
export async function createApp(deps: Deps): Promise<Express> {
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  if (deps.config.trustProxy !== null) app.set("trust proxy", deps.config.trustProxy);
  app.use(identify(deps));
  app.get("/health", (_req, res) => {
    res.json({ status: "ok" });
  });
  app.get("/ready", async (_req, res) => {
    try {
      await deps.db.ping();
      res.json({ status: "ready" });
    } catch (error) {
      deps.log.error({ err: error }, "database does not answer");
      sendProblem(res, problems.unavailable());
    }
  });
  app.use(
    helmet({
      contentSecurityPolicy: false,
      strictTransportSecurity: deps.publicUrl.startsWith("https:"),
    }),
  );
  app.use(limited(deps, "any.address", farAddressOf));
  app.use(
    "/p",
    limitedWhenWrong(deps, "portal.wrong", (status) => status === 404),
    limited(deps, "portal.link", pathPart),
  );
  app.use(
    portalRoutes({
      portal: portal(deps),
      csrfSecret: deps.secrets.csrf,
      newKey: newId,
      sandbox: deps.config.sandbox,
      assetsDir: join(packageDir("@awesome.me/webawesome/package.json"), "dist-cdn", "styles"),
      onFault: (error) => deps.log.error({ err: error }, "a customer page failed"),
    }),
  );
  app.use(
    "/hooks",
    limitedWhenWrong(deps, "hooks.wrong", (status) => status >= 400),
  );
  app.use(hookRoutes(deps));
  if (deps.config.hubspot !== null) app.use(hubspotRoutes({ deps, app: deps.config.hubspot }));
  if (deps.config.salesforce !== null)
    app.use(salesforceRoutes({ deps, app: deps.config.salesforce }));
  if (deps.config.zendesk !== null) app.use(zendeskRoutes({ deps, app: deps.config.zendesk }));
  const document = openApiDocument(endpoints, manifest.version);
  app.get(`${API_BASE}/openapi.json`, (_req, res) => {
    res.json(document);
  });
  app.get("/api/reference", (_req, res) => referencePage(res));
  app.get("/api/reference/start.js", (_req, res) => referenceScript(res));
  app.use(
    "/api/reference/assets",
    express.static(packageDir("swagger-ui-dist/package.json"), { index: false, maxAge: "1h" }),
  );
  if (deps.config.sandbox) {
    app.use(onlyThisMachine);
    const moveClock = isMovable(deps.clock) ? clockMover(deps, deps.clock) : null;
    app.use(sandboxRoutes(deps, moveClock));
    app.use(await pageRoutes(pageDeps(deps, moveClock)));
  }
  app.use(consoleRoutes(deps));
  app.use(oauthRoutes(deps));
  app.use(mcpRoutes(deps));
  app.use(API_BASE, figureRoutes(deps));
  app.use(API_BASE, operationRoutes(deps));
  app.use(API_BASE, apiRouter(deps, endpoints));
  app.use((_req, res) => sendProblem(res, problems.noSuchRoute()));
  app.use(onFault(deps));
  return app;
}

/** The first part of what is asked below where this is mounted, such as a customer's link. */
function pathPart({ path }: express.Request): string {
  return path.split("/")[1] ?? "";
}

function packageDir(manifestPath: string): string {
  return dirname(fileURLToPath(import.meta.resolve(manifestPath)));
}

/** Gives every request an id, and logs what came of it without saying whom it was about. */
function identify({ log }: Deps): express.RequestHandler {
  return (req, res, next) => {
    const id = randomUUID();
    const start = process.hrtime.bigint();
    res.locals.requestId = id;
    res.set("x-request-id", id);
    res.on("finish", () => {
      const ms = Number(process.hrtime.bigint() - start) / 1e6;
      const route = routeOf(req);
      log.debug(
        { id, method: req.method, route, status: res.statusCode, ms: Math.round(ms) },
        "request",
      );
    });
    const answered = traceRequest(req.method, next);
    res.on("close", () => answered({ route: routeOf(req), status: res.statusCode }));
  };
}

/** The route's pattern, not its address: addresses carry tokens and ids. */
function routeOf({ route }: express.Request): string {
  return typeof route?.path === "string" ? route.path : "-";
}

/**
 * The sandbox signs everyone in, so a page on another site must not reach it under a name of its
 * own that resolves to this machine.
 */
const onlyThisMachine: express.RequestHandler = (req, res, next) => {
  if (isLoopback(req.hostname)) next();
  else
    sendProblem(res, problems.forbidden("The sandbox answers on this machine's own address only."));
};

/** What express could not read is the client's doing; anything else is ours and only the log says what. */
function onFault({ log }: Deps): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (res.headersSent) return next(error);
    if (error?.type === "entity.parse.failed") return sendProblem(res, problems.malformedJson());
    if (error?.type === "entity.too.large") return sendProblem(res, problems.tooLarge());
    if (error instanceof InvalidCursor)
      return sendProblem(res, problems.invalidInput([{ field: "cursor", message: error.message }]));
    if (error instanceof URIError) return sendProblem(res, problems.noSuchRoute());
    if (typeof error?.status === "number" && error.status >= 400 && error.status < 500) {
      return sendProblem(
        res,
        problems.invalidInput([{ field: "", message: "The request could not be read" }]),
      );
    }
    if (error instanceof Overloaded) {
      res.set("retry-after", "1");
      return sendProblem(res, problems.overloaded());
    }
    log.error({ err: error, id: res.locals.requestId }, "request failed");
    if (isConnectionFault(error)) {
      res.set("retry-after", "1");
      return sendProblem(res, problems.databaseAway());
    }
    sendProblem(res, problems.fault());
  };
}
