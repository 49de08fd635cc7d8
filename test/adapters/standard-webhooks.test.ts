import { describe, expect, it } from "vitest";
import { isSignedWebhook, signWebhook, WebhookSecret } from "../../adapters/standard-webhooks.ts";

// The vector that the libraries of github.com/standard-webhooks/standard-webhooks test against.
const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const CALL = {
  id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
  timestamp: "1614265330",
  body: Buffer.from('{"test": 2432232314}'),
  signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
};
const THEN_MS = Number(CALL.timestamp) * 1_000;
const OTHER = `v1,${Buffer.alloc(32).toString("base64")}`;

describe("a signature by the Standard Webhooks scheme", () => {
  it("is the published one, with or without the secret's prefix", () => {
    expect(signWebhook(SECRET, CALL, CALL.body)).toBe(CALL.signature);
    expect(signWebhook(SECRET.slice(6), CALL, CALL.body.toString())).toBe(CALL.signature);
    expect(isSignedWebhook(SECRET, CALL, THEN_MS)).toBe(true);
  });

  it("is found among those of other secrets and versions", () => {
    const signature = `${OTHER} v2,${CALL.signature.slice(3)} ${CALL.signature}`;
    expect(isSignedWebhook(SECRET, { ...CALL, signature }, THEN_MS)).toBe(true);
  });

  it("is not looked for among hundreds", () => {
    const signature = `${`${OTHER} `.repeat(20)}${CALL.signature}`;
    expect(isSignedWebhook(SECRET, { ...CALL, signature }, THEN_MS)).toBe(false);
  });

  it.each([
    ["another body", { body: Buffer.from('{"test": 2432232315}') }],
    ["another id", { id: "msg_other" }],
    ["no id", { id: "" }],
    ["an id with a line break", { id: `${CALL.id}\n` }],
    ["another moment", { timestamp: "1614265331" }],
    ["no moment", { timestamp: "" }],
    ["a moment that is no number", { timestamp: "1614265330abc" }],
    ["a signature of another version", { signature: `v2,${CALL.signature.slice(3)}` }],
    ["half a signature", { signature: CALL.signature.slice(0, -4) }],
    ["no signature", { signature: "" }],
  ])("does not hold for %s", (_what, over) => {
    expect(isSignedWebhook(SECRET, { ...CALL, ...over }, THEN_MS)).toBe(false);
  });

  it.each([
    [-301, false],
    [-299, true],
    [299, true],
    [301, false],
  ])("made %i seconds from now holds: %s", (seconds, expected) => {
    expect(isSignedWebhook(SECRET, CALL, THEN_MS + seconds * 1_000)).toBe(expected);
  });
});

it.each(["whsec_", "whsec_c2hvcnQ=", "hello world", "whsec_no base64 at all, but long enough"])(
  "%j is no secret, and is not repeated in the refusal",
  (secret) => {
    const { error } = WebhookSecret.safeParse(secret);
    expect(error?.issues).toHaveLength(1);
    expect(JSON.stringify(error?.issues)).not.toContain(secret.slice(6) || "nothing");
  },
);
