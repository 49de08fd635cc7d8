import { z } from "zod";
import { CurrencyCode, money, toDecimal } from "../../../core/money/money.ts";
import { readReply } from "../../../core/replies/read-reply.ts";
import type { ReplyReading, SaidAmount } from "../../../core/replies/reply-reading.ts";
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
    "currency as a number, the date as YYYY-MM-DD, either null when the text fixes none.",
  options: { file: { type: "string", value: "FILE", help: "read this instead of stdin" } },
  input: ReplyLine,
  run: async (call) => {
    const { text, root } = await readInputText(call);
    const lines = text.split("\n");
    if (lines.length > LINES_MAX) throw new BadInput(root, `has over ${LINES_MAX} lines`);
    const answers: string[] = [];
    for (const [index, line] of lines.entries())
      if (line.trim() !== "") answers.push(JSON.stringify(answerTo(toReply(line, index + 1))));
    if (answers.length === 0) throw new BadInput(root, "is empty");
    await call.io.out(`${answers.join("\n")}\n`);
    return 0;
  },
};

function toReply(line: string, number: number): ReplyLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new BadInput(`line ${number}`, `is not JSON: ${error.message}`);
  }
  const parsed = ReplyLine.safeParse(value);
  if (parsed.success) return parsed.data;
  const { field, message } = fromZod(parsed.error, "");
  throw new BadInput(`line ${number}${field === "" ? "" : `, ${field}`}`, message);
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
