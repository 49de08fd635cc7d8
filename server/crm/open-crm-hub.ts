import { setTimeout as sleep } from "node:timers/promises";
import { toEpochMs } from "../../core/time/instant.ts";
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import { sealKeyOf } from "../security/seal.ts";
import { derivedSecret } from "../security/sign.ts";
import type { CrmHub } from "./crm-hub.ts";
import { hubspotApp } from "./hubspot-app.ts";
import { salesforceApp } from "./salesforce-app.ts";
import { zendeskApp } from "./zendesk-app.ts";

/** Every CRM whose app is set up here, and the keys that guard what it gives us. */
export function openCrmHub(
  {
    encryptionKeys,
    hubspot,
    salesforce,
    zendesk,
  }: Pick<Config, "encryptionKeys" | "hubspot" | "salesforce" | "zendesk">,
  { secret, clock }: { readonly secret: string; readonly clock: Clock },
): CrmHub {
  const wait = (ms: number): Promise<void> => sleep(ms);
  const tools = { nowMs: () => toEpochMs(clock.now()), wait };
  // The secret's own key stays in the ring, so that setting a key later loses no connection.
  const own = sealKeyOf(derivedSecret(secret, "crm-seal"));
  const [first, ...others] = encryptionKeys.map(sealKeyOf);
  return {
    apps: {
      ...(hubspot === null ? {} : { hubspot: hubspotApp(hubspot, tools) }),
      ...(salesforce === null ? {} : { salesforce: salesforceApp(salesforce, tools) }),
      ...(zendesk === null ? {} : { zendesk: zendeskApp(zendesk, tools) }),
    },
    sealKeys: first === undefined ? [own] : [first, ...others, own],
    recordSecret: derivedSecret(secret, "crm-record"),
    wait,
  };
}
