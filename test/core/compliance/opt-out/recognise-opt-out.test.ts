import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recogniseOptOut } from "../../../../core/compliance/opt-out/recognise-opt-out.ts";
import { cpuMs } from "../../../support/cpu-ms.ts";
import { LIMITS, NOT_STOPS, STARTS, STOPS } from "./wordings.ts";

describe("a reply to a text", () => {
  it.each(STOPS)("stops messages: %s", (message) => {
    expect(recogniseOptOut(message, "sms").kind).toBe("stop");
  });

  it.each(LIMITS)("limits when, where or how often: %s", (message) => {
    expect(recogniseOptOut(message, "sms").kind).toBe("limited");
  });

  it.each(STARTS)("takes a stop back: %s", (message) => {
    expect(recogniseOptOut(message, "sms")).toEqual({ kind: "start" });
  });

  it.each(NOT_STOPS)("stops nothing: %s", (message) => {
    expect(recogniseOptOut(message, "sms")).toEqual({ kind: "none" });
  });
});

describe("what is stopped", () => {
  it.each([
    ["STOP", "sms", ["sms"]],
    ["STOP", "whatsapp", ["whatsapp"]],
    ["no more messages", "email", ["email"]],
    ["stop calling me", "sms", ["voice", "sms"]],
    ["stop calling me, a text is fine", "sms", ["voice"]],
    ["do not call me, email me instead", "voice", ["voice"]],
    ["no me llamen, mejor por correo", "email", ["voice"]],
    ["stop emailing and texting me", "email", ["sms", "email"]],
    ["leave me alone", "sms", "all"],
    ["do not contact me again", "email", "all"],
    ["I revoke my consent", "sms", "all"],
    ["déjenme en paz", "whatsapp", "all"],
    ["no me contacten más", "sms", "all"],
    ["no me manden más correos", "email", ["email"]],
    ["no me llamen más", "voice", ["voice"]],
    ["don't call me at work. Stop texting me.", "sms", ["sms"]],
  ] as const)("by %j over %s is %j", (message, via, channels) => {
    expect(recogniseOptOut(message, via)).toMatchObject({ kind: "stop", channels });
  });

  it("is quoted in the clause that said it", () => {
    expect(recogniseOptOut("I paid on Monday. Please STOP texting me!", "sms")).toMatchObject({
      said: "please stop text me",
    });
  });
});

describe("reading", () => {
  const anyMessage = fc.oneof(fc.string({ maxLength: 300 }), fc.lorem({ maxCount: 40 }));

  it("answers any text at all, and the same text the same way", () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        expect(recogniseOptOut(message, "sms")).toEqual(recogniseOptOut(message, "sms"));
      }),
    );
  });

  it("is not changed by case, spaces or marks around the words", () => {
    const around = fc.constantFrom("", " ", "!", "  \n", "...");
    fc.assert(
      fc.property(fc.constantFrom(...STOPS), around, around, (message, before, after) => {
        const shouted = `${before}${message.toUpperCase()}${after}`;
        expect(recogniseOptOut(shouted, "sms").kind).toBe("stop");
      }),
    );
  });

  it("hears a stop in a sentence of its own, whatever else is said", () => {
    fc.assert(
      fc.property(fc.constantFrom(...NOT_STOPS), fc.constantFrom(...STOPS), (other, stop) => {
        fc.pre(!/wrote:|>/.test(other));
        expect(recogniseOptOut(`${other}. ${stop}`, "sms").kind).toBe("stop");
        expect(recogniseOptOut(`${stop}. ${other}`, "sms").kind).toBe("stop");
      }),
    );
  });

  it("takes no time over a message made to be slow", () => {
    const slow = `${"stop the the the ".repeat(5_000)}\n${"no no me me ".repeat(5_000)}`;
    expect(cpuMs(() => recogniseOptOut(slow, "sms"))).toBeLessThan(500);
  });
});
