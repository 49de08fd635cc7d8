import { z } from "zod";
import { Channel } from "../../../core/accounts/account.ts";
import { POLICY_SECTIONS } from "../../../core/policy/drafting/change-words.ts";
import { ShapedPolicy } from "../../../core/policy/drafting/shaped-policy.ts";

/** A policy as it is written: every setting is there, and some may still be wrong. */
export const PolicyDocument = ShapedPolicy.meta({ override: { type: "object" } });

export const PolicyVersionView = z.object({
  version: z.int(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  note: z.string().nullable(),
  approvedBy: z.string().nullable(),
  restores: z.int().nullable(),
});
export type PolicyVersionView = z.infer<typeof PolicyVersionView>;

export const PolicyVersions = z.object({ versions: z.array(PolicyVersionView) });

const Told = z.object({
  section: z.enum(POLICY_SECTIONS),
  place: z.string(),
  text: z.string(),
  texts: z.object({ before: z.string(), after: z.string() }).nullable(),
});

/** What differs, in words, section by section. */
export const PolicyDifference = z.object({
  from: z.string(),
  to: z.string(),
  changes: z.array(Told),
});
export type PolicyDifference = z.infer<typeof PolicyDifference>;

export const DraftView = z.object({
  id: z.string(),
  name: z.string(),
  baseVersion: z.int(),
  revision: z.int(),
  state: z.enum(["open", "in_review", "published", "discarded"]),
  authors: z.array(z.string()),
  createdBy: z.string(),
  createdAt: z.string(),
  savedBy: z.string(),
  savedAt: z.string(),
  note: z.string(),
  submittedBy: z.string().nullable(),
  /** Who approved what it says now; a later save takes it away. */
  approvedBy: z.string().nullable(),
  publishedVersion: z.int().nullable(),
});
export type DraftView = z.infer<typeof DraftView>;

export const DraftList = z.object({ drafts: z.array(DraftView) });

export const DraftAndDocument = z.object({ draft: DraftView, document: PolicyDocument });

export const DraftOnly = z.object({ draft: DraftView });

/** How a draft stands with those who decide about it. */
export const DraftStanding = z.object({
  currentVersion: z.int(),
  /** Others who may approve; with none of them one person decides alone. */
  reviewers: z.array(z.string()),
});

const Problem = z.object({ path: z.string(), message: z.string() });
export const DraftFindingsView = z.object({
  revision: z.int(),
  problems: z.array(Problem),
  warnings: z.array(Problem),
});
export type DraftFindingsView = z.infer<typeof DraftFindingsView>;

const Reach = z.object({
  contacted: z.int(),
  messaged: z.int(),
  messages: z.int(),
  tasks: z.int(),
  busiest: z.object({ on: z.string(), accounts: z.int() }).nullable(),
});
export const ImpactView = z.object({
  sampled: z.int(),
  accounts: z.int(),
  days: z.int(),
  current: Reach,
  draft: Reach,
  concern: z
    .object({
      kind: z.enum(["nearly_everyone", "nobody"]),
      text: z.string(),
      confirmation: z.string(),
    })
    .nullable(),
});
export type ImpactView = z.infer<typeof ImpactView>;

export const RebasedView = z.object({ draft: DraftView, clashes: z.array(z.string()) });

const Rule = z.object({
  id: z.string(),
  citation: z.string(),
  plain: z.string(),
  mustVerify: z.boolean(),
});
export const ContactBoundsView = z.object({
  country: z.string(),
  collector: z.string(),
  hours: z.array(
    z.object({
      channel: Channel,
      open: z.array(z.object({ weekdays: z.array(z.int()), from: z.string(), to: z.string() })),
      rule: Rule,
    }),
  ),
  counts: z.array(
    z.object({
      channel: Channel,
      max: z.int(),
      window: z.looseObject({ unit: z.string() }),
      rule: Rule,
    }),
  ),
});
export type ContactBoundsView = z.infer<typeof ContactBoundsView>;

const Value = z.union([z.string(), z.number(), z.boolean()]);
export const SegmentTrial = z.object({
  account: z.object({ id: z.string(), name: z.string() }),
  segmentId: z.string(),
  name: z.string(),
  because: z.string(),
  cadenceId: z.string(),
  trace: z.array(
    z.object({
      segmentId: z.string(),
      matched: z.boolean(),
      comparisons: z.array(
        z.object({
          fact: z.string(),
          op: z.enum(["eq", "ne", "lt", "lte", "gt", "gte", "in"]),
          expected: z.union([Value, z.array(Value)]),
          actual: Value.nullable(),
          met: z.boolean(),
        }),
      ),
    }),
  ),
});
export type SegmentTrial = z.infer<typeof SegmentTrial>;

export const TemplateTrial = z.object({
  messages: z.array(
    z.object({
      currency: z.string(),
      from: z.enum(["policy", "standard"]),
      subject: z.string().nullable(),
      text: z.string(),
      html: z.string().nullable(),
      duties: z.array(z.string()),
      sms: z.object({ units: z.int(), segments: z.int() }).nullable(),
      warnings: z.array(z.string()),
      blockedBy: z.string().nullable(),
    }),
  ),
});
export type TemplateTrial = z.infer<typeof TemplateTrial>;
