import { allocateLedger } from "../../core/accounts/allocate-ledger.ts";
import { arrangementStandings } from "../../core/accounts/arrangement-standing.ts";
import { reinstatementOf } from "../../core/accounts/reinstatement-of.ts";
import { toleranceOf } from "../../core/accounts/tolerance.ts";
import { obstaclesOf } from "../../core/arrangements/obstacles.ts";
import { CurrencyCode } from "../../core/money/money.ts";
import type { ArrangementLife } from "../../core/policy/life-policy.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { calendarDate } from "../../core/time/calendar-date.ts";
import { type Json, law, rulesWith } from "./arrangement-build.ts";
import { factsOf, minor } from "./build.ts";
import { type CaseResult, type CaseSuite, compare, notExpressible } from "./suite.ts";

/** What becomes of a plan once it runs, as others have it; each names its page. */
export const suite: CaseSuite = {
  name: "arrangement-life",
  origin: "InDebted and Rockwell help pages, 83 Ill. Adm. Code 280.120, Collect!, Pismo",
  licence: "facts only",
  run: () => [
    ...missed(),
    ...settlement(),
    ...deferredPayment(),
    ...advancing(),
    ...tolerance(),
    ...outside(),
  ],
};

function lifeWith(over: Partial<ArrangementLife>, brokenAfterDays = 300): TenantPolicy {
  const { policy } = rulesWith({ graceDays: 0, brokenAfterDays });
  const life = { ...policy.arrangements.life, ...over };
  return { ...policy, arrangements: { ...policy.arrangements, life } };
}

/** Three payments of 100.00 on the 10th of February, March and April 2026, agreed on the 2nd. */
const PLAN = {
  id: "plan",
  currency: "USD",
  invoiceIds: ["i1"],
  installments: ["2026-02-10", "2026-03-10", "2026-04-10"].map((dueOn) => ({
    dueOn,
    amountMinor: minor("100"),
  })),
  offeredAt: "2026-02-01T09:00:00Z",
  offeredBy: "rep",
  expiresAt: "2026-02-08T09:00:00Z",
  acceptedAt: "2026-02-02T09:00:00Z",
};

const paid = (on: string, amount: string): Json => ({
  id: `pay-${on}`,
  kind: "payment",
  on,
  currency: "USD",
  amountMinor: minor(amount),
});

function factsWith(ledger: readonly Json[], plan: Json) {
  return factsOf({
    invoices: [
      {
        id: "i1",
        number: "1",
        currency: "USD",
        amountMinor: minor("300"),
        issuedOn: "2025-12-01",
        dueOn: "2026-01-02",
      },
    ],
    ledger,
    arrangements: [{ ...PLAN, ...plan }],
  });
}

function standingOn(day: string, ledger: readonly Json[], policy: TenantPolicy, plan: Json = {}) {
  const asOf = calendarDate(day);
  const facts = factsWith(ledger, plan);
  const [standing] = arrangementStandings(facts, allocateLedger(facts, asOf), policy, asOf);
  if (standing === undefined) throw new Error("one plan has one standing");
  return standing;
}

/** Put behind the last one; two in a row and the plan is cancelled. */
function missed(): CaseResult[] {
  const page = "InDebted";
  const policy = lifeWith({ missedPayment: "append_to_end", missedInARowMax: 2 });
  const dates = (day: string, ledger: readonly Json[]) =>
    standingOn(day, ledger, policy)
      .installments.filter(({ status }) => status !== "moved")
      .map(({ installment }) => installment.dueOn);
  const status = (day: string, ledger: readonly Json[]) => standingOn(day, ledger, policy).status;
  return [
    // The 10th of May 2026 is a Sunday.
    compare(`${page}: a missed payment goes to the end, which moves`, dates("2026-02-11", []), [
      "2026-03-10",
      "2026-04-10",
      "2026-05-11",
    ]),
    compare(`${page}: the plan goes on`, status("2026-02-11", []), "active"),
    compare(`${page}: two missed in a row cancel it`, status("2026-03-11", []), "broken"),
    compare(
      `${page}: one paid in between and they are not in a row`,
      status("2026-04-11", [paid("2026-03-10", "100")]),
      "active",
    ),
  ];
}

function settlement(): CaseResult[] {
  const page = "InDebted: a settlement";
  const plan = {
    kind: "settlement",
    waivedMinor: minor("90"),
    installments: [{ dueOn: "2026-02-10", amountMinor: minor("210") }],
  };
  const on = (day: string, ledger: readonly Json[]) => {
    const { status, heldMinor } = standingOn(day, ledger, lifeWith({}), plan);
    return [status, heldMinor];
  };
  return [
    compare(
      `${page} paid in time is kept, and the rest waived`,
      on("2026-02-11", [paid("2026-02-10", "210")]),
      ["kept", minor("90")],
    ),
    compare(`${page} not paid by its end is void`, on("2026-02-11", []), ["broken", 0]),
    compare(
      `${page} paid a day after its end stays void`,
      on("2026-02-12", [paid("2026-02-11", "210")]),
      ["broken", 0],
    ),
  ];
}

function deferredPayment(): CaseResult[] {
  const page = "Rockwell DPA";
  const twoDays = lifeWith({ missedInARowMax: 36, reinstateDays: 7 }, 2);
  const status = (day: string, ledger: readonly Json[] = []) =>
    standingOn(day, ledger, twoDays).status;
  const reinstatement = reinstatementOf(
    standingOn("2026-03-13", [], twoDays),
    twoDays,
    calendarDate("2026-03-13"),
  );
  const { policy } = rulesWith({ ...law("us-il-280-120"), graceDays: 0, brokenAfterDays: 2 });
  const obstacles = (ledger: readonly Json[]) =>
    obstaclesOf(
      factsWith(ledger, { cancelledAt: "2026-05-01T09:00:00Z" }),
      [],
      policy,
      calendarDate("2026-06-01"),
    ).map(({ code }) => code);
  const illinois = "83 Ill. Adm. Code 280.120";
  return [
    compare(`${page}: two days after its date not yet in default`, status("2026-02-12"), "missed"),
    compare(`${page}: in default after two days`, status("2026-02-13"), "broken"),
    compare(`${page}: the notice names all instalments owing, and a day`, reinstatement, {
      ok: true,
      value: { amountMinor: minor("200"), payBy: "2026-03-20" },
    }),
    compare(
      `${page}: paying them brings it back`,
      status("2026-03-13", [paid("2026-03-13", "200")]),
      "active",
    ),
    compare(
      `${page}: paying a part of them does not`,
      status("2026-03-13", [paid("2026-03-13", "199.99")]),
      "broken",
    ),
    compare(`${illinois}: not completed, so no other within twelve months`, obstacles([]), ["law"]),
    compare(
      `${illinois}: brought current, so it counts as completed`,
      obstacles([paid("2026-05-20", "300")]),
      [],
    ),
  ];
}

/** Which payment is the next one due, after what has come. */
function advancing(): CaseResult[] {
  const page = "Collect! promises";
  const next = (amount: string) =>
    standingOn("2026-02-10", [paid("2026-02-09", amount)], lifeWith({})).nextDue?.installment.dueOn;
  return [
    compare(`${page}: a full payment advances one period`, next("100"), "2026-03-10"),
    compare(`${page}: a part payment does not advance`, next("99.99"), "2026-02-10"),
    compare(`${page}: an overpayment covers as many as it can`, next("250"), "2026-04-10"),
  ];
}

/** The larger or the smaller of a fixed amount and a percentage; a shortfall of just that is none. */
function tolerance(): CaseResult[] {
  const page = "Pismo overdue tolerance";
  const EUR = CurrencyCode.parse("EUR");
  const policy = (method: "larger" | "smaller") =>
    lifeWith({ tolerance: { method, fixedUnits: 3, percent: 2 } });
  const first = (method: "larger" | "smaller", amount: string) =>
    standingOn("2026-02-11", [paid("2026-02-09", amount)], policy(method)).status;
  const of = (amount: string, method: "larger" | "smaller") =>
    toleranceOf(minor(amount), EUR, { method, fixedUnits: 3, percent: 2 });
  return [
    compare(`${page}: method 1 on 100.00, short by 3.00`, first("larger", "97"), "active"),
    compare(`${page}: method 1 on 100.00, short by 3.01`, first("larger", "96.99"), "missed"),
    compare(`${page}: method 2 on 100.00, short by 2.00`, first("smaller", "98"), "active"),
    compare(`${page}: method 2 on 100.00, short by 2.01`, first("smaller", "97.99"), "missed"),
    compare(`${page}: method 1 on 1,000.00`, of("1000", "larger"), minor("20")),
    compare(`${page}: method 2 on 1,000.00`, of("1000", "smaller"), minor("3")),
  ];
}

function outside(): CaseResult[] {
  return [
    notExpressible(
      "Rockwell DPA: to reinstate, also pay past-due bills outside the plan",
      "a bill outside a plan is chased beside it and does not keep the plan broken",
    ),
    notExpressible(
      "Oracle ORMB: a payment cancelled while a promise is active breaks it at the next run",
      "here the promise stays open until its own date: there is time yet to pay",
    ),
    notExpressible(
      "Oracle ORMB: scheduled payments insulate a debt from collection",
      "what a customer's bank has scheduled is no fact here; a promise or a plan is",
    ),
    notExpressible(
      "InDebted: a change takes notice of three business days",
      "a change takes effect when it is agreed, also on the day before a payment",
    ),
  ];
}
