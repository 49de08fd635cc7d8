import { z } from "zod";
import { Me } from "../../../ui-extensions/console-app/views/me.ts";
import { findTenant } from "../../storage/tenants.ts";
import { problems } from "../problem.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";

export const getMe = endpoint({
  method: "get",
  path: "/me",
  summary: "Who is signed in, and where",
  tag: "Access",
  right: "accounts.read",
  params: NoParams,
  query: z.object({}),
  body: NoBody,
  response: Me,
  writes: false,
  async handle({ deps, session }) {
    const { tenantId, name, role } = session;
    const tenant = await deps.db.withSystem((tx) => findTenant(tx, tenantId));
    if (tenant === null) return { problem: problems.notFound() };
    return { status: 200, body: { name, role, tenant, now: deps.clock.now() } };
  },
});
