import { expect, it } from "vitest";
import { longId } from "../../../../server/http/salesforce/asked-by-org.ts";

// Worked out by hand from Salesforce's description of the two forms of an id.
it.each([
  ["001000000000000", "001000000000000AAA"],
  ["00D5g000004XyZA", "00D5g000004XyZAEA0"],
  ["001A0000006Vm9r", "001A0000006Vm9rIAC"],
])("the 18 characters of %s are %s", (short, long) => {
  expect(longId(short)).toBe(long);
  expect(longId(long)).toBe(long);
});
