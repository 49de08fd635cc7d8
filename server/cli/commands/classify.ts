import { z } from "zod";
import { CurrencyCode, money, toDecimal } from "../../../core/money/money.ts";
import { readReply } from "../../../core/replies/read-reply.ts";
import type { ReplyReading, SaidAmount } from "../../../core/replies/reply-reading.ts";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";
import { BadInput, fromZod } from "../bad-input.ts";
import type { Command } from "../command.ts";
import { readInputText } from "../read-input.ts";

const LINES_MAX = 1_000_000;

/** One reply. What else a line carries is ignored, so that a labelled file can be read as it is. */
const ReplyLine = z.object({
  id: z.union([z.string().min(1).max(200), z.number()]),
  text: z.string().max(100_000),
  channel: z.string().min(1).max(40),
  /** A day, or a moment whose day counts. */
  receivedOn: z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]),
  language: z.string().max(35).nullish(),
  currency: CurrencyCode.nullish(),
});
type ReplyLine = z.infer<typeof ReplyLine>;

export const classifyCommand: Command = {
  name: "classify",
  summary: "what customers' replies mean: intent, date and amount, one JSON line each",
  about:
    "Reads JSON lines {id, text, channel, receivedOn, language?, currency?} and prints for each\n" +
    "{id, intent, also, date, amount, currency, confidence}: the amount in whole units of its\n" +
    "currency as a number, the date as YYYY-MM-DD, either null when the text fixes none. A line that\n" +
    "can't be read is answered at its place by {line, id, error}, and the exit code is 1.",
  options: { file: { type: "string", value: "FILE", help: "read this instead of stdin" } },
  input: ReplyLine,
  run: async (call) => {
    const { text, root } = await readInputText(call);
    const lines = text.split("\n");
    if (lines.length > LINES_MAX) throw new BadInput(root, `has over ${LINES_MAX} lines`);
    const answers: string[] = [];
    let hasBadLine = false;
    for (const [index, line] of lines.entries()) {
      if (line.trim() === "") continue;
      const reply = toReply(line);
      if (reply.ok) {
        answers.push(JSON.stringify(answerTo(reply.value)));
        continue;
      }
      hasBadLine = true;
      const { id, field, message } = reply.error;
      const error = field === "" ? message : `${field}: ${message}`;
      answers.push(JSON.stringify({ line: index + 1, id, error }));
      call.io.err(`gs: line ${index + 1}${field === "" ? "" : `, ${field}`}: ${message}\n`);
    }
    if (answers.length === 0) throw new BadInput(root, "is empty");
    await call.io.out(`${answers.join("\n")}\n`);
    return hasBadLine ? 1 : 0;
  },
};

interface BadLine {
  /** The line's own id where that much could be read. */
  readonly id: string | number | null;
  readonly field: string;
  readonly message: string;
}

const Named = z.object({ id: ReplyLine.shape.id });

/** One bad line of many must not cost the others their answers. */
function toReply(line: string): Result<ReplyLine, BadLine> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuse({ id: null, field: "", message: `is not JSON: ${error.message}` });
  }
  const parsed = ReplyLine.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const { field, message } = fromZod(parsed.error, "");
  return refuse({ id: Named.safeParse(value).data?.id ?? null, field, message });
}

function answerTo({ id, text, channel, receivedOn, language, currency }: ReplyLine) {
  const reading: ReplyReading = readReply({
    text,
    channel,
    receivedOn: calendarDate(receivedOn.slice(0, 10)),
    ...(language == null ? {} : { language }),
    ...(currency == null ? {} : { currency }),
  });
  const { intent, also, date, amount, confidence } = reading;
  return {
    id,
    intent,
    also,
    date,
    amount: amount === null ? null : toUnits(amount),
    currency: amount?.currency ?? null,
    confidence,
  };
}

const HUNDREDTHS = 100;

/** For people and spreadsheets only: sums are made of minor units. */
function toUnits({ minor, currency }: SaidAmount): number {
  const known = CurrencyCode.safeParse(currency);
  return known.success ? Number(toDecimal(money(minor, known.data))) : minor / HUNDREDTHS;
}
