import type { Deps } from "../deps.ts";

/** What work with CRMs needs of the server. */
export type CrmDeps = Pick<Deps, "db" | "clock" | "log" | "policies" | "wake" | "crm">;
