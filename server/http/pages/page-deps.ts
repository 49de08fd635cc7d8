import type { Request, Response } from "express";
import type { CurrencyCode } from "../../../core/money/money.ts";
import type { Result } from "../../../core/result/result.ts";
import type { CalendarDate } from "../../../core/time/calendar-date.ts";
import type { SimulationReport } from "../../../core/treatment/simulation-report.ts";
import type { ClockView } from "../../../ui-extensions/console/clock-view.ts";
import type { ImportReportView, WrittenView } from "../../../ui-extensions/console/import-view.ts";
import type { TrayView } from "../../../ui-extensions/console/letters-page.ts";
import type {
  CapturedMessage,
  CapturedPage,
  UnsentPage,
} from "../../../ui-extensions/console/outbox-view.ts";
import type { Door } from "../../../ui-extensions/console/start-page.ts";
import type { WordingView } from "../../../ui-extensions/console/wording-page.ts";
import type { ImportedRow } from "../../../ui-extensions/sandbox/record-view.ts";
import type { HubspotDemo } from "../../sandbox/hubspot-demo.ts";
import type { SalesforceDemo } from "../../sandbox/salesforce-demo.ts";
import type { ClockMove } from "../../sandbox/sandbox-clock.ts";
import type { ZendeskDemo } from "../../sandbox/zendesk-demo.ts";

export interface PageRequest {
  readonly cursor: string | null;
  readonly limit: number;
}

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly currency: CurrencyCode;
}

export interface FileImport {
  readonly report: ImportReportView;
  readonly written: WrittenView;
}

/** The file as a whole can't be used. `field` is what would have to change, as the importer names it. */
export interface FileRefusal {
  readonly field: string;
  readonly message: string;
}

export interface LetterDeps {
  /** Those that may still go; any other is taken out on the way. */
  open(): Promise<TrayView>;
  /** All of them on paper, or one; null when there is none. */
  print(id: string | null): Promise<Buffer | null>;
  /** Answers how many were posted. */
  post(ids: readonly string[]): Promise<number>;
}

/** What the pages read. Every function answers for the tenant that `startSession` put on the response. */
export interface PageDeps {
  /** Where the panel finds the API, such as `/api/v1`. */
  readonly apiBase: string;
  /** Further addresses for the start page, such as the API's reference. */
  readonly doors: readonly Door[];
  /** Whose pages these are; what a page keeps between two steps belongs to it. */
  readonly tenantId: string;
  /** The demo's HubSpot account, where our cards reach us, and what its users may do with us. */
  readonly hubspot: {
    readonly demo: HubspotDemo;
    readonly publicUrl: string;
    readonly roleOf: (userId: number, email: string) => Promise<string>;
  } | null;
  /** The demo's Zendesk account, and where our app's page reaches us. */
  readonly zendesk: { readonly demo: ZendeskDemo; readonly publicUrl: string } | null;
  /** The demo's Salesforce org, and where its named credential reaches us. */
  readonly salesforce: { readonly demo: SalesforceDemo; readonly publicUrl: string } | null;
  /** Sets the same-site session cookie that the panel's calls will carry. Runs before every page. */
  readonly startSession: (request: Request, response: Response) => Promise<void>;
  /** True when a form was sent by one of these pages, and by somebody who is signed in. */
  readonly mayWrite: (request: Request) => Promise<boolean>;
  readonly findAccountName: (response: Response, accountId: string) => Promise<string | null>;
  /** Accounts that no record of the sandbox CRM stands for, by name. */
  readonly listImported: (
    request: Request,
    page: PageRequest & { readonly search: string },
  ) => Promise<{ readonly accounts: readonly ImportedRow[]; readonly cursor: string | null }>;
  /** Newest first, at most `limit`, from `cursor` or from the start. */
  readonly listCaptured: (response: Response, page: PageRequest) => Promise<CapturedPage>;
  /** Messages that wait, or that did not leave; the newest first. */
  readonly listUnsent: (
    response: Response,
    page: PageRequest & { readonly part: "waiting" | "stopped" },
  ) => Promise<UnsentPage>;
  readonly findCaptured: (response: Response, id: string) => Promise<CapturedMessage | null>;
  /** The tray of letters that wait to be printed. */
  readonly letters: LetterDeps;
  /** What the policy in force says in its templates. */
  readonly loadWording: (response: Response) => Promise<WordingView>;
  /** How many accounts and messages the worker has still to see to. */
  readonly countPending: () => Promise<number>;
  /** The last simulation that was run, or null when there was none. */
  readonly loadSimulation: (response: Response) => Promise<SimulationReport | null>;
  readonly runSimulation: (
    response: Response,
    period: { readonly from: CalendarDate; readonly days: number },
  ) => Promise<void>;
  /** Today on the policy's own calendar. */
  readonly today: () => Promise<CalendarDate>;
  /** Finds out what importing the file would do, and does none of it. */
  readonly tryImport: (file: UploadedFile) => Promise<Result<FileImport, FileRefusal>>;
  readonly applyImport: (file: UploadedFile) => Promise<Result<FileImport, FileRefusal>>;
  /** Null where the clock can't be moved. */
  readonly clock: {
    readonly view: (request: Request) => Promise<ClockView>;
    /** Moves the clock and gives the worker a moment, so that the next page shows what it did. */
    readonly move: (move: ClockMove) => Promise<void>;
  } | null;
}
