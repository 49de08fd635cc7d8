import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestAccount } from "../../effects/support.ts";
import { type TwilioScene, twilioScene } from "./twilio-scene.ts";

const DEBT = /\$|owe|open|due|pay|pagar|pendiente/i;

describe("a call that the system places", () => {
  let scene: TwilioScene;
  beforeAll(async () => {
    scene = await twilioScene({ connectTo: "+15005550100", promiseInDays: 5 });
  });
  afterAll(() => scene.close());

  const keys = (Digits: string) => ({ Digits });
  async function call(over: object = {}, policy: object = {}) {
    const account = await scene.callee(over, policy);
    await scene.work();
    const { form, path, sid: CallSid } = scene.sentTo(account.phone);
    expect(path).toBe("/Calls.json");
    const { pathname: hello } = new URL(form.Url ?? "");
    const { pathname: status } = new URL(form.StatusCallback ?? "");
    const post = (where: string, fields: Record<string, string>) =>
      scene.post(where, { CallSid, ...fields });
    return {
      ...{ account, form },
      pickUp: (AnsweredBy = "human") => post(hello, { AnsweredBy }),
      press: (where: string, digits: string) => post(where, keys(digits)),
      post,
      hangUp: (CallStatus = "completed") => post(status, { CallStatus }),
    };
  }
  /** Up to the choices, as the customer in person. */
  async function spoken(over: object = {}, policy: object = {}) {
    const made = await call(over, policy);
    const hello = await made.pickUp();
    const menu = await made.press(hello.next, "1");
    return { ...made, hello, menu };
  }
  const touch = async (account: TestAccount) =>
    (await account.facts()).touches
      .filter(({ channel }) => channel === "voice")
      .map(({ callOutcome, status }) => [callOutcome, status])[0];
  const consent = async (account: TestAccount) =>
    (await account.facts()).account.contactPoints.find(({ id }) => id === "voice")?.consent;

  it("is placed only where the customer agreed to a machine; else a person is asked to call", async () => {
    const account = await scene.person(["voice"]);
    await scene.work();
    const { touches } = await account.facts();
    expect(touches).toMatchObject([{ channel: "voice", kind: "task" }]);
    expect(() => scene.sentTo(account.phone)).toThrow();
  });

  it("says who calls and how to stop it, and nothing of a debt to whoever picked up", async () => {
    const { hello, menu } = await spoken();
    expect(hello.said).toMatch(/automated call from .* for Ana Ruiz\. .*press 9\..*press 1/);
    expect(hello.said).not.toMatch(DEBT);
    expect(menu.said).toMatch(/is open, with the due date/);
    expect(menu.said).toMatch(/by Monday, March 9, press 2/);
    expect(menu.said).not.toMatch(/https?:/);
  });

  it("of a debt collector says so, to the customer only", async () => {
    const collector = { id: "agency", type: "third_party" };
    const { hello, menu } = await spoken({}, { collector });
    expect(hello.said).not.toMatch(/collect/);
    expect(menu.said).toMatch(/debt collector/);
    expect(menu.said).not.toMatch(/Reply STOP/);
  });

  it("speaks Spanish to whoever reads it", async () => {
    const { hello, menu } = await spoken({ language: "es-MX", country: "MX" });
    expect(hello.text).toContain('language="es-MX"');
    expect(hello.said).toMatch(/llamada automática de .* para Ana Ruiz/);
    expect(hello.said).not.toMatch(DEBT);
    expect(menu.said).toMatch(/pendiente, con fecha de pago.*marque 2/);
  });

  it("texts the link, once however often the key is told", async () => {
    const { account, press, menu, hangUp } = await spoken();
    expect((await press(menu.next, "1")).said).toMatch(/sent you the link/);
    expect((await press(menu.next, "1")).said).toMatch(/sent you the link/);
    await hangUp();
    await scene.work();
    const texts = scene.twilio.sent.filter(
      ({ form, path }) => path === "/Messages.json" && form.To === account.phone,
    );
    expect(texts.map(({ form }) => form.Body)).toEqual([expect.stringContaining("/p/")]);
    expect(await touch(account)).toEqual(["conversation", "sent"]);
  });

  it("notes a promise of what is owed by the day that was said", async () => {
    const { account, press, menu } = await spoken();
    const { said } = await press(menu.next, "2");
    expect(said).toMatch(/you will pay \$[\d.,]+ by Monday, March 9\./);
    await press(menu.next, "2");
    const { promises } = await account.facts();
    expect(promises).toMatchObject([
      { dueOn: "2026-03-09", amountMinor: await account.openMinor() },
    ]);
  });

  it("puts through to a person, or has one call back", async () => {
    const { account, post, press, menu } = await spoken();
    const through = await press(menu.next, "3");
    expect(through.text).toContain("<Number>+15005550100</Number>");
    expect((await post(through.next, { DialCallStatus: "completed" })).said).toBe("");
    expect((await post(through.next, { DialCallStatus: "busy" })).said).toMatch(/call you back/);
    expect(await scene.entries(account, "task.created")).toMatchObject([{ channel: "voice" }]);
  });

  it.each(["hello", "menu"] as const)("9 stops calls at once, at the %s", async (when) => {
    const { account, press, hello, menu } = await spoken();
    expect((await press(when === "hello" ? hello.next : menu.next, "9")).said).toMatch(/no more/);
    expect(await consent(account)).toBe("withdrawn");
  });

  it("3 closes a number that is somebody else's and asks a person for the right one", async () => {
    const { account, press, pickUp } = await call();
    expect((await press((await pickUp()).next, "3")).said).toMatch(/not call this number again/);
    expect(await consent(account)).toBe("withdrawn");
    expect(await touch(account)).toEqual(["wrong_person", "sent"]);
    expect(await scene.entries(account, "task.created")).toMatchObject([{ fact: "wrong_person" }]);
  });

  it("tells nobody else anything: the choices are the customer's only", async () => {
    const { account, press, pickUp, post } = await call();
    const hello = await pickUp();
    expect((await press(hello.next, "2")).said).not.toMatch(DEBT);
    const choice = hello.next.replace("answer", "choice");
    expect((await post(choice, keys("2"))).said).toBe("Thank you. Goodbye.");
    expect((await account.facts()).promises).toEqual([]);
  });

  it("asks again once when no key comes, and then says goodbye", async () => {
    const { press, pickUp } = await call();
    const again = await press((await pickUp()).next, "");
    expect(again.said).toMatch(/did not get that/);
    expect(await press(again.next, "7")).toMatchObject({ said: "Thank you. Goodbye.", next: "" });
  });

  it("hangs up on a machine, and the step is open again", async () => {
    const { account, pickUp, hangUp } = await call();
    expect(await pickUp("machine_start")).toMatchObject({ status: 200, said: "" });
    await hangUp();
    expect(await touch(account)).toEqual(["voicemail_no_message", "failed"]);
  });

  it.each([
    ["busy", "busy"],
    ["no-answer", "rang_no_answer"],
    ["failed", "not_in_service"],
  ])("that is %s counts as %s", async (status, outcome) => {
    const { account, hangUp } = await call();
    await hangUp(status);
    await hangUp(status);
    expect(await touch(account)).toEqual([outcome, "failed"]);
    expect(await scene.entries(account, "call_logged")).toMatchObject([{ outcome }]);
  });

  it("is not placed again on the heels of one that nobody took", async () => {
    const { account, hangUp } = await call();
    await hangUp("no-answer");
    await scene.work();
    const { touches } = await account.facts();
    expect(touches.filter(({ kind }) => kind === "message")).toHaveLength(1);
  });

  it("has nothing to say when all is paid by the time somebody picks up", async () => {
    const { account, pickUp } = await call();
    const [invoice] = (await account.facts()).invoices;
    await account.pay({
      ...{ id: `paid-${account.id}`, kind: "payment", on: "2026-03-04", currency: "USD" },
      amountMinor: invoice?.amountMinor,
    });
    const hello = await pickUp();
    expect([hello.said, hello.next]).toEqual([expect.stringMatching(/nothing you need to do/), ""]);
  });

  it("is another's when the call's own id does not fit", async () => {
    const { pickUp, post } = await call();
    const hello = await pickUp();
    expect((await post(hello.next, { CallSid: "CA-other", ...keys("1") })).status).toBe(404);
  });

  it("tells a machine who wants to be called back, where that is wished, and nothing else", async () => {
    await scene.setUp({ onMachine: "leave_message" });
    const { account, form, pickUp, hangUp } = await call();
    expect(form.MachineDetection).toBe("DetectMessageEnd");
    const { said } = await pickUp("machine_end_beep");
    expect(said).toMatch(/message from .* for Ana Ruiz\. Please call us back at/);
    expect(said).not.toMatch(DEBT);
    await hangUp();
    expect(await touch(account)).toEqual(["limited_content_message", "sent"]);
    await scene.setUp({});
  });
});
