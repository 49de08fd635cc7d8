import { describe, expect, it } from "vitest";
import { lawSettingOf } from "../../../core/compliance/law-setting.ts";
import { aFacts, aPolicy } from "../../support/facts.ts";

type Json = Readonly<Record<string, unknown>>;

const policy = aPolicy();

/** Where an account without a region may be, by its numbers, each `channel address`. */
function placesOf(numbers: readonly string[], more: Json = {}): readonly string[] {
  const contactPoints = numbers.map((each, index) => {
    const [channel = "", ...address] = each.split(" ");
    return { id: `cp${index}`, channel, address: address.join(" "), consent: "granted" };
  });
  const account = { kind: "consumer", country: "US", contactPoints, ...more };
  return lawSettingOf(aFacts({ account }).account, policy).jurisdictions;
}

describe("where an account is judged", () => {
  // One after the other in one run: what was found for one account must not answer for another.
  it.each<[string[], string[]]>([
    [["voice +1 617 555 0100"], ["US-MA"]],
    [["voice +1 206 555 0100"], ["US-WA"]],
    [["voice (617) 555-0199"], ["US-MA"]],
    [["voice (206) 555-0199"], ["US-WA"]],
    [["voice 2065550100"], ["US-WA"]],
    [["voice 6175550100"], ["US-MA"]],
    [["sms +1 617 555 0100"], ["US-MA"]],
    [["sms +1 206 555 0100"], ["US-WA"]],
    [["whatsapp +1 206 555 0100"], ["US-WA"]],
    [["whatsapp +1 617 555 0100"], ["US-MA"]],
    [
      ["voice +1 617 555 0100", "sms +1 206 555 0100"],
      ["US-MA", "US-WA"],
    ],
    [
      ["voice +1 206 555 0100", "sms +1 617 555 0100"],
      ["US-WA", "US-MA"],
    ],
    [["voice +1 617 555 0100", "sms +1 617 555 0100"], ["US-MA"]],
    [["email 6175550100@text.example"], ["US"]],
    [["voice 1 (617) 555-0100"], ["US-MA"]],
    [["voice 1617555010"], ["US"]],
    [["letter 617 555 0100"], ["US"]],
    [["voice +44 161 755 50100"], ["US"]],
    [["voice 00 1 617 555 0100"], ["US"]],
    [["voice 617"], ["US"]],
    [["voice 206"], ["US"]],
    [[], ["US"]],
    [["voice +1 907 555 0100"], ["US-AK"]],
    [["voice +1 970 555 0100"], ["US-CO"]],
  ])("%j: %j", (numbers, places) => {
    expect(placesOf(numbers)).toEqual(places);
  });

  it("is its region or postal code, whatever its numbers say", () => {
    const boston = ["voice +1 617 555 0100"];
    expect(placesOf(boston, { region: "WA" })).toEqual(["US-WA"]);
    expect(placesOf(boston, { attributes: { postalCode: "98101" } })).toEqual(["US-WA"]);
    expect(placesOf(boston, { attributes: { postalCode: "02108" } })).toEqual(["US-MA"]);
    expect(placesOf(boston, { region: "NY", attributes: { postalCode: "14201" } })).toEqual([
      "US-NY",
    ]);
    expect(placesOf(boston, { region: "NY", attributes: { postalCode: "10001" } })).toEqual([
      "US-NY-NYC",
    ]);
    expect(placesOf(boston, { attributes: { postalCode: 2108 } })).toEqual(["US-MA"]);
    expect(placesOf(boston, { country: "CA", attributes: { postalCode: "H2Y 1C6" } })).toEqual([
      "CA-QC",
    ]);
  });

  it("is the country where no state's law speaks of such debts", () => {
    const boston = ["voice +1 617 555 0100"];
    expect(placesOf(boston, { kind: "business" })).toEqual(["US"]);
    expect(placesOf(boston, { country: "CO" })).toEqual(["CO"]);
    expect(placesOf(boston, { country: "CO", region: "ANT" })).toEqual(["CO-ANT"]);
    expect(placesOf(boston, { country: "CL" })).toEqual(["CL"]);
    expect(placesOf(boston, { country: "PR" })).toEqual(["US-PR"]);
  });

  it("is remembered: a book's customers live in some thousands of places", () => {
    const boston = ["voice +1 617 555 0100"];
    expect(placesOf(boston)).toBe(placesOf(["voice +1 617 555 0177"]));
    expect(placesOf([], { country: "CO" })).toBe(placesOf(boston, { country: "CO" }));
    expect(placesOf(boston, { region: "WA" })).toBe(placesOf([], { region: "WA" }));
  });

  it("says what for and by whom, and where the customer's clock may be", () => {
    const { account } = aFacts({ account: { kind: "consumer", timeZones: [] } });
    expect(lawSettingOf(account, policy)).toMatchObject({
      debts: "consumer",
      consumerId: account.id,
      collector: policy.collector,
      zones: [],
    });
    expect(lawSettingOf(aFacts({ account: { kind: "business" } }).account, policy).debts).toBe(
      "commercial",
    );
  });
});
