import { z } from "zod";
import { AccountId, InvoiceId } from "../../../core/accounts/account.ts";
import { ReliefTerms } from "../../../core/arrangements/relief/relief-terms.ts";
import type { Schedule } from "../../../core/arrangements/schedule.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import { AuthorityRole } from "../../../core/policy/authority-policy.ts";
import type { AccountWork } from "../../effects/account-work.ts";
import { agreedWords } from "../../effects/arrangements/agreed-words.ts";
import {
  judgeTerms,
  type ProposeRefusal,
  propose,
  type TermsAsked,
} from "../../effects/arrangements/propose.ts";
import { standingsOf } from "../../effects/arrangements/standings-of.ts";
import { listWaitingApprovals } from "../../storage/approvals.ts";
import { problems } from "../problem.ts";
import { ArrangementView, toArrangementView } from "./arrangement-view.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";
import { readAccount, writeAccount } from "./write-account.ts";

export const AccountPath = z.object({ accountId: AccountId });
export const ArrangementPath = AccountPath.extend({ arrangementId: z.string().min(1).max(200) });

const Subject = z.strictObject({
  currency: CurrencyCode,
  /** What such terms are usually about when left out: a running plan, else what is overdue. */
  invoiceIds: z.array(InvoiceId).min(1).max(1_000).optional(),
  terms: ReliefTerms,
});

const Installments = z.array(z.object({ dueOn: z.iso.date(), amountMinor: z.int() }));

const Verdict = z.object({
  kind: z.enum(["allowed", "needs_approval", "refused"]),
  /** Who may grant it, where the caller may not. */
  by: AuthorityRole.nullable(),
  /** Why the caller may not, each with what would do. */
  reasons: z.array(z.looseObject({ code: z.string() })),
  /** The nearest terms the caller may offer alone. */
  nearest: z.object({ terms: ReliefTerms, installments: Installments }).nullable(),
});

const Preview = z.object({
  verdict: Verdict,
  schedule: z
    .object({
      balanceMinor: z.int(),
      waivedMinor: z.int(),
      interestMinor: z.int(),
      feeMinor: z.int(),
      totalMinor: z.int(),
      installments: Installments,
      endsOn: z.iso.date(),
    })
    .nullable(),
  invoiceIds: z.array(z.string()),
});

export const getArrangements = endpoint({
  method: "get",
  path: "/accounts/{accountId}/arrangements",
  summary: "Every arrangement of an account and where it stands today, the oldest first",
  tag: "Arrangements",
  right: "accounts.read",
  params: AccountPath,
  query: NoParams,
  body: NoBody,
  response: z.object({ arrangements: z.array(ArrangementView) }),
  writes: false,
  handle: (asked) =>
    readAccount(asked, asked.params.accountId, (work) => ({
      status: 200,
      body: { arrangements: standingsOf(work).standings.map(toArrangementView) },
    })),
});

export const postPreview = endpoint({
  method: "post",
  path: "/accounts/{accountId}/arrangements/preview",
  summary: "What terms come to, to the cent and the day, and whether the caller may offer them",
  tag: "Arrangements",
  right: "accounts.read",
  params: AccountPath,
  query: NoParams,
  body: Subject,
  response: Preview,
  writes: false,
  handle({ params, body: { invoiceIds = null, ...wish }, ...asked }) {
    const terms = { ...wish, invoiceIds, role: roleOf(asked.session.role) };
    return readAccount(asked, params.accountId, (work) => ({
      status: 200,
      body: toPreview(work, terms),
    }));
  },
});

function toPreview(work: AccountWork, asked: TermsAsked): z.infer<typeof Preview> {
  const { scene, relief, verdict } = judgeTerms(work, asked);
  return {
    verdict: toVerdict(verdict),
    schedule: relief?.schedule == null ? null : toScheduleView(relief.schedule),
    invoiceIds: [...scene.invoiceIds],
  };
}

function toScheduleView({ currency: _, agreedOn: __, hasDownPayment: ___, ...schedule }: Schedule) {
  return { ...schedule, installments: datesOf(schedule) };
}

function datesOf({ installments }: Pick<Schedule, "installments">) {
  return installments.map(({ dueOn, amountMinor }) => ({ dueOn, amountMinor }));
}

function toVerdict(verdict: ReturnType<typeof judgeTerms>["verdict"]): z.infer<typeof Verdict> {
  if (verdict.kind === "allowed") return { kind: "allowed", by: null, reasons: [], nearest: null };
  const { kind, reasons, nearest } = verdict;
  return {
    kind,
    by: verdict.kind === "needs_approval" ? verdict.by : null,
    reasons: reasons.map((reason) => ({ ...reason })),
    nearest:
      nearest?.schedule == null
        ? null
        : { terms: nearest.terms, installments: datesOf(nearest.schedule) },
  };
}

/** An auditor, who may look, looks with a rep's authority. */
export function roleOf(role: string): AuthorityRole {
  const parsed = AuthorityRole.safeParse(role);
  return parsed.success ? parsed.data : "rep";
}

export const postArrangement = endpoint({
  method: "post",
  path: "/accounts/{accountId}/arrangements",
  summary: "Offer terms to the customer, or ask for approval where the caller may not alone",
  tag: "Arrangements",
  right: "plan.offer",
  params: AccountPath,
  query: NoParams,
  body: Subject.extend({ reason: z.string().trim().min(1).max(500).optional() }),
  response: ArrangementView,
  writes: true,
  handle({ params: { accountId }, body, ...asked }) {
    const { name, role } = asked.session;
    const { invoiceIds = null, ...wish } = body;
    return writeAccount(asked, accountId, ["propose", accountId, body], async (work) => {
      const terms = { ...wish, invoiceIds, role: roleOf(role), by: name };
      const proposed = await propose(asked.deps, work, terms);
      if (!proposed.ok) return { problem: toProblem(proposed.error) };
      return viewOf(proposed.value.arrangement.id);
    });
  },
});

/** The answer of a change: the arrangement as it is afterwards. */
export function viewOf(arrangementId: string) {
  return (after: AccountWork) => {
    const { standings } = standingsOf(after);
    const standing = standings.find(({ arrangement }) => arrangement.id === arrangementId);
    if (standing === undefined) throw new Error("the arrangement just written is gone");
    return { status: 200, body: toArrangementView(standing) };
  };
}

function toProblem(refusal: ProposeRefusal) {
  switch (refusal.kind) {
    case "refused":
      return problems.refused("refused", "Nobody may grant these terms; see the preview.");
    case "reason_needed":
      return problems.refused("reason_needed", "This needs approval: say why it is wanted.");
    case "offer_open":
      return problems.refused("offer_open", "Another offer or request is still open.");
    case "renegotiated_too_often":
      return problems.refused(
        "renegotiated_too_often",
        `A plan may be renegotiated ${refusal.timesMax} times; ask a manager.`,
      );
  }
}

export const getTerms = endpoint({
  method: "get",
  path: "/accounts/{accountId}/arrangements/{arrangementId}/terms",
  summary: "The exact words a customer agrees to, and the hash that names them",
  tag: "Arrangements",
  right: "accounts.read",
  params: ArrangementPath,
  query: NoParams,
  body: NoBody,
  response: z.object({ language: z.string(), text: z.string(), hash: z.string() }),
  writes: false,
  handle: (asked) =>
    readAccount(asked, asked.params.accountId, async (work) => {
      const wanted = work.facts.arrangements.find(({ id }) => id === asked.params.arrangementId);
      if (wanted === undefined) return { problem: problems.notFound() };
      return { status: 200, body: await agreedWords(work, wanted) };
    }),
});

const WaitingApproval = z.object({
  arrangementId: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  kind: z.string(),
  currency: z.string(),
  installments: Installments,
  waivedMinor: z.int(),
  approval: z.looseObject({
    requestedBy: z.string(),
    reason: z.string(),
    codes: z.array(z.string()),
  }),
  proposedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});

export const getApprovals = endpoint({
  method: "get",
  path: "/approvals",
  summary: "Terms of all accounts that wait for approval, the longest waiting first",
  tag: "Arrangements",
  right: "accounts.read",
  params: NoParams,
  query: z.object({
    cursor: z.string().max(1_000).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  body: NoBody,
  response: z.object({ approvals: z.array(WaitingApproval), cursor: z.string().nullable() }),
  writes: false,
  async handle({ deps, session, query }) {
    const { items, nextCursor } = await deps.db.withTenant(session.tenantId, (tx) =>
      listWaitingApprovals(tx, deps.clock.now(), query),
    );
    return { status: 200, body: { approvals: items, cursor: nextCursor } };
  },
});
