import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyZendeskWebhook } from "../../../adapters/zendesk/index.ts";
import { zendeskSignature } from "../../../adapters/zendesk/verify-webhook.ts";

/** The secret Zendesk publishes for webhooks that are only being tried. */
const SECRET = "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==";
const TIMESTAMP = "2026-04-01T12:00:00Z";
const NOW = Date.parse(TIMESTAMP);
const BODY = Buffer.from('{"say": "hello"}');

function sign(secret: string, ...parts: readonly (string | Buffer)[]): string {
  const hmac = createHmac("sha256", secret);
  for (const part of parts) hmac.update(part);
  return hmac.digest("base64");
}

const GOOD = {
  rawBody: BODY,
  timestamp: TIMESTAMP,
  signature: sign(SECRET, TIMESTAMP, BODY),
  nowMs: NOW,
  secret: SECRET,
};

describe("verifyZendeskWebhook", () => {
  it("takes the timestamp before the body, by the secret as text", () => {
    expect(verifyZendeskWebhook(GOOD)).toEqual({ ok: true, value: null });
  });

  // Signed with OpenSSL: printf '%s%s' "$TIMESTAMP" "$BODY" | openssl dgst -sha256 -hmac "$SECRET" -binary | base64
  it("agrees with another implementation", () => {
    expect(zendeskSignature({ rawBody: BODY, timestamp: TIMESTAMP, secret: SECRET })).toBe(
      "4i/+x8l0R0R3pmKfk/RyackkqKojl+ol6MWwFbEaxQQ=",
    );
  });

  // The sample of an older page of Zendesk's documentation, which signed the body first.
  it("does not take the published sample that was signed the wrong way round", () => {
    const old = {
      secret: "HRkRd4BeOAoUkfZr-mhauJT64rvBASlJRoIyPsd3zeA=",
      timestamp: "2021-07-25T10:00:00Z",
      signature: "tRDSF7URY8BLCDlaBcQ7FHu051Zk+aAB0NKMP53teMw=",
      rawBody: BODY,
      nowMs: Date.parse("2021-07-25T10:00:00Z"),
    };
    expect(sign(old.secret, BODY, old.timestamp)).toBe(old.signature);
    expect(verifyZendeskWebhook(old)).toEqual({ ok: false, error: "wrong" });
  });

  it.each([
    ["no signature", { signature: undefined }, "missing"],
    ["an empty signature", { signature: "" }, "missing"],
    ["no timestamp", { timestamp: undefined }, "missing"],
    ["another secret", { secret: "other" }, "wrong"],
    ["another body", { rawBody: Buffer.from('{"say": "hullo"}') }, "wrong"],
    ["another timestamp", { timestamp: "2026-04-01T12:00:01Z" }, "wrong"],
    ["a timestamp in digits", { timestamp: String(NOW) }, "wrong"],
    ["the body first", { signature: sign(SECRET, BODY, TIMESTAMP) }, "wrong"],
    ["a dot between", { signature: sign(SECRET, TIMESTAMP, ".", BODY) }, "wrong"],
    [
      "the secret decoded",
      {
        signature: createHmac("sha256", Buffer.from(SECRET, "base64"))
          .update(TIMESTAMP)
          .update(BODY)
          .digest("base64"),
      },
      "wrong",
    ],
    [
      "hexadecimal",
      { signature: createHmac("sha256", SECRET).update(TIMESTAMP).update(BODY).digest("hex") },
      "wrong",
    ],
    ["a signature cut short", { signature: GOOD.signature.slice(0, -1) }, "wrong"],
    ["five minutes and a second ago", { nowMs: NOW + 301_000 }, "stale"],
    ["five minutes and a second ahead", { nowMs: NOW - 301_000 }, "stale"],
  ])("refuses %s", (_case, change, error) => {
    expect(verifyZendeskWebhook({ ...GOOD, ...change })).toEqual({ ok: false, error });
  });

  it.each([0, 300_000, -300_000])("takes one that is %d ms old", (age) => {
    expect(verifyZendeskWebhook({ ...GOOD, nowMs: NOW + age })).toMatchObject({ ok: true });
  });

  it("signs a body that is not text as the bytes it is", () => {
    const rawBody = Buffer.from([0xff, 0xfe, 0x00, 0x80]);
    const signature = sign(SECRET, TIMESTAMP, rawBody);
    expect(verifyZendeskWebhook({ ...GOOD, rawBody, signature })).toMatchObject({ ok: true });
  });

  it("takes nothing but the one signature", () => {
    fc.assert(
      fc.property(fc.base64String(), (signature) => {
        fc.pre(signature !== GOOD.signature);
        expect(verifyZendeskWebhook({ ...GOOD, signature }).ok).toBe(false);
      }),
    );
  });
});
