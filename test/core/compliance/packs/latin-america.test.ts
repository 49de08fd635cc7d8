import { describe, expect, it } from "vitest";
import { rulesFor } from "../../../../core/compliance/engine/rules-for.ts";
import { officeIn, type Row } from "./office.ts";

describe("Colombia: hours (Ley 2300)", () => {
  const { denials } = officeIn("CO", "America/Bogota");
  const HOURS = ["co.ley_2300.hours"];
  const rows: Row[] = [
    ["a weekday before seven", { at: "2026-06-03 06:59:59" }, [], HOURS],
    ["a weekday at seven", { at: "2026-06-03 07:00" }, [], []],
    ["a weekday just before seven at night", { at: "2026-06-03 18:59:59" }, [], []],
    ["a weekday at seven at night", { at: "2026-06-03 19:00" }, [], HOURS],
    ["Saturday before eight", { at: "2026-06-06 07:59:59" }, [], HOURS],
    ["Saturday at eight", { at: "2026-06-06 08:00" }, [], []],
    ["Saturday at three", { at: "2026-06-06 15:00" }, [], HOURS],
    ["Sunday", { at: "2026-06-07 10:00" }, [], HOURS],
    ["a holiday moved to Monday", { at: "2026-06-08 10:00" }, [], HOURS],
    ["an e-mail on Sunday", { at: "2026-06-07 10:00", medium: "email" }, [], HOURS],
    ["a letter on Sunday", { at: "2026-06-07 10:00", medium: "letter" }, [], []],
    ["a business's debt", { at: "2026-06-07 10:00", debts: "commercial" }, [], []],
    ["an agency as well", { at: "2026-06-07 10:00", by: "third_party" }, [], HOURS],
  ];
  it.each(rows)("%s", (_name, question, events, expected) => {
    expect(denials(question, events)).toEqual(expected);
  });
});

describe("Colombia: one contact a day, one channel a week", () => {
  const { call, message, fact, denials } = officeIn("CO", "America/Bogota");
  const DAY = ["co.ley_2300.one_contact_a_day"];
  const CHANNEL = ["co.ley_2300.one_channel_a_week"];
  // A Tuesday.
  const text = message("sms", "2026-06-02 09:00");
  const rows: Row[] = [
    ["a second text the same day", { at: "2026-06-02 15:00", medium: "sms" }, [text], DAY],
    ["a call the same day", { at: "2026-06-02 15:00" }, [text], [...DAY, ...CHANNEL]],
    ["a text the next day", { at: "2026-06-03 10:00", medium: "sms" }, [text], []],
    ["an e-mail the next day", { at: "2026-06-03 10:00", medium: "email" }, [text], CHANNEL],
    [
      "an e-mail on Saturday of that week",
      { at: "2026-06-06 10:00", medium: "email" },
      [text],
      CHANNEL,
    ],
    [
      "an e-mail on Tuesday of the next, Monday being a holiday",
      { at: "2026-06-09 10:00", medium: "email" },
      [text],
      [],
    ],
    [
      "an e-mail on Monday after a text on Sunday: a new week",
      { at: "2026-09-21 10:00", medium: "email" },
      [message("sms", "2026-09-20 10:00")],
      [],
    ],
    [
      "about another debt of the same person",
      { at: "2026-06-02 15:00", medium: "sms", debtIds: ["D2"] },
      [text],
      DAY,
    ],
    [
      "after another collector's text",
      { at: "2026-06-02 15:00", medium: "sms" },
      [message("sms", "2026-06-02 09:00", { collectorId: "C2" })],
      DAY,
    ],
    [
      "after a call that rang in vain",
      { at: "2026-06-02 15:00" },
      [call("2026-06-02 09:00", "rang_no_answer")],
      DAY,
    ],
    ["after a busy line", { at: "2026-06-02 15:00" }, [call("2026-06-02 09:00", "busy")], []],
    [
      "after the customer called us",
      { at: "2026-06-02 15:00", medium: "sms" },
      [call("2026-06-02 09:00", "conversation", { direction: "inbound" })],
      [],
    ],
    [
      "over a channel the customer refused",
      { at: "2026-06-03 10:00", medium: "sms" },
      [fact("medium_opt_out", "2026-06-01 10:00", { medium: "sms" })],
      ["co.ley_2300.channels_refused", "house.opt_out"],
    ],
  ];
  it.each(rows)("%s", (_name, question, events, expected) => {
    expect(denials(question, events).sort()).toEqual([...expected].sort());
  });
});

describe("Chile: hours and counts (Ley 19.496, article 37)", () => {
  const { call, message, denials } = officeIn("CL", "America/Santiago");
  const HOURS = ["cl.ley_19496.hours"];
  const CALL = ["cl.ley_19496.one_call_or_visit_a_week"];
  const APART = ["cl.ley_19496.two_days_between_messages"];
  const FULL = ["cl.ley_19496.two_messages_a_week"];
  const called = call("2026-06-02 10:00", "conversation");
  const mail = message("email", "2026-06-02 10:00");
  const rows: Row[] = [
    ["before eight", { at: "2026-06-03 07:59:59" }, [], HOURS],
    ["eight", { at: "2026-06-03 08:00" }, [], []],
    ["eight at night", { at: "2026-06-03 20:00" }, [], HOURS],
    ["Saturday", { at: "2026-06-06 19:59:59" }, [], []],
    ["Sunday", { at: "2026-06-07 10:00" }, [], HOURS],
    ["Fiestas Patrias", { at: "2026-09-18 10:00" }, [], HOURS],
    ["a second call in the week", { at: "2026-06-05 10:00" }, [called], CALL],
    ["a visit after a call", { at: "2026-06-05 10:00", medium: "visit" }, [called], CALL],
    ["a call on the eighth day", { at: "2026-06-09 10:00" }, [called], []],
    ["a message after a call", { at: "2026-06-03 10:00", medium: "email" }, [called], []],
    ["a call after a message", { at: "2026-06-03 10:00" }, [mail], []],
    ["a text the day after an e-mail", { at: "2026-06-03 09:00", medium: "sms" }, [mail], APART],
    [
      "a text about another debt the day after",
      { at: "2026-06-03 09:00", medium: "sms", debtIds: ["D2"] },
      [mail],
      APART,
    ],
    [
      "a text the day after another collector's e-mail",
      { at: "2026-06-03 09:00", medium: "sms" },
      [message("email", "2026-06-02 10:00", { collectorId: "C2" })],
      APART,
    ],
    ["a text two days after", { at: "2026-06-04 09:00", medium: "sms" }, [mail], []],
    [
      "a third message",
      { at: "2026-06-08 10:00", medium: "email" },
      [mail, message("sms", "2026-06-04 10:00")],
      FULL,
    ],
    [
      "a third on the eighth day of the first",
      { at: "2026-06-09 10:00", medium: "email" },
      [mail, message("sms", "2026-06-04 10:00")],
      [],
    ],
    ["an agency as well", { at: "2026-06-05 10:00", by: "third_party" }, [called], CALL],
  ];
  it.each(rows)("%s", (_name, question, events, expected) => {
    expect(denials(question, events)).toEqual(expected);
  });
});

describe("India, Brazil and the European Union", () => {
  const india = officeIn("IN", "Asia/Kolkata");
  it.each([
    ["07:59:59", ["in.rbi.hours"]],
    ["08:00", []],
    ["18:59:59", []],
    ["19:00", ["in.rbi.hours"]],
  ])("India at %s", (time, expected) => {
    expect(india.denials({ at: `2026-06-03 ${time}` })).toEqual(expected);
  });

  it("a medium refused stays closed in every member state", () => {
    for (const [state, zone] of [
      ["ES", "Europe/Madrid"],
      ["IE", "Europe/Dublin"],
    ] as const) {
      const office = officeIn(state, zone);
      const refused = office.fact("medium_opt_out", "2026-06-01 10:00", { medium: "sms" });
      expect(office.denials({ at: "2026-06-03 10:00", medium: "sms" }, [refused])).toEqual([
        "eu.gdpr.objection",
        "house.opt_out",
      ]);
      expect(office.denials({ at: "2026-06-03 10:00", medium: "email" }, [refused])).toEqual([]);
    }
  });

  it.each([
    ["BR", ["br.cdc.no_ridicule"]],
    [
      "GB",
      [
        "gb.conc.forbearance",
        "gb.conc.no_pressure",
        "gb.conc.missed_payment",
        "gb.conc.contact_manner",
        "gb.conc.visits",
        "gb.consumer_duty",
      ],
    ],
    ["AU", ["au.rg96.attempts"]],
    ["US-TX", ["us.tx.no_harassing_calls"]],
    ["DE", ["eu.gdpr.automated_decisions", "eu.gdpr.access_and_erasure"]],
    ["CO", ["co.ley_2300.never_ask_why"]],
    ["US-DC", ["us.dc.copy_of_plan"]],
    ["MX", []],
  ])("%s shows its duties of manner, which forbid nothing", (place, expected) => {
    const { conduct } = rulesFor({
      jurisdictions: [place],
      collector: { id: "C1", type: "first_party" },
      debts: "consumer",
    });
    expect(conduct.map(({ id }) => id)).toEqual(expected);
    expect(conduct.every(({ breach }) => breach === "advice")).toBe(true);
  });
});
