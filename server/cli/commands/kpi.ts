import { periodKpis } from "../../../core/kpi/period/period-kpis.ts";
import { PolicyShape } from "../../../core/policy/policy.ts";
import { CalendarDate } from "../../../core/time/calendar-date.ts";
import { BadInput } from "../bad-input.ts";
import { type Command, printJson } from "../command.ts";
import { readOption, readSubject, SUBJECT_OPTIONS } from "../subject.ts";

export const kpiCommand: Command = {
  name: "kpi",
  summary: "the usual figures of a book over a period, each with its formula",
  about:
    "Prints, per currency, what was open, billed, collected and due, and from it the collection rate,\n" +
    "DSO simple and by countback, CEI, days delinquent, roll rates, promises and channels; and for\n" +
    "accounts cure, contact and recovery. Each figure says what was divided by what. Amounts are in\n" +
    "the currency's smallest unit. Facts after the last day play no part.",
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
    await printJson(call, { ...report, ...(file === null ? {} : { file }) });
    return 0;
  },
};
