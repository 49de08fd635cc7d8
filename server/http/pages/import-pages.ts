import { type Request, type Response, Router } from "express";
import { CurrencyCode } from "../../../core/money/money.ts";
import { renderImportFormPage } from "../../../ui-extensions/console/import-form-page.ts";
import {
  renderImportDonePage,
  renderImportReportPage,
} from "../../../ui-extensions/console/import-report-page.ts";
import type { ImportFormView } from "../../../ui-extensions/console/import-view.ts";
import type { Assets } from "./assets.ts";
import type { FileImport, FileRefusal, PageDeps } from "./page-deps.ts";
import { frameOf, missingPages, ownForms } from "./page-frame.ts";
import { sendPage } from "./page-headers.ts";
import { readUpload } from "./read-upload.ts";
import { type UploadShelf, uploadShelf } from "./upload-shelf.ts";

const NAMES = new Intl.DisplayNames("en", { type: "currency" });
const CURRENCIES = Intl.supportedValuesOf("currency")
  .filter((code) => CurrencyCode.safeParse(code).success)
  .map((code) => ({ code, name: NAMES.of(code) ?? code }));
const DEFAULT_CURRENCY = "USD";
// Enough to correct a file by; the whole list is the command line's to print.
const LINES_KEPT = 200;

const EXPIRED = {
  title: "This file is no longer here",
  text: "A checked file waits for 15 minutes, and makes room for newer ones. Choose it again: what is in the book already stays as it is.",
  way: { href: "/console/import", label: "Choose a file" },
};

/** Import in two steps: check a file, then write it. Each step posts, and then shows an address. */
export function importPages(deps: PageDeps, assets: Assets): Router {
  const shelf = uploadShelf(Date.now);
  const steps = importSteps(deps, assets, shelf);
  const guard = ownForms(deps, assets.console);
  return Router()
    .get("/console/import", (request, response) => steps.form(request, response, 200, null))
    .post("/console/import", guard, steps.check)
    .get("/console/import/:id", steps.show)
    .post("/console/import/:id", guard, steps.write);
}

type Step = (request: Request<{ id: string }>, response: Response) => Promise<void>;

function importSteps(deps: PageDeps, assets: Assets, shelf: UploadShelf) {
  const { tenantId } = deps;
  const sendMissing = missingPages(deps, assets.console);
  const writeOnce = onceWriter(deps, shelf);

  async function form(
    request: Request,
    response: Response,
    status: number,
    problem: ImportFormView["problem"],
    currency = DEFAULT_CURRENCY,
  ): Promise<void> {
    const view = { currencies: CURRENCIES, currency, problem };
    response.status(status);
    sendPage(response, renderImportFormPage(view, await frameOf(deps, request, assets.console)));
  }

  async function check(request: Request, response: Response): Promise<void> {
    const upload = await readUpload(request, response);
    if (!upload.ok) return form(request, response, upload.error.status, upload.error);
    const file = upload.value;
    const found = await deps.tryImport(file);
    if (!found.ok) return form(request, response, 400, problemOf(found.error), file.currency);
    const id = shelf.put(tenantId, { kind: "checked", file, found: shortened(found.value) });
    response.redirect(303, `/console/import/${id}`);
  }

  const show: Step = async (request, response) => {
    const { id } = request.params;
    const shelved = shelf.find(tenantId, id);
    if (shelved === null) return sendMissing(request, response, 410, EXPIRED);
    const render = shelved.kind === "checked" ? renderImportReportPage : renderImportDonePage;
    const frame = await frameOf(deps, request, assets.console);
    sendPage(response, render({ id, ...shelved.found }, frame));
  };

  const write: Step = async (request, response) => {
    const { id } = request.params;
    if (shelf.find(tenantId, id) === null) return sendMissing(request, response, 410, EXPIRED);
    const refused = await writeOnce(id);
    if (refused !== null) return form(request, response, 400, problemOf(refused));
    response.redirect(303, `/console/import/${id}`);
  };

  return { form, check, show, write };
}

/** Writes a checked file once: a second press meanwhile waits for the same writing. */
function onceWriter({ tenantId, applyImport }: PageDeps, shelf: UploadShelf) {
  const writing = new Map<string, Promise<FileRefusal | null>>();
  async function write(id: string): Promise<FileRefusal | null> {
    const shelved = shelf.find(tenantId, id);
    if (shelved?.kind !== "checked") return null;
    const found = await applyImport(shelved.file);
    if (!found.ok) return found.error;
    shelf.replace(tenantId, id, { kind: "written", found: shortened(found.value) });
    return null;
  }
  return (id: string): Promise<FileRefusal | null> => {
    const written = writing.get(id) ?? write(id).finally(() => writing.delete(id));
    writing.set(id, written);
    return written;
  };
}

function shortened({ report, written }: FileImport): FileImport {
  const rejects = report.rejects.slice(0, LINES_KEPT);
  return { report: { ...report, rejects }, written };
}

/** The importer's reason, as a sentence, beside the field that can change it. */
function problemOf({ field, message }: FileRefusal): ImportFormView["problem"] {
  const sentence = message.charAt(0).toLocaleUpperCase("en") + message.slice(1);
  const place = field === "currency" ? "currency" : "file";
  return { field: place, message: sentence.endsWith(".") ? sentence : `${sentence}.` };
}
