import { z } from "zod";
import { Id } from "./schema.ts";

/** What a job made of one record; each kind of job names other parts of it. */
export const JobResult = z.object({
  id: z.union([z.number(), z.string()]).transform(String).nullish(),
  index: z.number().int().nonnegative().nullish(),
  external_id: z.string().nullish(),
  success: z.boolean().nullish(),
  status: z.string().nullish(),
  error: z.string().nullish(),
  details: z.string().nullish(),
});
export type JobResult = z.infer<typeof JobResult>;

const JOB_RESULTS_MAX = 1_000;

const JobState = z.object({
  id: z.string().min(1).max(200),
  status: z.enum(["queued", "working", "failed", "completed", "killed"]),
  results: z
    .union([z.array(JobResult).max(JOB_RESULTS_MAX), z.object({ success: z.boolean() })])
    .nullish(),
});
export type JobState = z.infer<typeof JobState>;

export const JobAnswer = z.object({ job_status: JobState });
export const JobStates = z.object({ job_statuses: z.array(JobState).max(100) });

export const Me = z.object({
  user: z.object({
    id: Id.nullable(),
    role: z.string(),
    name: z.string().nullish(),
    iana_time_zone: z.string().nullish(),
  }),
});

export const CurrentToken = z.object({
  token: z.object({ scopes: z.array(z.string().max(200)).max(200) }),
});

const Features = z.object({
  customer_satisfaction: z.boolean().nullish(),
  user_org_fields: z.boolean().nullish(),
  user_tagging: z.boolean().nullish(),
  voice: z.boolean().nullish(),
});

export const AccountSettings = z.object({
  settings: z.object({
    active_features: Features.nullish(),
    side_conversations: z
      .object({
        email_channel: z.boolean().nullish(),
        tickets_channel: z.boolean().nullish(),
      })
      .nullish(),
  }),
});

export const ObjectLimit = z.object({
  count: z.number().int().nonnegative(),
  limit: z.number().int().nonnegative(),
});

export const CustomObject = z.object({ custom_object: z.object({ key: z.string() }) });

const Webhook = z.object({
  id: z.string().min(1).max(100),
  name: z.string().nullish(),
  endpoint: z.string(),
  status: z.string().nullish(),
  subscriptions: z.array(z.string()).max(500).nullish(),
});
export const Webhooks = z.object({
  webhooks: z.array(Webhook).max(1_000),
  meta: z.object({ has_more: z.boolean().nullish(), after_cursor: z.string().nullish() }).nullish(),
});
export const OneWebhook = z.object({ webhook: Webhook });
export const SigningSecret = z.object({
  signing_secret: z.object({ algorithm: z.string(), secret: z.string().min(1).max(500) }),
});

const Trigger = z.object({ id: Id, title: z.string(), active: z.boolean().nullish() });
export const Triggers = z.object({
  triggers: z.array(Trigger).max(1_000),
  meta: z.object({ has_more: z.boolean().nullish(), after_cursor: z.string().nullish() }).nullish(),
});
export const OneTrigger = z.object({ trigger: Trigger });

export const SideConversation = z.object({
  side_conversation: z.object({ id: z.string() }),
});
export const SideConversations = z.object({
  side_conversations: z
    .array(
      z.object({
        id: z.string(),
        external_ids: z.record(z.string(), z.unknown()).nullish(),
      }),
    )
    .max(1_000),
});

export const Ratings = z.object({
  satisfaction_ratings: z
    .array(z.object({ id: Id, score: z.string(), ticket_id: Id, updated_at: z.string() }))
    .max(1_000),
  meta: z.object({ has_more: z.boolean().nullish(), after_cursor: z.string().nullish() }).nullish(),
});
