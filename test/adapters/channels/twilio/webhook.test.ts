import { describe, expect, it } from "vitest";
import {
  readAnsweredBy,
  readCallEnd,
  readInbound,
  readStatus,
} from "../../../../adapters/channels/twilio/read-call.ts";
import { readTwilioCall } from "../../../../adapters/channels/twilio/webhook.ts";

const URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
const form = (fields: readonly (readonly [string, string])[]) =>
  Buffer.from(new URLSearchParams(fields.map(([name, value]) => [name, value])).toString());
const caller = (number: string) =>
  [
    ["CallSid", "CA1234567890ABCDE"],
    ["Caller", number],
    ["Digits", "1234"],
    ["From", number],
    ["To", "+18005551212"],
  ] as const;

// Those of Twilio's page on webhook security and of its own libraries' tests; the auth token is 12345.
const JSON_BODY = '{"property": "value", "boolean": true}';
const SHA = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
const VECTORS = [
  ["a form, as documented", URL, form(caller("+12349013030")), "0/KCTR6DLpKmkAf8muzZqo1nDgQ="],
  [
    "a form, as in the libraries",
    URL,
    form(caller("+14158675309")),
    "RSOYDt4T1cUTdK1PDd93/VVr8B8=",
  ],
  [
    "a field that comes several times",
    URL,
    form([
      ["Sid", "CA123"],
      ["SidAccount", "AC123"],
      ["Digits", "5678"],
      ["Digits", "1234"],
      ["Digits", "1234"],
    ]),
    "IK+Dwps556ElfBT0I3Rgjkr1wJU=",
  ],
  [
    "a body by its hash",
    `${URL}&bodySHA256=${SHA}`,
    Buffer.from(JSON_BODY),
    "a9nBmqA0ju/hNViExpshrM61xv4=",
  ],
] as const;

describe("a call that Twilio signed", () => {
  it.each(VECTORS)("%s is taken, and nothing else", (_name, url, body, signature) => {
    const read = (over: object) => readTwilioCall("12345", { url, body, signature, ...over });
    expect(read({})).not.toBeNull();
    expect(read({ signature: undefined })).toBeNull();
    expect(read({ signature: `${signature.slice(0, -2)}A=` })).toBeNull();
    expect(read({ signature: signature.slice(0, -1) })).toBeNull();
    expect(read({ url: url.replace("bar=2", "bar=3") })).toBeNull();
    expect(read({ body: Buffer.concat([body, Buffer.from("&x=1")]) })).toBeNull();
    expect(readTwilioCall("12346", { url, body, signature })).toBeNull();
  });
});

const params = (fields: Record<string, string>) => new Map(Object.entries(fields));

describe("what Twilio tells of a message", () => {
  const told = (MessageStatus: string, ErrorCode = "", To = "+15551230000") =>
    readStatus(params({ MessageSid: "SM1", MessageStatus, ErrorCode, To }));

  it.each([
    ["delivered", "", { outcome: "delivered", permanent: false, isStop: false, detail: null }],
    ["undelivered", "30005", { outcome: "failed", permanent: true, isStop: false }],
    ["undelivered", "30006", { outcome: "failed", permanent: true, detail: "code 30006" }],
    ["undelivered", "30003", { outcome: "failed", permanent: false }],
    ["undelivered", "30007", { outcome: "failed", permanent: false }],
    ["failed", "21610", { outcome: "failed", permanent: false, isStop: true }],
    ["failed", "99999", { outcome: "failed", permanent: false, detail: "code 99999" }],
  ])("%s %s", (status, code, news) => {
    expect(told(status, code)).toMatchObject({ providerId: "SM1", channel: "sms", ...news });
  });

  it("a message on the way is no news, and neither is a call without one", () => {
    expect(["queued", "sending", "sent", "accepted", ""].map((each) => told(each))).toEqual([
      ...[null, null, null, null, null],
    ]);
    expect(readStatus(params({ MessageStatus: "delivered" }))).toBeNull();
  });

  it("WhatsApp tells when it was read, and of a customer who blocked us", () => {
    expect(told("read", "", "whatsapp:+15551230000")).toMatchObject({
      ...{ channel: "whatsapp", outcome: "read" },
    });
    expect(told("undelivered", "63033", "whatsapp:+1555")).toMatchObject({ isStop: true });
  });
});

describe("a text from somebody", () => {
  const sms = { MessageSid: "SM2", From: "+15551230000", Body: " Hola  " };

  it.each([
    [{}, { id: "SM2", channel: "sms", from: "+15551230000", text: "Hola", keyword: null }],
    [{ From: "whatsapp:+15551230000" }, { channel: "whatsapp", from: "+15551230000" }],
    [{ NumMedia: "2" }, { text: "Hola [2 attached]" }],
    [{ Body: "", NumMedia: "1" }, { text: "[1 attached]" }],
    [{ Body: "" }, { text: "[-]" }],
    [{ Body: "Hola\u0000" }, { text: "Hola" }],
    [{ OptOutType: "STOP" }, { keyword: "stop" }],
  ])("with %j", (over, text) => {
    expect(readInbound(params({ ...sms, ...over }))).toMatchObject(text);
  });

  it("without a sender or an id is none", () => {
    expect(readInbound(params({ ...sms, From: "" }))).toBeNull();
    expect(readInbound(params({ ...sms, MessageSid: "" }))).toBeNull();
  });
});

it.each([
  ["human", "person"],
  ["unknown", "person"],
  ["machine_start", "machine"],
  ["machine_end_beep", "machine"],
  ["fax", "machine"],
])("%s who answers is a %s", (AnsweredBy, who) => {
  expect(readAnsweredBy(params({ AnsweredBy }))).toBe(who);
});

it.each([
  ["busy", "busy"],
  ["no-answer", "rang_no_answer"],
  ["failed", "not_in_service"],
  ["completed", null],
])("a call that is %s ended as %s", (CallStatus, end) => {
  expect(readCallEnd(params({ CallStatus }))).toBe(end);
});
