/**
 * HubSpot's renderer for tests and the components to look for. The package stands in this
 * workspace's own folder, out of reach of the tests, because it asks for a React of its own.
 */
export * from "@hubspot/ui-extensions";
export { createRenderer } from "@hubspot/ui-extensions/testing";
