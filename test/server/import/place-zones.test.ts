import { describe, expect, it } from "vitest";
import { toKnownAccount } from "../../../server/import/normalise-account.ts";
import { importText } from "./support.ts";

const HEADER = "Invoice,Customer ID,Due,Amount,Country,State,Phone,Time Zone";

async function zonesOf(cells: string, options = {}): Promise<readonly string[] | undefined> {
  const { accounts } = await importText(`${HEADER}\nI1,C1,2026-01-31,1,${cells}\n`, options);
  return accounts[0]?.account.timeZones;
}

describe("an imported account's time zones", () => {
  it.each([
    [
      "the zone the file names, and no other",
      "US,TX,+1 212 555 0100,America/Denver",
      ["America/Denver"],
    ],
    ["every zone of the state", "US,TX,,", ["America/Chicago", "America/Denver"]],
    ["the state's alone where the country is left out", ",MA,,", ["America/New_York"]],
    ["the area code's where nothing else is known", ",,+1 206 555 0100,", ["America/Los_Angeles"]],
    [
      "both where state and area code contradict each other",
      "US,CA,+1 917 555 0100,",
      ["America/Los_Angeles", "America/New_York"],
    ],
    ["the country's", "CO,,,", ["America/Bogota"]],
    ["none where the file says nothing of a place", ",,,", []],
    ["none for a toll-free number", ",,+1 800 555 0100,", []],
  ])("are %s", async (_name, cells, zones) => {
    expect(await zonesOf(cells)).toEqual(zones);
  });

  it("are the country's that the mapping names for the whole file", async () => {
    expect(await zonesOf(",,,", { constants: { country: "GB" } })).toEqual(["Europe/London"]);
  });

  it("count as stated only where the file names them", async () => {
    const { accounts } = await importText(`${HEADER}\nI1,C1,2026-01-31,1,US,MA,,\n`);
    expect(accounts[0]?.stated).toEqual(["country", "region"]);
  });
});

describe("an account already known", () => {
  async function reimported(state: string, timeZones: string[]): Promise<readonly string[]> {
    const { accounts } = await importText(`${HEADER}\nI1,C1,2026-01-31,1,US,${state},,\n`);
    const [imported] = accounts;
    if (imported === undefined) throw new Error("the row makes an account");
    const known = { ...imported.account, region: "MA", timeZones };
    return toKnownAccount(imported, known).timeZones;
  }

  it("keeps the zones a CRM gave while it stays where it was", async () => {
    expect(await reimported("MA", ["America/Detroit"])).toEqual(["America/Detroit"]);
  });

  it("gets new zones with a new state", async () => {
    expect(await reimported("CA", ["America/Detroit"])).toEqual(["America/Los_Angeles"]);
  });

  it("gets zones where none were known", async () => {
    expect(await reimported("MA", [])).toEqual(["America/New_York"]);
  });
});
