import { init } from "./zaf-client.ts";

// Where Zendesk's own script would leave it.
Object.assign(window, { ZAFClient: { init } });
