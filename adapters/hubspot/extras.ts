import { z } from "zod";
import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { Session } from "./session.ts";

/** What a waiting workflow is told. */
export interface CallbackAnswer {
  readonly state: "SUCCESS" | "FAIL_CONTINUE";
  readonly outputs: Readonly<Record<string, string>>;
}

/** A kind of email that a contact of the account can refuse. */
export interface HubspotSubscription {
  readonly id: number;
  readonly name: string;
  readonly active: boolean;
}

/** What only HubSpot has. */
export interface HubspotExtras {
  /** Lets a workflow go on that waits at our action. `not_found` when it no longer waits. */
  completeCallback(callbackId: string, answer: CallbackAnswer): Promise<Result<null, CrmError>>;
  /** For the admin to say which of them our reminders are. */
  listSubscriptions(): Promise<Result<readonly HubspotSubscription[], CrmError>>;
}

const Definitions = z.object({
  results: z.array(
    z.object({
      id: z.coerce.number().int(),
      name: z.string(),
      isActive: z.boolean().default(true),
    }),
  ),
});

export function extrasOf({ client }: Session): HubspotExtras {
  return {
    async completeCallback(callbackId, { state, outputs }) {
      const json = {
        outputFields: { ...outputs, hs_execution_state: state },
        typedOutputs: {},
      };
      const told = await client.call(
        "completeCallback",
        { path: { callbackId }, json },
        z.unknown(),
      );
      return told.ok ? ok(null) : told;
    },
    async listSubscriptions() {
      const list = await client.call("subscriptions", {}, Definitions);
      if (!list.ok) return list;
      return ok(
        list.value.results.map(({ id, name, isActive }) => ({ id, name, active: isActive })),
      );
    },
  };
}
