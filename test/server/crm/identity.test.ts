import { expect, it } from "vitest";
import { AccountId } from "../../../core/accounts/account.ts";
import { accountByIdentity, identityTargets } from "../../../server/crm/identity.ts";
import { company, person } from "./world.ts";

const id = (text: string) => AccountId.parse(text);
const OWN = id("crm-bbbbbbbb-company-1");
const FILE = id("C-100");
const OLDER = id("crm-aaaaaaaa-company-9");
const LATER = id("crm-cccccccc-company-9");

const byNumber = (accountId: AccountId) => ({ accountId, by: "customer_number" });
const byAddress = (accountId: AccountId) => ({ accountId, by: "verified_address" });

it.each([
  ["nothing in common", {}, null],
  ["one number in a file", { byNumber: [FILE] }, byNumber(FILE)],
  ["one number, found twice", { byNumber: [FILE, FILE] }, byNumber(FILE)],
  ["its own number only", { byNumber: [OWN] }, null],
  ["two accounts with its number", { byNumber: [FILE, OLDER] }, null],
  ["a number decides before an address", { byNumber: [FILE], byAddress: [OLDER] }, byNumber(FILE)],
  [
    "two with its number, one with its address",
    { byNumber: [FILE, OLDER], byAddress: [FILE] },
    null,
  ],
  ["one address", { byAddress: [OLDER] }, byAddress(OLDER)],
  ["two accounts with its address", { byAddress: [OLDER, FILE] }, null],
  ["an account already, and a file's", { isAccount: true, byNumber: [FILE] }, byNumber(FILE)],
  [
    "an account already, one that sorts first",
    { isAccount: true, byNumber: [OLDER] },
    byNumber(OLDER),
  ],
  ["an account already, one that sorts later", { isAccount: true, byNumber: [LATER] }, null],
  ["an account already, and an address", { isAccount: true, byAddress: [OLDER] }, null],
  ["no account yet, one that sorts later", { byNumber: [LATER] }, byNumber(LATER)],
])("%s", (_, kin, expected) => {
  const none = { own: OWN, isAccount: false, byNumber: [], byAddress: [] };
  expect(accountByIdentity({ ...none, ...kin })).toEqual(expected);
});

it("takes a number without regard to case and spaces, and an address only where it is verified", () => {
  const number = identityTargets(company("a", 1, { customerNumber: " AB-7 " }));
  expect(number).toEqual(["=number:ab-7"]);
  expect(identityTargets(company("a", 1, { customerNumber: "  " }))).toEqual([]);
  expect(identityTargets(person("p", 1))).toEqual([]);
  const [address, ...others] = identityTargets(
    person("p", 1, { emails: ["A@x.example"], addressesVerified: true }),
  );
  expect(others).toEqual([]);
  expect(address).toMatch(/^=address:[0-9a-f]{64}$/);
  expect(
    identityTargets(person("q", 1, { emails: ["a@X.example"], addressesVerified: true })),
  ).toEqual([address]);
});
