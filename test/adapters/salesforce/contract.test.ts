import { describeCrmPort } from "../describe-crm-port.ts";
import { openHarness } from "./open-sandbox.ts";

describeCrmPort("Salesforce", () => openHarness());
