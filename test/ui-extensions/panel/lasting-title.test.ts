import { expect, it } from "vitest";
import { CurrencyCode } from "../../../core/money/money.ts";
import { lastingTitle, paymentsTitle } from "../../../ui-extensions/panel/agreement-title.ts";
import { voiceFor } from "../../../ui-extensions/panel/voice.ts";
import { aFacts, day } from "../../support/facts.ts";
import { panelInput } from "./panel-of.ts";

it("says of a plan the same on whichever day it is written to a CRM", () => {
  const installments = [0, 30].map((inDays) => ({ dueOn: day(inDays), amountMinor: 25_000 }));
  const voice = voiceFor(panelInput(aFacts()));
  const later = [0, 1, 3, 400].map((inDays) => ({ ...voice, today: day(inDays) }));
  const titles = (say: typeof paymentsTitle) =>
    new Set(later.map((each) => say(each, installments, CurrencyCode.parse("USD"))));
  expect(titles(paymentsTitle).size).toBeGreaterThan(1);
  expect([...titles(lastingTitle)]).toEqual(["2 payments of $250.00, first on Mar 4, 2026"]);
});
