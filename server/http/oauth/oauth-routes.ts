import { Router } from "express";
import type { Deps } from "../../deps.ts";
import { authorizeRoutes } from "./authorize-routes.ts";
import { metadataRoutes } from "./metadata.ts";
import { tokenRoutes } from "./token-routes.ts";

/** Our OAuth server: what applications that call us find out, ask people for, and get. */
export function oauthRoutes(deps: Deps): Router {
  return Router()
    .use(metadataRoutes(deps.publicUrl))
    .use(tokenRoutes(deps))
    .use(authorizeRoutes(deps));
}
