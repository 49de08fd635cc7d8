import { describe, expect, it } from "vitest";
import { parseSmtpUrl } from "../../../adapters/channels/email/settings.ts";

describe("parseSmtpUrl", () => {
  it.each([
    ["smtps://mail.example", { host: "mail.example", port: 465, secure: true, requireTLS: false }],
    ["smtp://mail.example", { host: "mail.example", port: 587, secure: false, requireTLS: true }],
    ["smtp://localhost:1025", { host: "localhost", port: 1025, secure: false, requireTLS: false }],
    ["smtp://[::1]:25", { host: "::1", port: 25, secure: false, requireTLS: false }],
    [
      "smtp://relay:25?tls=opportunistic",
      { host: "relay", port: 25, secure: false, requireTLS: false },
    ],
  ])("reads %s", (url, expected) => {
    expect(parseSmtpUrl(url)).toEqual(expected);
  });

  it("decodes the sign-in", () => {
    expect(parseSmtpUrl("smtp://a%40b:p%2Fw@mail.example").auth).toEqual({
      user: "a@b",
      pass: "p/w",
    });
  });

  it.each(["https://u:secret@mail.example", "smtp://", "u:secret@mail"])(
    "refuses %s without repeating it",
    (url) => {
      expect(() => parseSmtpUrl(url)).toThrow(/^the mail server must be given as/);
    },
  );
});
