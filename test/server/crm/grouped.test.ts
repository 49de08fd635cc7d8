import { describe, expect, test } from "vitest";
import { grouped, Overloaded } from "../../../server/crm/grouped.ts";

const never = () => false;

describe("work that comes while a run is under way", () => {
  test("goes into the next run together, and is answered by a run that began after it came", async () => {
    const runs: string[][] = [];
    const add = grouped<string, number>(
      { itemsMax: 2, waitingMax: 10, isShared: never },
      async (key, items) => {
        const run = runs.push([key, ...items]);
        await Promise.resolve();
        return run;
      },
    );
    const answers = await Promise.all([
      add("a", "1"),
      add("a", "2"),
      add("a", "3"),
      add("a", "4"),
      add("b", "5"),
    ]);
    expect(runs).toEqual([
      ["a", "1"],
      ["b", "5"],
      ["a", "2", "3"],
      ["a", "4"],
    ]);
    expect(answers).toEqual([1, 3, 3, 4, 2]);
  });

  test("is refused when too much waits already, and taken again once that is done", async () => {
    const kept: string[] = [];
    const add = grouped<string, void>(
      { itemsMax: 10, waitingMax: 2, isShared: never },
      async (_key, items) => {
        kept.push(...items);
      },
    );
    const first = [add("a", "1"), add("a", "2")];
    await expect(add("a", "3")).rejects.toThrow(Overloaded);
    await Promise.all(first);
    await add("a", "4");
    expect(kept).toEqual(["1", "2", "4"]);
  });

  test("fails alone when the fault is its own, and with the others when it is everybody's", async () => {
    const kept: string[] = [];
    const run = async (_key: string, items: readonly string[]) => {
      if (items.includes("bad")) throw new Error("bad");
      kept.push(...items);
    };
    const alone = grouped<string, void>({ itemsMax: 9, waitingMax: 9, isShared: never }, run);
    const outcomes = await Promise.allSettled(
      ["1", "2", "bad", "3"].map((item) => alone("a", item)),
    );
    expect(outcomes.map(({ status }) => status)).toEqual([
      "fulfilled",
      "fulfilled",
      "rejected",
      "fulfilled",
    ]);
    expect(kept).toEqual(["1", "2", "3"]);
    const together = grouped<string, void>(
      { itemsMax: 9, waitingMax: 9, isShared: () => true },
      run,
    );
    const shared = await Promise.allSettled(["4", "5", "bad"].map((item) => together("b", item)));
    expect(shared.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
    expect(kept).toEqual(["1", "2", "3", "4"]);
  });
});
