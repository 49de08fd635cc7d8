import express, { type Request, type Response, Router } from "express";
import { z } from "zod";
import { type CrmRecord, RecordKind } from "../../../adapters/sandbox/crm-record.ts";
import { findCrmRecord, listCrmRecords } from "../../../adapters/sandbox/crm-records.ts";
import { AccountId } from "../../../core/accounts/account.ts";
import { renderRecordPage } from "../../../ui-extensions/sandbox/record-page.ts";
import type { RecordView } from "../../../ui-extensions/sandbox/record-view.ts";
import { renderRecordsPage } from "../../../ui-extensions/sandbox/records-page.ts";
import type { Assets } from "./assets.ts";
import type { PageDeps } from "./page-deps.ts";
import { frameOf, missingPages } from "./page-frame.ts";
import { sendPage } from "./page-headers.ts";

/** The languages that the panel speaks, its own first. The API reads the same header. */
const LANGUAGES = ["en", "es"];
const AGO = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

const ACCOUNTS_PER_PAGE = 50;
// What is typed may be anything; too much of it is cut, not refused.
const Search = z.object({
  search: z
    .string()
    .transform((text) => text.trim().slice(0, 200))
    .catch(""),
  cursor: z.string().min(1).max(2_000).nullable().catch(null),
});
type Search = z.infer<typeof Search>;

/** The sandbox CRM: a list of records, and each record with the panel on it. */
export function sandboxPages(deps: PageDeps, assets: Assets): Router {
  const sendMissing = missingPages(deps, assets.console);
  const list = async (request: Request, response: Response, asked: Search) => {
    const imported = await deps.listImported(request, { ...asked, limit: ACCOUNTS_PER_PAGE });
    const view = {
      records: asked.cursor === null ? recordsLike(asked.search) : [],
      imported: imported.accounts,
      importedCursor: imported.cursor,
      search: asked.search,
    };
    sendPage(response, renderRecordsPage(view, await frameOf(deps, request, assets.records)));
  };
  return Router()
    .get("/sandbox", (request, response) => list(request, response, { search: "", cursor: null }))
    .post(
      "/sandbox",
      express.urlencoded({ extended: false, limit: "8kb" }),
      (request: Request, response: Response) =>
        list(request, response, Search.parse(request.body ?? {})),
    )
    .get(
      "/sandbox/:kind/:id",
      async (request: Request<{ kind: string; id: string }>, response: Response) => {
        const kind = RecordKind.safeParse(request.params.kind);
        const { id } = request.params;
        const known = kind.success ? findCrmRecord(kind.data, id) : null;
        const record = known ?? (await importedCompany(deps, response, request.params));
        if (record === null) {
          const text = "The sandbox CRM has no such record.";
          const way = { href: "/sandbox", label: "To the records" };
          await sendMissing(request, response, 404, { title: "No such record", text, way });
          return;
        }
        const language = request.acceptsLanguages(LANGUAGES);
        const view = await toRecordView(deps, response, record, language || "en");
        sendPage(response, renderRecordPage(view, await frameOf(deps, request, assets.record)));
      },
    );
}

/** The records whose name, place or owner has the words; all of them when there are none. */
function recordsLike(search: string): readonly CrmRecord[] {
  const wanted = search.toLocaleLowerCase("en");
  return listCrmRecords().filter(({ name, subtitle, owner }) =>
    `${name} ${subtitle} ${owner}`.toLocaleLowerCase("en").includes(wanted),
  );
}

/** An account that was imported has no record in the sandbox CRM, so it gets a plain company page. */
async function importedCompany(
  deps: PageDeps,
  response: Response,
  { kind, id }: { readonly kind: string; readonly id: string },
): Promise<CrmRecord | null> {
  const accountId = AccountId.safeParse(id);
  if (kind !== "companies" || !accountId.success) return null;
  const name = await deps.findAccountName(response, id);
  if (name === null) return null;
  const subtitle = "Imported account";
  const shown = { id, name, subtitle, status: "Customer", owner: "", properties: [], activity: [] };
  return { kind: "companies", ...shown, accountIds: [accountId.data] };
}

async function toRecordView(
  deps: PageDeps,
  response: Response,
  record: CrmRecord,
  language: string,
): Promise<RecordView> {
  const { accountIds, activity, ...shown } = record;
  const several = accountIds.length > 1;
  return {
    ...shown,
    activity: activity.map(({ daysAgo, ...entry }) => ({
      ...entry,
      whenText: AGO.format(-daysAgo, "day"),
    })),
    panel: {
      api: deps.apiBase,
      language,
      accountId: several ? "" : (accountIds[0] ?? ""),
      candidates: several ? await candidatesOf(deps, response, accountIds) : [],
    },
  };
}

async function candidatesOf(deps: PageDeps, response: Response, accountIds: readonly string[]) {
  const found = await Promise.all(
    accountIds.map(async (accountId) => ({
      accountId,
      name: await deps.findAccountName(response, accountId),
    })),
  );
  return found.flatMap(({ accountId, name }) => (name === null ? [] : [{ accountId, name }]));
}
