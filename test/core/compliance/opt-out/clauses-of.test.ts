import { describe, expect, it } from "vitest";
import { clausesOf } from "../../../../core/compliance/opt-out/clauses-of.ts";
import { channelsNamed } from "../../../../core/compliance/opt-out/phrases.ts";

describe("a message in clauses", () => {
  it.each<[string, string[]]>([
    ["don’t", ["do not"]],
    ["can`t", ["can not"]],
    ["cant", ["can not"]],
    ["cannot", ["can not"]],
    ["won't", ["will not"]],
    ["wont", ["will not"]],
    ["shouldn´t", ["should not"]],
    ["I'm", ["i am"]],
    ["im", ["i am"]],
    ["I'll pay", ["i pay"]],
    ["they've paid", ["they paid"]],
    ["anymore", ["any more"]],
    ["any more", ["any more"]],
    ["e mail", ["email"]],
    ["e-mail", ["email"]],
    ["e - mail", ["email"]],
    ["email", ["email"]],
    ["optin", ["opt in"]],
    ["opt-in", ["opt in"]],
    ["opted in", ["opt in"]],
    ["opting in", ["opt in"]],
    ["optout", ["opt out"]],
    ["opted-out", ["opt out"]],
    ["unsubscribe", ["unsubscribe"]],
    ["un-subscribed", ["unsubscribe"]],
    ["unsuscribe", ["unsubscribe"]],
    ["unsuscrib", ["unsubscribe"]],
    ["unsubcribe", ["unsubscribe"]],
    ["unsubcrib", ["unsubscribe"]],
    ["unsubcrbe", ["unsubscribe"]],
    ["unsucribe", ["unsubscribe"]],
    ["unsubscrib", ["unsubscribe"]],
    ["unsubscrbe", ["unsubscribe"]],
    ["unsubscriber", ["unsubscribe"]],
    ["unsubscribeme", ["unsubscribe"]],
    ["desuscribir", ["desuscribir"]],
    ["desuscríbanme", ["desuscribir"]],
    ["dessuscribir", ["desuscribir"]],
    ["desubscribir", ["desuscribir"]],
    ["desucribir", ["desuscribir"]],
    ["disuscripcion", ["desuscribir"]],
    ["desuscripción", ["desuscribir"]],
    ["desuscripon", ["desuscripon"]],
    ["sotp", ["stop"]],
    ["stpo", ["stop"]],
    ["stopp", ["stop"]],
    ["stopppp", ["stop"]],
    ["sstop", ["stop"]],
    ["stap", ["stop"]],
    ["stoop", ["stop"]],
    ["st0p", ["stop"]],
    ["s.t.o.p", ["stop"]],
    ["🛑", ["stop"]],
    ["ok⛔now", ["ok stop now"]],
    ["stopall", ["stop all"]],
    ["stop all", ["stop all"]],
    ["endall", ["stop all"]],
    ["pls", ["please"]],
    ["plz", ["please"]],
    ["porfa", ["por favor"]],
    ["porfavor", ["por favor"]],
    ["x favor", ["por favor"]],
    ["txts", ["text"]],
    ["texting", ["text"]],
    ["msgs", ["message"]],
    ["mesage", ["message"]],
    ["messages", ["message"]],
    ["mensage", ["mensajes"]],
    ["mensaje", ["mensajes"]],
    ["mensajito", ["mensajes"]],
    ["sms's", ["mensajes"]],
    ["whatsapp", ["whatsapp"]],
    ["whatsap", ["whatsapp"]],
    ["watsapp", ["whatsapp"]],
    ["whats app", ["whatsapp"]],
    ["wats app", ["whatsapp"]],
    ["wasap", ["whatsapp"]],
    ["guasapea", ["whatsapp"]],
    ["wpp", ["whatsapp"]],
    ["i would rather you did not", ["i would rather do not"]],
    ["i prefer you would not", ["i prefer do not"]],
    ["u", ["you"]],
    ["ur", ["your"]],
    ["q", ["que"]],
    ["xq", []],
    ["nomas", ["no mas"]],
    ["desubscripcon", ["desuscribir"]],
    ["desuscripcion", ["desuscribir"]],
    ["whtsapp", ["whatsapp"]],
    ["whatapp", ["whatsapp"]],
    ["whtsap", ["whatsapp"]],
    ["wasapeo", ["whatsapp"]],
    ["wha app", ["wha app"]],
    ["stop  all", ["stop all"]],
  ])("%s is %j", (message, clauses) => {
    expect(clausesOf(message)).toEqual(clauses);
  });

  it.each<[string, string[]]>([
    [
      "One. Two! Three? Four; five: six, seven",
      ["one", "two", "three", "four", "five", "six", "seven"],
    ],
    ['¡Uno! ¿Dos? (tres) "cuatro" cinco… seis', ["uno", "dos", "tres", "cuatro", "cinco", "seis"]],
    ["one\ntwo\r\nthree", ["one", "two", "three"]],
    ["one - two – three — four", ["one", "two", "three", "four"]],
    ["well-known", ["well known"]],
    ["i paid but stop", ["i paid", "stop"]],
    ["pague pero paren", ["pague", "paren"]],
    ["paren porque ya pague", ["paren", "ya pague"]],
    ["paren ya que pague", ["paren", "pague"]],
    ["pague asi que paren", ["pague", "paren"]],
    ["i paid so stop", ["i paid", "stop"]],
    ["you write so often", ["you write so often"]],
    ["i paid and do not write", ["i paid", "do not write"]],
    ["i paid then never write", ["i paid", "never write"]],
    ["i paid and left", ["i paid and left"]],
    ["pague y dejen de llamar", ["pague", "dejen de llamar"]],
    ["pague y listo", ["pague y listo"]],
    ["  two   words @ once  ", ["two words once"]],
    ["", []],
    ["!!!", []],
  ])("%s parts into %j", (message, clauses) => {
    expect(clausesOf(message)).toEqual(clauses);
  });

  it.each<[string, string[]]>([
    ["No\n> Reply STOP to opt out", ["no"]],
    ["No\nOn Monday Northwind wrote:\nReply STOP", ["no"]],
    ["No\nEl lunes Northwind escribió:\nResponda BAJA", ["no"]],
    ["No\n-----Original Message-----\nReply STOP", ["no"]],
    ["No\n--- Mensaje original\nResponda BAJA", ["no"]],
    ["No\nFrom: Northwind\nSent: Monday\nReply STOP", ["no"]],
    ["No\nDe: Northwind\nEnviado: lunes\nResponda BAJA", ["no"]],
    ["No\nFrom: Northwind\nReply", ["no", "from", "northwind", "reply"]],
    ["On it wrote:", ["on it wrote"]],
    ["He said on Monday Northwind wrote: no", ["he said on monday northwind wrote", "no"]],
    ["a > b", ["a b"]],
    ["No\n- original message: fine", ["no", "original message", "fine"]],
    ["No\nOn Monday they wrote:\nReply STOP\nto 12345 now", ["no"]],
  ])("leaves out what is quoted: %j", (message, clauses) => {
    expect(clausesOf(message)).toEqual(clauses);
  });

  it("reads the first two thousand characters", () => {
    expect(clausesOf(`${"a".repeat(1_996)} stop stop`)).toEqual([`${"a".repeat(1_996)} sto`]);
  });
});

describe("the channels a clause names", () => {
  const words = (list: string) => list.split("; ");

  it.each([
    ["sms", "text; sms"],
    [
      "voice",
      "call; calls; calling; called; phone; phoning; phoned; ring; ringing; dial; dialing; llamen; llamadas; telefoneen; marquen; marcar; marcarme; marque",
    ],
    ["email", "email; emails; emailing; emailed; inbox; correo; correos; mail; mails; mailing"],
    ["whatsapp", "whatsapp"],
    ["letter", "letter; letters; carta; cartas"],
  ])("%s by any of its words", (channel, list) => {
    for (const word of words(list))
      expect(channelsNamed(`no ${word} now`), word).toEqual([channel]);
  });

  it("all of them by whatever means being reached at all", () => {
    const every =
      "contact; contacting; communicat; communicate; communicating; comunicarse; bother; bothering; harass; harassing; pester; pestering; disturb; disturbing; alone; in peace; go away; get lost; buzz off; cease and desist; reach out; reaching out; in touch; hear from; molest; molesten; en paz; tranquil; tranquilo; acos; acosando; hostig; hostigar; fastidi; fastidiar; everything; consent; permission; consentimiento; autoriz; autorizo; permiso; busquen; lose my number; my data; mis datos; joder; jodan";
    for (const word of words(every)) expect(channelsNamed(`no ${word}`), word).toBe("all");
  });

  it("none by words that only look like them", () => {
    const none =
      "recall; llam; telefon; phones; texting; textual; mailman; lettering; correoso; off now; on and offer; lonely; misdatos; touch; peace";
    for (const word of words(none)) expect(channelsNamed(`no ${word}`), word).toBeNull();
  });

  it("each that is named, and no others then", () => {
    expect(channelsNamed("do not call or text or contact me")).toEqual(["sms", "voice"]);
  });
});
