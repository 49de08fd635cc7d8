import { csatKpi } from "../../../core/kpi/period/csat.ts";
import type { Period } from "../../../core/kpi/period/kpi.ts";
import { periodKpis } from "../../../core/kpi/period/period-kpis.ts";
import { PolicyShape, type TenantPolicy } from "../../../core/policy/policy.ts";
import { addDays, CalendarDate } from "../../../core/time/calendar-date.ts";
import { startOfDay } from "../../../core/time/time-zone.ts";
import { countScores } from "../../storage/feedback.ts";
import { BadInput } from "../bad-input.ts";
import { withTenantBook } from "../book.ts";
import { type Call, type Command, printJson } from "../command.ts";
import { readOption, readSubject, SUBJECT_OPTIONS } from "../subject.ts";

export const kpiCommand: Command = {
  name: "kpi",
  summary: "the usual figures of a book over a period, each with its formula",
  about:
    "Prints, per currency, what was open, billed, collected and due, and from it the collection rate,\n" +
    "DSO simple and by countback, CEI, days delinquent, roll rates, promises and channels; and for\n" +
    "accounts cure, contact and recovery, and how customers found it (csat, of a book that was worked\n" +
    "with). Each figure says what was divided by what. Amounts are in the currency's smallest unit.\n" +
    "Facts after the last day play no part.",
  options: {
    from: { type: "string", value: "DATE", help: "the first day, YYYY-MM-DD (required)" },
    to: { type: "string", value: "DATE", help: "the last day (required)" },
    ...SUBJECT_OPTIONS,
  },
  input: PolicyShape,
  run: async (call) => {
    const from = readOption(call, "from", CalendarDate);
    const to = readOption(call, "to", CalendarDate);
    if (to < from) throw new BadInput("--to", "is before --from");
    const { book, policy, file } = await readSubject(call);
    const report = periodKpis(book, policy, { from, to });
    // A file says nothing of what customers found; only a book that was worked with does.
    const csat = file === null ? [csatKpi(await scoresOf(call, policy, { from, to }))] : [];
    const kpis = [...report.kpis, ...csat];
    await printJson(call, { ...report, kpis, ...(file === null ? {} : { file }) });
    return 0;
  },
};

/** The scores given in the period's days, as the tenant's own calendar has them. */
function scoresOf(
  call: Call,
  { defaults }: TenantPolicy,
  { from, to }: Period,
): Promise<ReadonlyMap<number, number>> {
  const zone = defaults.timeZone;
  const days = { from: startOfDay(zone, from), until: startOfDay(zone, addDays(to, 1)) };
  return withTenantBook(call, (db, tenantId) =>
    db.withTenant(tenantId, (tx) => countScores(tx, days)),
  );
}
