import { writeFile } from "node:fs/promises";
import { z } from "zod";
import { PolicyShape } from "../../../core/policy/policy.ts";
import { CalendarDate } from "../../../core/time/calendar-date.ts";
import { simulate } from "../../../core/treatment/simulate.ts";
import { renderSimulationPage } from "../../../ui-extensions/console/simulation-page.ts";
import { BadInput } from "../bad-input.ts";
import { type Command, hasFlag, printJson, textOption } from "../command.ts";
import { readOption, readSubject, SUBJECT_OPTIONS } from "../subject.ts";

const Days = z.coerce.number().int().min(1).max(3_660);

export const simulateCommand: Command = {
  name: "simulate",
  summary: "live a policy through some days of a book, sending nothing",
  about:
    "Prints every touch the policy would make with its reason, the gates that held touches back,\n" +
    "counts per day and channel, and checks that no step is skipped or doubled. The book is the\n" +
    "imported one, or a CSV file read for this alone. Exit 1 when a check fails.",
  options: {
    from: { type: "string", value: "DATE", help: "the first day, YYYY-MM-DD (required)" },
    days: { type: "string", value: "N", help: "how many days (required)" },
    "assume-email": {
      type: "boolean",
      help: "treat accounts without any address as having an e-mail",
    },
    html: { type: "string", value: "FILE", help: "write the page here as well" },
    ...SUBJECT_OPTIONS,
  },
  input: PolicyShape,
  run: async (call) => {
    const from = readOption(call, "from", CalendarDate);
    const days = readOption(call, "days", Days);
    const { book, policy, file } = await readSubject(call);
    const report = simulate({
      book,
      policy,
      from,
      days,
      assumeEmail: hasFlag(call, "assume-email"),
    });
    const page = textOption(call, "html");
    if (page !== undefined) await writePage(page, renderSimulationPage(report));
    await printJson(call, { ...report, ...(file === null ? {} : { file }) });
    return report.checks.every(({ ok }) => ok) ? 0 : 1;
  },
};

async function writePage(path: string, page: string): Promise<void> {
  try {
    await writeFile(path, page);
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      throw new BadInput("--html", `${path} can't be written: ${String(error.code)}`);
    }
    throw error;
  }
}
