import { describeCrmPort } from "../describe-crm-port.ts";
import { openHarness } from "./open-sandbox.ts";

describeCrmPort("Zendesk with custom objects", () => openHarness());

describeCrmPort("Zendesk on a plan without custom objects", () =>
  openHarness({ features: { customObjects: false } }),
);
