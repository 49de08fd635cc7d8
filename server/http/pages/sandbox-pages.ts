import { type Request, type Response, Router } from "express";
import { type CrmRecord, RecordKind } from "../../../adapters/sandbox/crm-record.ts";
import { findCrmRecord, listCrmRecords } from "../../../adapters/sandbox/crm-records.ts";
import { AccountId } from "../../../core/accounts/account.ts";
import { renderMissingPage } from "../../../ui-extensions/console/missing-page.ts";
import { renderRecordPage } from "../../../ui-extensions/sandbox/record-page.ts";
import type { RecordView } from "../../../ui-extensions/sandbox/record-view.ts";
import { renderRecordsPage } from "../../../ui-extensions/sandbox/records-page.ts";
import type { Assets } from "./assets.ts";
import type { PageDeps } from "./page-deps.ts";
import { sendPage } from "./page-headers.ts";

/** The languages that the panel speaks, its own first. The API reads the same header. */
const LANGUAGES = ["en", "es"];
const AGO = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** The sandbox CRM: a list of records, and each record with the panel on it. */
export function sandboxPages(deps: PageDeps, assets: Assets): Router {
  return Router()
    .get("/sandbox", (_request, response) => {
      sendPage(response, renderRecordsPage(listCrmRecords(), assets.records));
    })
    .get(
      "/sandbox/:kind/:id",
      async (request: Request<{ kind: string; id: string }>, response: Response) => {
        const kind = RecordKind.safeParse(request.params.kind);
        const { id } = request.params;
        const known = kind.success ? findCrmRecord(kind.data, id) : null;
        const record = known ?? (await importedCompany(deps, response, request.params));
        if (record === null) {
          const text = "The sandbox CRM has no such record.";
          response.status(404);
          sendPage(response, renderMissingPage("No such record", text, assets.console));
          return;
        }
        const language = request.acceptsLanguages(LANGUAGES);
        const view = await toRecordView(deps, response, record, language || "en");
        sendPage(response, renderRecordPage(view, assets.record));
      },
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
