import { z } from "zod";
import { RuleReading } from "../../../core/compliance/rules/bound.ts";
import { checkPolicyWording } from "../../../core/messaging/check-policy-wording.ts";
import { adviceOn } from "../../../core/messaging/quality/advice-on.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import { PolicyShape, Template } from "../../../core/policy/policy.ts";
import { validatePolicy } from "../../../core/policy/validate-policy.ts";
import { CalendarDate } from "../../../core/time/calendar-date.ts";
import { SimulationReport } from "../../../core/treatment/simulation-report.ts";
import { runSimulation } from "../../effects/run-simulation.ts";
import { applyImport, tryImport } from "../../import/apply-import.ts";
import { importDefaults } from "../../import/import-file.ts";
import { ImportRefusal } from "../../import/import-refusal.ts";
import { ImportReport } from "../../import/import-report.ts";
import { bytesSource } from "../../import/import-source.ts";
import { wakeEveryone } from "../../storage/accounts.ts";
import { publishPolicy } from "../../storage/policies.ts";
import { problems } from "../problem.ts";
import { CsvFile, endpoint, NoBody, NoParams } from "./endpoint.ts";

const Flag = z
  .enum(["true", "false"])
  .default("false")
  .transform((text) => text === "true");

export const postImport = endpoint({
  method: "post",
  path: "/imports",
  summary: "Import a CSV file of invoices, or try it with dryRun=true",
  tag: "Book",
  right: "book.import",
  params: NoParams,
  query: z.object({
    dryRun: Flag,
    currency: CurrencyCode.default(CurrencyCode.parse("USD")),
    name: z.string().max(200).default("upload.csv"),
  }),
  body: CsvFile,
  response: ImportReport,
  writes: false,
  async handle({ deps, session, query, body }) {
    const { tenantId } = session;
    const policy = await deps.db.withTenant(tenantId, (tx) => deps.policies.current(tx, tenantId));
    const job = {
      tenantId,
      source: bytesSource(query.name, body),
      options: { defaults: importDefaults(policy, query.currency) },
      now: deps.clock.now(),
    };
    try {
      const { report, written } = query.dryRun
        ? await tryImport(deps.db, job)
        : await applyImport(deps.db, job);
      deps.wake();
      return { status: 200, body: { ...report, written } };
    } catch (error) {
      if (!(error instanceof ImportRefusal)) throw error;
      return { problem: problems.invalidInput([{ field: error.field, message: error.message }]) };
    }
  },
});

// Far enough from the end of the calendar that every day of the simulation exists.
const SimulationStart = CalendarDate.refine((from) => from >= "1970-01-01" && from < "2100-01-01", {
  error: "use a date from 1970 to 2099",
});

export const postSimulation = endpoint({
  method: "post",
  path: "/simulations",
  summary: "Live the current policy through a stretch of days over the book",
  tag: "Book",
  right: "policy.try",
  params: NoParams,
  query: NoParams,
  body: z.strictObject({ from: SimulationStart, days: z.int().min(1).max(730) }),
  response: SimulationReport,
  writes: false,
  async handle({ deps, session, body }) {
    return { status: 200, body: await runSimulation(deps, session.tenantId, body) };
  },
});

export const getPolicy = endpoint({
  method: "get",
  path: "/policy",
  summary: "The policy in force",
  tag: "Policy",
  right: "policy.read",
  params: NoParams,
  query: NoParams,
  body: NoBody,
  response: PolicyShape,
  writes: false,
  async handle({ deps, session }) {
    const policy = await deps.db.withTenant(session.tenantId, (tx) =>
      deps.policies.current(tx, session.tenantId),
    );
    return { status: 200, body: policy };
  },
});

const Plain = z.object({ en: z.string(), es: z.string() });

export const getPolicyFindings = endpoint({
  method: "get",
  path: "/policy/findings",
  summary:
    "What the templates of the policy in force say that they should not, sentence by sentence",
  tag: "Policy",
  right: "policy.read",
  params: NoParams,
  query: NoParams,
  body: NoBody,
  response: z.object({
    templates: z.int(),
    findings: z.array(
      z.object({
        /** The template's place in the policy. */
        index: z.int(),
        template: Template.pick({ id: true, channel: true, language: true, tone: true }),
        finding: z.object({
          dutyId: z.string(),
          version: z.int(),
          citation: z.string(),
          reading: RuleReading,
          severity: z.enum(["blocks", "warns"]),
          topic: z.string(),
          sentence: z.string().nullable(),
          plain: Plain,
          suggestion: Plain,
        }),
        message: z.string(),
      }),
    ),
    /** What a reader may find hard and a mail filter suspicious; never a reason not to send. */
    advice: z.array(
      z.object({
        index: z.int(),
        part: z.enum(["subject", "body"]),
        name: z.string(),
        message: z.string(),
      }),
    ),
  }),
  writes: false,
  async handle({ deps, session }) {
    const policy = await deps.db.withTenant(session.tenantId, (tx) =>
      deps.policies.current(tx, session.tenantId),
    );
    const findings = checkPolicyWording(policy);
    const advice = adviceOn(policy);
    return { status: 200, body: { templates: policy.templates.length, findings, advice } };
  },
});

export const putPolicy = endpoint({
  method: "put",
  path: "/policy",
  summary: "Publish a new version of the policy; every problem is named with its place",
  tag: "Policy",
  right: "policy.publish",
  params: NoParams,
  query: NoParams,
  // Checked by validatePolicy, which also checks how the parts fit together.
  body: z.record(z.string(), z.unknown()),
  response: PolicyShape,
  writes: false,
  async handle({ deps, session, body }) {
    const policy = validatePolicy(body);
    if (!policy.ok) {
      return {
        problem: problems.invalidInput(
          policy.error.map(({ path, message }) => ({ field: path, message })),
        ),
      };
    }
    const publication = { at: deps.clock.now(), by: session.name };
    const published = await deps.db.withTenant(session.tenantId, async (tx) => {
      await wakeEveryone(tx, publication.at);
      return publishPolicy(tx, policy.value, publication);
    });
    deps.wake();
    return { status: 200, body: published };
  },
});
