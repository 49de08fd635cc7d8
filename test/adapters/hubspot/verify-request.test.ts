import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type SignedRequest,
  signatureOf,
  verifyHubspotRequest,
} from "../../../adapters/hubspot/verify-request.ts";

const SECRET = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";
const NOW = 1_693_657_560_000;

function aRequest(changes: Partial<SignedRequest> = {}): SignedRequest {
  const base = {
    method: "POST",
    url: "https://www.example.com/webhook_uri",
    rawBody: Buffer.from("{'example_field':'example_value'}"),
    secret: SECRET,
    timestamp: String(NOW),
    nowMs: NOW,
    ...changes,
  };
  const signature = signatureOf({ ...base, timestamp: String(base.timestamp) });
  return { ...base, signature, ...changes };
}

describe("verifyHubspotRequest", () => {
  // The vectors of the tests of HubSpot's own clients for Python and Ruby.
  it.each([
    ["Python", 1_693_657_560_000, "K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y="],
    ["Ruby", 1_700_000_300_000, "RnbPH7+UMKVkbV32P8bz450N4M56aPmcru1+D3kSDtw="],
  ])("accepts what HubSpot's client for %s signs", (_client, nowMs, signature) => {
    const request = aRequest({ nowMs, timestamp: String(nowMs), signature });
    expect(verifyHubspotRequest(request)).toEqual({ ok: true, value: null });
  });

  it.each([
    ["no signature", { signature: undefined }, "missing"],
    ["an empty signature", { signature: "" }, "missing"],
    ["no timestamp", { timestamp: undefined }, "missing"],
    ["five minutes exactly", { nowMs: NOW + 300_000 }, null],
    ["a moment more than five minutes", { nowMs: NOW + 300_001 }, "stale"],
    ["a clock five minutes ahead", { nowMs: NOW - 300_000 }, null],
    ["a timestamp further ahead", { nowMs: NOW - 300_001 }, "stale"],
    ["a timestamp in seconds", { timestamp: "1693657560" }, "wrong"],
    ["a timestamp with more than digits", { timestamp: "1693657560000x" }, "wrong"],
    [
      "a timestamp that is a number only to a lenient reader",
      { timestamp: "0x18a56b3a640" },
      "wrong",
    ],
    ["a signature in hexadecimal", { signature: "ab".repeat(32) }, "wrong"],
    ["a shorter signature", { signature: "K36dawei" }, "wrong"],
    ["a signature with something after it", { signature: `${"A".repeat(43)}=x` }, "wrong"],
  ])("answers %s", (_case, changes, expected) => {
    const answer = verifyHubspotRequest(aRequest(changes));
    expect(answer.ok ? null : answer.error).toBe(expected);
  });

  it.each([
    ["method", { method: "PUT" }],
    ["address", { url: "https://www.example.com/other" }],
    ["query", { url: "https://www.example.com/webhook_uri?portalId=2" }],
    ["body", { rawBody: Buffer.from("{}") }],
    ["timestamp", { timestamp: String(NOW + 1) }],
    ["secret", { secret: "another" }],
  ])("refuses a signature made for another %s", (_part, changes) => {
    const { signature } = aRequest();
    const forged = { ...aRequest(), ...changes, signature };
    expect(verifyHubspotRequest(forged)).toEqual({ ok: false, error: "wrong" });
  });

  const DECODED = [
    ["%3A", ":"],
    ["%2F", "/"],
    ["%3F", "?"],
    ["%40", "@"],
    ["%21", "!"],
    ["%24", "$"],
    ["%27", "'"],
    ["%28", "("],
    ["%29", ")"],
    ["%2A", "*"],
    ["%2C", ","],
    ["%3B", ";"],
    ["%2a", "*"],
  ] as const;

  it.each(DECODED)("reads %s in the address as %s, as HubSpot does", (escaped, plain) => {
    const at = (text: string) => `https://www.example.com/card?userEmail=a${text}b`;
    const { signature } = aRequest({ url: at(plain) });
    expect(verifyHubspotRequest({ ...aRequest({ url: at(escaped) }), signature }).ok).toBe(true);
  });

  it.each(["%20", "%26", "%2B", "%25", "%3D", "%23", "%C3%A9"])(
    "leaves %s in the address as it is",
    (escaped) => {
      const url = `https://www.example.com/card?q=a${escaped}b`;
      const { signature } = aRequest({ url: url.replace(escaped, decodeURIComponent(escaped)) });
      expect(verifyHubspotRequest({ ...aRequest({ url }), signature }).ok).toBe(false);
      expect(verifyHubspotRequest(aRequest({ url })).ok).toBe(true);
    },
  );

  it("signs the bytes of the body and not a reading of them", () => {
    const body = Buffer.from([0x7b, 0xff, 0xfe, 0x7d]);
    const asText = Buffer.from(body.toString("utf8"));
    expect(verifyHubspotRequest(aRequest({ rawBody: body })).ok).toBe(true);
    const { signature } = aRequest({ rawBody: asText });
    expect(verifyHubspotRequest({ ...aRequest({ rawBody: body }), signature }).ok).toBe(false);
  });

  it("never throws, whatever the headers hold", () => {
    const header = fc.option(fc.string({ unit: "binary" }), { nil: undefined });
    fc.assert(
      fc.property(header, header, fc.webUrl(), (signature, timestamp, url) => {
        expect(verifyHubspotRequest({ ...aRequest(), signature, timestamp, url }).ok).toBe(false);
      }),
    );
  });
});
