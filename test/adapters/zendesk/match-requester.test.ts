import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type MatchCandidate,
  matchRequester,
  type Requester,
} from "../../../adapters/zendesk/index.ts";
import { AccountId } from "../../../core/accounts/account.ts";

const id = (text: string) => AccountId.parse(text);

const RIVERA: MatchCandidate = {
  accountId: id("rivera"),
  externalIds: ["C-100"],
  emails: ["ana@rivera.example", "shared@bureau.example"],
  name: "Rivera Plumbing",
};
const NORTH: MatchCandidate = {
  accountId: id("north"),
  externalIds: ["C-200"],
  emails: ["shared@bureau.example"],
  name: "North Bakery",
};
const ALL = [RIVERA, NORTH];

const NOBODY: Requester = {
  externalId: null,
  email: null,
  verified: false,
  organizationExternalId: null,
  organizationName: null,
};

describe("matchRequester", () => {
  it.each([
    [
      "by external id, in any case",
      { externalId: "c-100" },
      { kind: "exact", accountId: "rivera", by: "external_id" },
    ],
    [
      "by external id before an address that says otherwise",
      { externalId: "C-200", email: "ana@rivera.example", verified: true },
      { kind: "exact", accountId: "north", by: "external_id" },
    ],
    [
      "by a verified address",
      { email: "ANA@rivera.example", verified: true },
      { kind: "exact", accountId: "rivera", by: "email" },
    ],
    [
      "as a suggestion by an address nobody verified",
      { email: "ana@rivera.example" },
      { kind: "several", accountIds: ["rivera"], by: "unverified_email" },
    ],
    [
      "as several by an address that two share",
      { email: "shared@bureau.example", verified: true },
      { kind: "several", accountIds: ["rivera", "north"], by: "email" },
    ],
    [
      "by the organization's external id, before an unverified address",
      { email: "ana@rivera.example", organizationExternalId: "C-200" },
      { kind: "exact", accountId: "north", by: "organization" },
    ],
    [
      "as a suggestion by the organization's name",
      { organizationName: "north bakery" },
      { kind: "several", accountIds: ["north"], by: "organization" },
    ],
    ["to none without any sign", {}, { kind: "none" }],
    ["to none by an empty address", { email: "  ", verified: true }, { kind: "none" }],
    ["to none by a stranger's", { email: "x@y.example", verified: true }, { kind: "none" }],
  ])("matches %s", (_case, requester, expected) => {
    expect(matchRequester({ ...NOBODY, ...requester }, ALL)).toEqual(expected);
  });

  const text = fc.constantFrom(
    "C-100",
    "C-200",
    "ana@rivera.example",
    "shared@bureau.example",
    "",
    "x",
  );
  const requester = fc.record({
    externalId: fc.option(text),
    email: fc.option(text),
    verified: fc.boolean(),
    organizationExternalId: fc.option(text),
    organizationName: fc.option(text),
  });

  it("is never sure of an account while the same sign fits another", () => {
    fc.assert(
      fc.property(requester, (who) => {
        const match = matchRequester(who, ALL);
        if (match.kind !== "exact") return;
        const twin: MatchCandidate = {
          ...RIVERA,
          ...candidate(match.accountId),
          accountId: id("twin"),
        };
        expect(matchRequester(who, [...ALL, twin]).kind).toBe("several");
      }),
    );
  });

  it("does not depend on the order of the accounts", () => {
    fc.assert(
      fc.property(requester, (who) => {
        const [left, right] = [matchRequester(who, ALL), matchRequester(who, ALL.toReversed())];
        expect(right.kind).toBe(left.kind);
        if (left.kind === "exact") expect(right).toEqual(left);
      }),
    );
  });
});

function candidate(accountId: string): MatchCandidate {
  return accountId === "rivera" ? RIVERA : NORTH;
}
