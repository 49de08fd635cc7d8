import { describe, expect, it } from "vitest";
import { measureSms } from "../../../core/messaging/sms-segments.ts";

describe("measureSms", () => {
  it.each([
    ["160 plain characters fit one", "a".repeat(160), "gsm7", 160, 1],
    ["161 need two", "a".repeat(161), "gsm7", 161, 2],
    ["306 still fit two", "a".repeat(306), "gsm7", 306, 2],
    ["307 need three", "a".repeat(307), "gsm7", 307, 3],
    ["a euro sign counts twice", "€".repeat(80), "gsm7", 160, 1],
    ["Spanish é and ñ are in the alphabet", "é¿ñ¡".repeat(40), "gsm7", 160, 1],
    ["Spanish í is not", `í${"a".repeat(69)}`, "ucs2", 70, 1],
    ["71 wide characters need two", `í${"a".repeat(70)}`, "ucs2", 71, 2],
    ["an emoji counts twice", "😀".repeat(35), "ucs2", 70, 1],
    ["a euro sign is not cut in half", `${"a".repeat(152)}€${"a".repeat(152)}`, "gsm7", 306, 3],
    ["an emoji is not cut in half", `${"í".repeat(66)}😀${"í".repeat(66)}`, "ucs2", 134, 3],
    ["no text is one part", "", "gsm7", 0, 1],
  ])("%s", (_name, text, alphabet, units, segments) => {
    expect(measureSms(text)).toEqual({ alphabet, units, segments });
  });
});
