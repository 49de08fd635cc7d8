import { describe, expect, it } from "vitest";
import { gs, gsHere } from "./support.ts";

const line = {
  id: "r1",
  text: "I'll pay $200 on Friday",
  channel: "sms",
  receivedOn: "2026-03-04",
};
const lines = (...each: object[]) => each.map((row) => JSON.stringify(row)).join("\n");
const rowsOf = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((row): unknown => JSON.parse(row));

describe("gs classify", () => {
  it("answers each line in order with one line, as a process", async () => {
    const { code, out, err } = await gs(
      ["classify"],
      `${lines(line, { ...line, id: 2, text: "STOP" })}\n`,
    );
    expect([code, err]).toEqual([0, ""]);
    expect(rowsOf(out)).toEqual([
      {
        id: "r1",
        intent: "promise",
        also: [],
        date: "2026-03-06",
        amount: 200,
        currency: "USD",
        confidence: expect.any(Number),
      },
      expect.objectContaining({ id: 2, intent: "stop", date: null, amount: null }),
    ]);
  });

  it("ignores empty lines and what it does not know, and takes a moment for a day", async () => {
    const labelled = { ...line, intent: "other", expected: { date: null }, language: null };
    const at = { ...labelled, receivedOn: "2026-03-04T23:10:00Z" };
    const { code, out } = await gsHere(["classify"], `\n${lines(at)}\r\n\n`);
    expect([code, rowsOf(out)]).toMatchObject([0, [{ intent: "promise", date: "2026-03-06" }]]);
  });

  it.each([
    [{ ...line, text: undefined }, "line 2, text: is required"],
    [{ ...line, receivedOn: "2026-02-30" }, "line 2, receivedOn:"],
    [{ ...line, channel: "" }, "line 2, channel:"],
    [{ ...line, id: undefined }, "line 2, id:"],
    [{ ...line, currency: "DOL" }, "line 2, currency:"],
    [[], "line 2"],
  ])(
    "answers a line such as %j by its error, and the others all the same",
    async (bad, message) => {
      const { code, out, err } = await gsHere(["classify"], lines(line, bad, line));
      expect(code).toBe(1);
      const answers = rowsOf(out);
      expect(answers[1]).toMatchObject({ line: 2, error: expect.any(String) });
      expect([answers[0], answers[2]]).toMatchObject([{ id: line.id }, { id: line.id }]);
      expect(err).toContain(message);
      expect(err.trim().split("\n")).toHaveLength(1);
    },
  );

  it.each([
    ['{"id": 1', 1, "line 1: is not JSON"],
    ["", 2, "stdin: is empty"],
  ])("says what is wrong with %j", async (input, exit, message) => {
    const { code, err } = await gsHere(["classify"], input);
    expect([code, err]).toEqual([exit, expect.stringContaining(message)]);
  });

  it("is listed and has a schema", async () => {
    expect((await gsHere(["--help"])).out).toMatch(/^ {2}classify +\S/m);
    expect((await gsHere(["schema", "classify"])).json()).toMatchObject({
      required: ["id", "text", "channel", "receivedOn"],
    });
  });
});
