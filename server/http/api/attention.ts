import { z } from "zod";
import { Attention } from "../../../ui-extensions/console-app/views/setup.ts";
import { attentionOf } from "../../setup/attention.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";

export const getAttention = endpoint({
  method: "get",
  path: "/attention",
  summary: "What waits for somebody now, the most urgent first",
  tag: "Access",
  right: "accounts.read",
  params: NoParams,
  query: z.object({}),
  body: NoBody,
  response: Attention,
  writes: false,
  async handle({ deps, session }) {
    const { tenantId, role } = session;
    const now = deps.clock.now();
    const body = await deps.db.withTenant(tenantId, (tx) => attentionOf(tx, role, now));
    return { status: 200, body };
  },
});
