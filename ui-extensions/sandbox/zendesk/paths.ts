/** Below what address the workspace stands. */
export const BASE = "/sandbox/zendesk";
