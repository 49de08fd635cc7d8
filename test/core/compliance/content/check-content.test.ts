import { describe, expect, it } from "vitest";

import {
  type CheckedMessage,
  checkContent,
} from "../../../../core/compliance/content/check-content.ts";
import { contentDutiesOf } from "../../../../core/compliance/content/content-duties-of.ts";
import { standardWording } from "../../../../core/compliance/content/disclosure-words.ts";
import {
  type ContentContext,
  ContentDuty,
  Disclosure,
  WordingTopic,
} from "../../../../core/compliance/content/duty.ts";
import { suggestionFor } from "../../../../core/compliance/content/suggestions.ts";
import { aContext } from "./contexts.ts";

const GOOD = "Northwind: your balance of $120.00 is open. Reply STOP to opt out.";

function aMessage(changes: Partial<CheckedMessage> = {}): CheckedMessage {
  return { channel: "sms", language: "en", sender: "Northwind", text: GOOD, ...changes };
}

const found = (message: Partial<CheckedMessage>, context: Partial<ContentContext> = {}) => {
  const whole = aMessage(message);
  const duties = contentDutiesOf(aContext({ channel: whole.channel, ...context }));
  return checkContent(whole, duties);
};
const inShort = (message: Partial<CheckedMessage>, context: Partial<ContentContext> = {}) =>
  found(message, context).map(({ severity, topic }) => `${severity} ${topic}`);

const agency = { collector: "third_party" } as const;
const more = (text: string) => ({ text: `${GOOD} ${text}` });

describe("checkContent", () => {
  it.each<[string, Partial<CheckedMessage>, Partial<ContentContext>, string[]]>([
    ["lets a plain reminder pass", {}, {}, []],
    ["wants a way to stop", { text: "Northwind: $120.00 is open." }, {}, ["blocks opt_out"]],
    [
      "takes a link for it",
      { text: "Northwind: $120.00. Stop: https://a.example/p/x#stop" },
      {},
      [],
    ],
    [
      "takes the Spanish keyword",
      { language: "es", text: "Northwind: $120. Responda BAJA." },
      {},
      [],
    ],
    [
      "wants no way to stop on a letter",
      { channel: "letter", text: "Northwind: $120.00 is open." },
      {},
      [],
    ],
    [
      "wants to know who writes",
      { text: "Your balance is open. Reply STOP to opt out." },
      {},
      ["blocks sender"],
    ],
    [
      "finds the sender whatever the case",
      { text: "NORTHWIND: $120 is open. Reply STOP." },
      {},
      [],
    ],
    [
      "asks an agency to say so, the first time",
      {},
      { ...agency, circumstances: ["first_message"] },
      ["blocks collector_initial"],
    ],
    ["asks an agency to say so, each time", {}, agency, ["blocks collector_subsequent"]],
    [
      "is content when the agency says so",
      more("This message is from a debt collector."),
      agency,
      [],
    ],
    [
      "does not take one disclosure for the other",
      more("This message is from a debt collector."),
      { ...agency, circumstances: ["first_message"] },
      ["blocks collector_initial"],
    ],
    [
      "asks for the address of who promotes",
      { channel: "email", subject: "A discount" },
      { circumstances: ["promotes"] },
      ["blocks postal_address"],
    ],
    [
      "is content with the address",
      { channel: "email", postalAddress: "1 Harbour Street", ...more("1 Harbour Street") },
      { circumstances: ["promotes"] },
      [],
    ],
    [
      "asks for debt advice in hardship",
      {},
      { jurisdiction: "GB", circumstances: ["hardship"] },
      ["blocks free_debt_advice"],
    ],
    [
      "advises it otherwise",
      { channel: "letter" },
      { jurisdiction: "GB" },
      ["warns free_debt_advice"],
    ],
    [
      "wants to hear that an old debt is old",
      more("From a debt collector."),
      { ...agency, circumstances: ["later_message", "time_barred"] },
      ["blocks time_barred"],
    ],
    [
      "wants an address that somebody filled in",
      { channel: "email", postalAddress: "" },
      { circumstances: ["promotes"] },
      ["blocks postal_address"],
    ],
    [
      "looks in another language for either of our own wordings",
      { language: "it", ...more("Message d'un cobrador: es de un cobrador de deudas.") },
      agency,
      [],
    ],
    [
      "and misses it where neither is there",
      { language: "it", ...more("Message de Northwind.") },
      agency,
      ["blocks collector_subsequent"],
    ],
    [
      "notices a sentence that is not in Spanish",
      {
        language: "es",
        text: "Northwind: $120. Responda BAJA. The balance is open and you can pay it.",
      },
      {},
      ["warns language"],
    ],
    [
      "says nothing of the small words of a third language",
      { language: "it", ...more("The balance is open and you can pay it.") },
      {},
      [],
    ],
    [
      "counts what is exclaimed at the end of a sentence, also in quotes",
      more("They said “hello!” They said (thanks!) They said 'bye!'"),
      {},
      ["warns exclamations"],
    ],
    ["and no mark inside a name", more("See Yahoo!Mail. See Yahoo!News. See Yahoo!Maps."), {}, []],
    ["blocks a threat", more("We will sue you."), {}, ["blocks legal_threat"]],
    ["reads the subject", { channel: "email", subject: "URGENT" }, {}, ["blocks false_urgency"]],
    ["only warns of capitals", more("PLEASE PAY YOUR BILL"), {}, ["warns shouting"]],
    [
      "warns at the third exclamation mark",
      more("Hello! Thank you! Goodbye!"),
      {},
      ["warns exclamations"],
    ],
    ["lets two pass", more("Hello! Thank you!"), {}, []],
    ["calls a notice final only when it is", more("This is our final notice."), {}, []],
    [
      "and not while others follow",
      more("This is our final notice."),
      { circumstances: ["later_message", "more_follow"] },
      ["blocks final_notice"],
    ],
    [
      "warns of a language the reader did not choose",
      { readerLanguage: "es-CO" },
      {},
      ["warns language"],
    ],
    ["takes a region for the same language", { readerLanguage: "en-GB" }, {}, []],
    [
      "notices a sentence in another language",
      more("Si ya hizo su pago, no tiene que hacer nada."),
      {},
      ["warns language"],
    ],
    [
      "and blocks it where disclosures must match",
      more("From a debt collector. Si ya hizo su pago, no tiene que hacer nada."),
      agency,
      ["blocks language"],
    ],
    [
      "warns of English in a German message",
      { language: "de", ...more("The balance is open and you can pay it.") },
      {},
      ["warns language"],
    ],
    [
      "finds a threat in whichever language",
      more("Vamos a demandarlo."),
      {},
      ["blocks legal_threat"],
    ],
  ])("%s", (_name, message, context, expected) => {
    expect(inShort(message, context)).toEqual(expected);
  });

  it("names the first of several sentences in another language", () => {
    const [first] = found(
      more("Si ya hizo su pago, no tiene que hacer nada. Gracias por su pago y por su ayuda."),
    );
    expect(first?.sentence).toBe("Si ya hizo su pago, no tiene que hacer nada.");
  });

  it("has nothing to say where no duty binds", () => {
    const message = aMessage({ readerLanguage: "es", text: "We will sue you. PAY NOW OR ELSE." });
    expect(checkContent(message, [])).toEqual([]);
  });

  it.each([
    "Stop: https://a.example/p/x/stop",
    "Unsubscribe here.",
    "You can opt out.",
    "You can opt-out.",
    "Here is the optout.",
    "Puede darse de baja.",
    "Para no recibir más, escriba.",
    "Para no recibir mas, escriba.",
    "Write to stop these.",
    "Write to stop receiving them.",
    "Write to receive no more.",
    "Responda ALTO.",
  ])("takes “%s” for a way to stop", (text) => {
    expect(inShort({ text: `Northwind. ${text}` })).not.toContain("blocks opt_out");
  });

  it.each([
    "We never stop.",
    "Nonstop: /stopped",
    "An adopt out program",
    "unsubscribed already",
    "We opt outside",
    "You opt.out",
  ])("does not take “%s” for one", (text) => {
    expect(inShort({ text: `Northwind. ${text}` })).toContain("blocks opt_out");
  });

  it("suggests something else for everything that can be wrong, in both languages", () => {
    const every = [...WordingTopic.options, ...Disclosure.options, "language" as const];
    for (const topic of every) {
      const { en, es } = suggestionFor(topic, "email");
      expect(en.length, topic).toBeGreaterThan(20);
      expect(es.length, topic).toBeGreaterThan(20);
      expect(en, topic).not.toBe(es);
      expect(`${en} ${es}`, topic).not.toMatch(/“”|«»/);
    }
  });

  it("names the law where one binds and our own standard elsewhere", () => {
    const message = more("From a debt collector. We will sue you.");
    expect(found(message, agency)[0]).toMatchObject({
      dutyId: "us.fdcpa.legal_threat",
      citation: expect.stringContaining("15 USC 1692e(5)"),
      sentence: "We will sue you.",
    });
    expect(found(message)[0]).toMatchObject({ dutyId: "house.legal_threat" });
  });

  it("says what to write instead, in both languages", () => {
    const [finding] = found({}, agency);
    expect(finding?.suggestion).toEqual({
      en: "Add: “From a debt collector.”",
      es: "Añada: «De un cobrador de deudas.»",
    });
    expect(found(more("We will sue you."))[0]?.suggestion.en).toContain("lawyer");
  });

  it("names every sentence that is wrong, each once", () => {
    const message = more("We will sue you. Act now. We will sue you.");
    expect(found(message).map(({ sentence }) => sentence)).toEqual([
      "We will sue you.",
      "Act now.",
    ]);
  });
});

describe("the standard wording", () => {
  const WRITTEN: readonly Disclosure[] = [
    "collector_initial",
    "collector_subsequent",
    "free_debt_advice",
    "time_barred",
  ];
  const cases = WRITTEN.flatMap((disclosure) =>
    (["email", "sms", "letter", "voice", "whatsapp"] as const).flatMap((channel) =>
      ["en", "es", "es-CO", "fr", "de", "pt-BR"].map(
        (language) => [disclosure, channel, language] as const,
      ),
    ),
  );

  it.each(cases)(
    "%s by %s in %s says it, and breaks no other duty",
    (disclosure, channel, language) => {
      const text = standardWording(disclosure, channel, language) ?? "";
      expect(text).not.toBe("");
      const circumstances = [
        "first_message",
        "later_message",
        "hardship",
        "time_barred",
        "validation_period",
        "more_follow",
      ] as const;
      for (const jurisdiction of ["US", "GB", "CO"]) {
        const duties = contentDutiesOf(
          aContext({ ...agency, channel, jurisdiction, circumstances }),
        );
        const topics = checkContent({ channel, language, text }, duties).map(({ topic }) => topic);
        expect(topics).not.toContain(disclosure);
        const others: readonly string[] = [...WRITTEN, "opt_out"];
        expect(topics.filter((topic) => !others.includes(topic))).toEqual([]);
      }
    },
  );

  it("names free advice in Britain, all of it or the first", () => {
    const advice = (channel: "email" | "sms" | "whatsapp", language: string) =>
      standardWording("free_debt_advice", channel, language);
    const stepChange = "StepChange Debt Charity, https://www.stepchange.org/";
    const debtline = "National Debtline, https://nationaldebtline.org/";
    expect(advice("email", "en")).toBe(
      `Free and confidential advice about debt: ${stepChange}, and ${debtline}.`,
    );
    expect(advice("email", "es")).toBe(
      `Asesoramiento gratuito y confidencial sobre deudas: ${stepChange}, y ${debtline}.`,
    );
    expect(advice("sms", "en")).toBe("Free debt advice: https://www.stepchange.org/");
    expect(advice("whatsapp", "en")).toBe(advice("sms", "en"));
  });

  it("speaks of a call on a call", () => {
    const by = (channel: "voice" | "email") =>
      standardWording("collector_subsequent", channel, "en");
    expect([by("voice"), by("email")]).toEqual([
      "This call is from a debt collector.",
      "This message is from a debt collector.",
    ]);
  });

  const ENDING = "any information obtained will be used for that purpose.";
  it.each<[Disclosure, string, string, boolean]>([
    ["collector_initial", "en", `This is an attempt to collect a debt; ${ENDING}`, true],
    ["collector_initial", "en", `We are attempting to collect this debt; ${ENDING}`, true],
    ["collector_initial", "en", `We try to collect the debt; ${ENDING}`, true],
    ["collector_initial", "en", "Trying to collect a debt; information: use.", true],
    ["collector_initial", "en", `We collect a debt; ${ENDING}`, false],
    ["collector_initial", "en", "This is an attempt to collect a debt.", false],
    ["collector_initial", "en", "Trying to collect a debt; information is useful.", false],
    ["collector_subsequent", "en", "I am a debt collector.", true],
    ["collector_subsequent", "en", "This is the debt collector.", true],
    ["collector_subsequent", "en", "You need no debt collector.", false],
    ["collector_subsequent", "es", "Es de una agencia de cobranza.", true],
    ["collector_subsequent", "es", "Somos cobradores de deudas.", true],
    ["collector_subsequent", "es", "Soy cobradora.", true],
    ["collector_subsequent", "es", "Es de un cobrador de deuda.", true],
    ["collector_subsequent", "es", "Es un mensaje amable.", false],
    ["collector_subsequent", "es", "Es de un cobradorcito.", false],
    ["free_debt_advice", "en", "There is free and friendly advice.", true],
    ["free_debt_advice", "en", "Get advice that is free.", true],
    ["free_debt_advice", "en", "Ask MoneyHelper.", true],
    ["free_debt_advice", "en", "Ask National Debtline.", true],
    ["free_debt_advice", "en", "Ask NationalDebtline.", true],
    ["free_debt_advice", "en", "Feel free to write.", false],
    ["free_debt_advice", "en", "Our advice: pay.", false],
  ])("%s in %s counts as said by “%s”: %s", (disclosure, language, text, expected) => {
    const duties = contentDutiesOf(
      aContext({
        ...agency,
        jurisdiction: disclosure === "free_debt_advice" ? "GB" : "US",
        circumstances: ["first_message", "later_message", "hardship"],
      }),
    );
    const topics = checkContent({ channel: "email", language, text }, duties).map(
      ({ topic }) => topic,
    );
    expect(!topics.includes(disclosure)).toBe(expected);
  });

  it("is missing in a language nobody has written it in", () => {
    expect(standardWording("collector_initial", "email", "it")).toBeNull();
    expect(standardWording("opt_out", "email", "en")).toBeNull();
  });
});

describe("a duty", () => {
  const [duty] = contentDutiesOf(aContext());
  it.each([
    ["id", { id: "House.sender" }],
    ["id", { id: "house.sender?" }],
    ["id", { id: "house" }],
    ["version", { version: 0 }],
    ["citation", { citation: "" }],
    ["citation", { citation: "x".repeat(301) }],
    ["source", { source: "" }],
    ["source", { source: "x".repeat(601) }],
    ["binds.collectors", { binds: { collectors: [], debts: ["consumer"] } }],
    ["binds.debts", { binds: { collectors: ["first_party"], debts: [] } }],
    ["channels", { channels: [] }],
    ["plain.en", { plain: { en: "", es: "x" } }],
    ["plain.en", { plain: { en: "x".repeat(301), es: "x" } }],
    ["plain.es", { plain: { en: "x", es: "" } }],
    ["plain.es", { plain: { en: "x", es: "x".repeat(301) } }],
    ["severity", { severity: "forbids" }],
  ])("is refused for its %s: %j", (field, over) => {
    expect(ContentDuty.safeParse({ ...duty, version: 7 }).success).toBe(true);
    const read = ContentDuty.safeParse({ ...duty, ...over });
    expect(read.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });
});

describe("inside the validation period an agency may not press", () => {
  it.each([
    ["You must pay within 10 days.", true],
    ["Payment is due immediately upon receipt: payment is due now.", true],
    ["Failure to pay within 10 days has consequences for your account.", true],
    ["Please pay by Friday.", true],
    ["Debe pagar en 10 días.", true],
    ["Si no paga, volveremos a llamar.", true],
    ["Pague esta semana, por favor.", true],
    ["You are required to settle this account.", true],
    ["Please settle within 15 days.", true],
    ["Within 10 days we expect your payment.", true],
    ["Payment is expected upon receipt.", true],
    ["Paying is the only way to stop our calls.", true],
    ["You must pay within 10 days, and you can pay online.", true],
    ["Tiene que saldar su cuenta.", true],
    ["Abone el saldo antes de 15 días.", true],
    ["Tiene diez días para que liquidemos su pago.", true],
    ["Es la única forma de detener las llamadas.", true],
    ["Debe pagar, y puede hacerlo en línea.", true],
    ["You can pay today or later, whichever suits you.", false],
    ["You have the right to dispute this debt.", false],
    ["Puede pagar hoy o más adelante.", false],
    ["The balance is $120.00.", false],
  ])("%s: %s", (text, expected) => {
    const context = aContext({ ...agency, circumstances: ["validation_period"] });
    const topics = checkContent(
      { channel: "email", language: "en", text },
      contentDutiesOf(context),
    ).map(({ topic }) => topic);
    expect(topics.includes("overshadowing")).toBe(expected);
  });
});

describe("in Colombia nobody asks why", () => {
  it.each([
    ["¿Por qué no ha pagado?", true],
    ["Cuéntenos el motivo del retraso.", true],
    ["Díganos por qué no pudo pagar.", true],
    ["¿Qué pasó con su pago?", true],
    ["Tell us what stands in the way.", true],
    ["Why have you not paid?", true],
    ["What is the reason for the late payment?", true],
    ["Please explain why.", true],
    ["Expliquenos por qué.", true],
    ["Díganos cómo podemos ayudarle.", false],
    ["Díganos por qué no es correcto.", false],
    ["Tell us how we can help.", false],
    ["Tell us why the amount is not right.", false],
  ])("%s: %s", (text, expected) => {
    const ask = (jurisdiction: string) =>
      checkContent(
        { channel: "email", language: "es", text },
        contentDutiesOf(aContext({ jurisdiction })),
      ).some(({ topic }) => topic === "asking_why");
    expect(ask("CO")).toBe(expected);
    expect(ask("US")).toBe(false);
  });
});
