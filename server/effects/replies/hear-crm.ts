import type { CrmDeps } from "../../crm/crm-deps.ts";
import type { Deps } from "../../deps.ts";
import { receiveReply } from "../receive-reply.ts";

/** What a CRM's work needs, with an ear for what customers write there. */
export function hearingCrm(deps: Deps): CrmDeps {
  return {
    ...deps,
    hear: async (tenantId, reply) => {
      // A ticket names a customer and no address of theirs: none is closed or confirmed to.
      await receiveReply(deps, tenantId, { ...reply, address: "" });
    },
  };
}
