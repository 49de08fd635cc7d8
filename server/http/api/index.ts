import { actionEndpoints, getPanel, getTimeline, listAccounts } from "./accounts.ts";
import { getPolicy, postImport, postSimulation, putPolicy } from "./books.ts";
import { getContactEvents, postContactEvents, postReply } from "./contact.ts";
import type { Endpoint } from "./endpoint.ts";

/** Every operation under `/api/v1`. The router and the OpenAPI document are both made from this list. */
export const endpoints: readonly Endpoint[] = [
  listAccounts,
  getPanel,
  getTimeline,
  ...actionEndpoints,
  getContactEvents,
  postContactEvents,
  postReply,
  postImport,
  postSimulation,
  getPolicy,
  putPolicy,
];
