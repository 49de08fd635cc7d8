import { z } from "zod";
import { CatchUp } from "../../core/arrangements/relief/relief-terms.ts";
import { RhythmChoice } from "../../core/arrangements/rhythm-choice.ts";
import { MoneyText, PanelSchedule } from "./panel-parts.ts";

const Amount = z.string().trim().max(40);

/** What every form about an agreement sends. Amounts are decimal text such as `120.50`. */
const about = {
  currency: z.string().length(3),
  /** Which invoices; left out means what such an agreement is usually about. */
  invoiceIds: z.array(z.string().min(1).max(200)).min(1).max(1_000).optional(),
};

/** An agreement as a person fills it in, whichever host drew the form. */
export const PanelPlanInput = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("plan"),
    ...about,
    size: z.discriminatedUnion("by", [
      z.strictObject({ by: z.literal("count"), count: z.int().min(1).max(36) }),
      z.strictObject({ by: z.literal("amount"), amount: Amount }),
    ]),
    every: RhythmChoice,
    firstOn: z.iso.date(),
    /** Paid at once, on top of what `size` says; empty for none. */
    downPayment: Amount.optional(),
  }),
  z.strictObject({
    kind: z.literal("settlement"),
    ...about,
    settle: Amount,
    payments: z.int().min(1).max(12),
    firstOn: z.iso.date(),
  }),
  z.strictObject({
    kind: z.literal("prompt_discount"),
    ...about,
    percent: z.number().positive().max(100),
    payBy: z.iso.date(),
  }),
  z.strictObject({ kind: z.literal("extension"), ...about, days: z.int().min(1).max(365) }),
  z.strictObject({ kind: z.literal("deferral"), ...about, payments: z.int().min(1).max(12) }),
  z.strictObject({
    kind: z.literal("reduction"),
    ...about,
    payments: z.int().min(1).max(12),
    percent: z.number().positive().max(100),
    catchUp: CatchUp,
  }),
  z.strictObject({
    kind: z.literal("re_age"),
    ...about,
    count: z.int().min(1).max(36),
    firstOn: z.iso.date(),
  }),
  z.strictObject({ kind: z.literal("re_amortise"), ...about }),
]);
export type PanelPlanInput = z.infer<typeof PanelPlanInput>;
export type PlanKind = PanelPlanInput["kind"];

/** What an agreement would be, exact, and whether the rep may make it. Nothing is written yet. */
export const PanelPlanPreview = z.object({
  title: z.string(),
  /** `Paid off by Mar 3`, and what is waived or charged; empty where nothing could be worked out. */
  summary: z.string(),
  total: MoneyText.nullable(),
  schedule: PanelSchedule,
  verdict: z.enum(["in", "needs_approval", "refused"]),
  verdictText: z.string(),
  /** What stands in the way, each with what would do. */
  reasons: z.array(z.string()),
  /** The form's field the first reason is about, or empty. */
  field: z.string(),
  /** The nearest agreement the rep may make alone, ready to be filled in. */
  nearest: z.object({ title: z.string(), input: PanelPlanInput }).nullable(),
});
export type PanelPlanPreview = z.infer<typeof PanelPlanPreview>;

/** What the form for an agreement starts from and offers to choose. */
export const PanelPlanForm = z.object({
  start: PanelPlanInput,
  kinds: z.array(
    z.object({
      kind: z.enum(PanelPlanInput.options.map((option) => option.shape.kind.value)),
      label: z.string(),
      hint: z.string(),
      /** What its form starts with. */
      start: PanelPlanInput,
    }),
  ),
  invoices: z.array(
    z.object({ id: z.string(), label: z.string(), balance: MoneyText, usual: z.boolean() }),
  ),
  rhythms: z.array(z.object({ value: RhythmChoice, label: z.string() })),
  currency: z.string(),
  countMax: z.int(),
  firstOnMin: z.string(),
  firstOnMax: z.string(),
});
export type PanelPlanForm = z.infer<typeof PanelPlanForm>;
