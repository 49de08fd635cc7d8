import { describe, expect, it } from "vitest";
import { readReply } from "../../../core/replies/read-reply.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";

// A Wednesday.
const receivedOn = calendarDate("2026-03-04");
const read = (text: string, more: { currency?: string; language?: string } = {}) =>
  readReply({ text, channel: "sms", receivedOn, ...more });

describe("words that sound like another wish", () => {
  it.each([
    ["I'm not disputing it, I'll pay Friday", "promise"],
    ["No discuto la deuda, pago el viernes", "promise"],
    ["I'll stop by the office on Friday to pay", "promise"],
    ["please stop the cheque, I'll pay by card tomorrow", "promise"],
    ["no puedo dejar de pagar, el lunes deposito", "promise"],
    ["My brother is a lawyer, thanks", "other"],
    ["Talk to my lawyer", "stop"],
    ["Unsubscribe me from your newsletter please", "other"],
    ["who is this?", "question"],
    ["who is this? I'm not Karen", "wrong_person"],
    ["I can't pay", "hardship"],
    ["I can't pay it all at once", "plan"],
    ["can't pay until Friday", "promise"],
    ["I can't pay today but I will on Friday", "promise"],
    ["I can't pay today", "hardship"],
    ["I can't pay today, I lost my job. I'll pay on Friday", "hardship"],
    ["No puedo pagarlo todo, ¿podría pagar 100 al mes?", "plan"],
    ["I can't pay online, your page is down. How can I pay?", "question"],
    ["is this a scam?", "question"],
    ["go to hell", "abusive"],
    ["Idiots. I already paid", "paid"],
    ["My phone died, I'll pay tomorrow", "promise"],
  ])("%j is %s", (text, intent) => {
    expect(read(text).intent).toBe(intent);
  });
});

describe("a death", () => {
  it.each([
    ["I am her daughter. My mother passed away in May.", ["wrong_person"]],
    ["Mr. Pike is deceased, I am the executor.", ["wrong_person"]],
    ["mi papá falleció, él era el titular", ["wrong_person"]],
    ["my wife passed away and I can't deal with this now", []],
    ["se murió mi esposo y no tengo dinero", []],
  ])("is hardship first: %j also says %j", (text, also) => {
    expect(read(text)).toMatchObject({ intent: "hardship", also });
  });
});

describe("a machine", () => {
  it.each([
    ["Automatic reply: I'm away. I will pay attention to mail on my return.", "out_of_office", []],
    ["Undeliverable: your message could not be delivered", "out_of_office", []],
    ["Your request (#4410) has been received.", "out_of_office", []],
    [
      "Automatic reply: Ann Roe has left the company. Write to ap@x.example",
      "wrong_person",
      ["out_of_office"],
    ],
    ["I'm on holiday until Monday but will pay when I'm back", "promise", []],
  ])("%j is %s", (text, intent, also) => {
    expect(read(text)).toMatchObject({ intent, also, date: null });
  });
});

describe("the day", () => {
  it.each([
    ["I'll pay Friday", "2026-03-06"],
    ["I'll pay Wednesday", "2026-03-11"],
    ["I'll pay next Monday", "2026-03-09"],
    ["I'll pay tomorrow", "2026-03-05"],
    ["mañana pago", "2026-03-05"],
    ["pago pasado mañana", "2026-03-06"],
    ["I'll pay at the end of the month", "2026-03-31"],
    ["I'll pay by the end of next month", "2026-04-30"],
    ["pago a fin de mes", "2026-03-31"],
    ["I'll pay on the 3rd", "2026-04-03"],
    ["pago el 15", "2026-03-15"],
    ["I'll pay in two weeks", "2026-03-18"],
    ["I'll pay on 5/12", "2026-05-12"],
    ["pagaré el 5/12", "2026-12-05"],
    ["I will pay on 2026-04-09", "2026-04-09"],
    ["I paid on Friday", "2026-02-27"],
    ["I paid on the 3rd", "2026-03-03"],
    ["I paid yesterday", "2026-03-03"],
    ["pagué anteayer", "2026-03-02"],
    ["Move my due date from the 5th to the 20th please", "2026-03-20"],
    ["I'll pay this week", null],
    ["I'll pay on payday", null],
    ["le pago en la quincena", null],
    ["I can pay 50 on the 1st of every month", null],
    ["half on Friday and the rest on the 15th, I'll pay", null],
    ["I'm back on Monday and will pay then or so", null],
    ["please call me on Friday", null],
    ["I got laid off on Friday and can't pay", null],
  ])("of %j is %s", (text, date) => {
    expect(read(text).date).toBe(date);
  });

  it("of 5/12 in English follows the account's country where that is known", () => {
    expect(read("I'll pay on 5/12", { language: "en-GB" }).date).toBe("2026-12-05");
    expect(read("I'll pay on 5/12", { language: "en-US" }).date).toBe("2026-05-12");
  });
});

describe("the amount", () => {
  it.each([
    ["I'll pay $1,200.50 on Friday", 120050, "USD"],
    ["les pago 1.200,50 € el viernes", 120050, "EUR"],
    ["I'll send 200 bucks tomorrow", 20000, "USD"],
    ["mañana pago doscientos", 20000, null],
    ["I'll pay two hundred and fifty dollars Friday", 25000, "USD"],
    ["can I do 4 payments of 75?", 7500, null],
    ["I can do $50 a month on the $600", 5000, "USD"],
    ["I paid £64.20 yesterday", 6420, "GBP"],
    ["pago tres mil el lunes", 300000, null],
    ["I owe 500, I'll pay on Friday", null, null],
    ["I'll pay invoice 4471 on Friday", null, null],
    ["I'll pay half on Friday", null, null],
    ["You charged me $300 and I agreed $250", null, null],
    ["would you accept 60% as a settlement?", null, null],
    ["I'll pay 100 on Friday and 200 on the 20th", null, null],
    ["I'll pay on the 15th", null, null],
  ])("of %j is %s %s", (text, minor, currency) => {
    expect(read(text).amount).toEqual(minor === null ? null : { minor, currency });
  });

  it("has the account's currency where the text names none, in its minor units", () => {
    expect(read("mañana pago doscientos", { currency: "MXN" }).amount).toEqual({
      minor: 20_000,
      currency: "MXN",
    });
    expect(read("I'll pay 5,000 tomorrow", { currency: "JPY" }).amount).toEqual({
      minor: 5_000,
      currency: "JPY",
    });
  });
});
