import type { Request, Response } from "express";
import type { SimulationReport } from "../../../core/treatment/simulation-report.ts";
import type { CapturedMessage, CapturedPage } from "../../../ui-extensions/console/outbox-view.ts";
import type { Door } from "../../../ui-extensions/console/start-page.ts";

/** What the pages read. Every function answers for the tenant that `startSession` put on the response. */
export interface PageDeps {
  /** Where the panel finds the API, such as `/api/v1`. */
  readonly apiBase: string;
  /** Further addresses for the start page, such as the API's reference. */
  readonly doors: readonly Door[];
  /** Sets the same-site session cookie that the panel's calls will carry. Runs before every page. */
  readonly startSession: (request: Request, response: Response) => Promise<void>;
  readonly findAccountName: (response: Response, accountId: string) => Promise<string | null>;
  /** Newest first, at most `limit`, from `cursor` or from the start. */
  readonly listCaptured: (
    response: Response,
    page: { readonly cursor: string | null; readonly limit: number },
  ) => Promise<CapturedPage>;
  readonly findCaptured: (response: Response, id: string) => Promise<CapturedMessage | null>;
  /** The last simulation that was run, or null when there was none. */
  readonly loadSimulation: (response: Response) => Promise<SimulationReport | null>;
}
