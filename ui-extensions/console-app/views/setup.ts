import { z } from "zod";

export const SETUP_STEPS = ["connect", "check", "map", "policy", "try", "live"] as const;
export const SetupStep = z.enum(SETUP_STEPS);
export type SetupStep = z.infer<typeof SetupStep>;

/** A connected CRM account, as far as we know it without asking there. */
export const ConnectionView = z.object({
  id: z.uuid(),
  crm: z.string(),
  /** The CRM as its users call it. */
  label: z.string(),
  name: z.string(),
  state: z.enum(["active", "reconnect", "disconnected"]),
  /** Why an admin is needed, in words. */
  trouble: z.string().nullable(),
  connectUrl: z.string(),
});
export type ConnectionView = z.infer<typeof ConnectionView>;

/** A CRM that can be connected here, and where its own consent is asked. */
const Install = z.object({ crm: z.string(), label: z.string(), href: z.string() });

const Preset = z.object({
  id: z.enum(["gentle", "standard", "business"]),
  name: z.string(),
  suits: z.string(),
  points: z.array(z.string()),
});

export const SetupView = z.object({
  steps: z.array(
    z.object({ id: SetupStep, doneAt: z.string().nullable(), by: z.string().nullable() }),
  ),
  /** When the company first went live for everybody. */
  finishedAt: z.string().nullable(),
  /** Per cent of accounts that automation may contact. */
  liveShare: z.int(),
  accounts: z.int(),
  connections: z.array(ConnectionView),
  installs: z.array(Install),
  policy: z.object({ version: z.int(), name: z.string(), creditor: z.string() }),
  presets: z.array(Preset),
  /** The preset that is in force as it stands; null once something was changed. */
  preset: Preset.shape.id.nullable(),
});
export type SetupView = z.infer<typeof SetupView>;

export const MappingField = z.object({
  id: z.string(),
  label: z.string(),
  hint: z.string(),
  value: z.string(),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  /** What is chosen does not exist at the CRM any more. */
  isGone: z.boolean(),
});
export type MappingField = z.infer<typeof MappingField>;

/** A connection's scopes, limits, mapping and what came of it. */
export const ConnectionDetail = z.object({
  connection: ConnectionView,
  missing: z.array(z.object({ what: z.string(), consequence: z.string() })),
  sync: z.array(z.object({ noun: z.string(), text: z.string(), done: z.boolean() })),
  fields: z.array(MappingField),
  mayEdit: z.boolean(),
  /** The last invoices as we understand them. */
  samples: z.array(
    z.object({
      number: z.string(),
      customer: z.string().nullable(),
      amountMinor: z.int(),
      balanceMinor: z.int().nullable(),
      currency: z.string(),
      issuedOn: z.string(),
      dueOn: z.string(),
    }),
  ),
});
export type ConnectionDetail = z.infer<typeof ConnectionDetail>;

/** What we would make, or made, in the CRM: fields of ours for standing, links and notes. */
export const OwnFields = z.object({
  steps: z.array(
    z.object({
      object: z.string(),
      name: z.string(),
      what: z.enum(["group", "field", "object"]),
      state: z.enum(["exists", "made", "missing", "differs", "refused"]),
      detail: z.string(),
    }),
  ),
});
export type OwnFields = z.infer<typeof OwnFields>;

/** One part of a dry run over the book; parts add up. */
export const DryRunPart = z.object({
  part: z.object({
    accounts: z.int(),
    contacted: z.int(),
    byChannel: z.record(z.string(), z.int()),
    perDay: z.record(z.string(), z.int()),
    forPeople: z.int(),
    held: z.record(z.string(), z.int()),
    quiet: z.int(),
  }),
  /** How many accounts the book has. */
  total: z.int(),
  /** Ask again with it; null after the last part. */
  next: z.string().nullable(),
  from: z.string(),
  days: z.int(),
});
export type DryRunPart = z.infer<typeof DryRunPart>;

/** Something that waits for somebody, and where. */
export const Attention = z.object({
  items: z.array(
    z.object({
      kind: z.enum([
        "setup",
        "not_live",
        "connection",
        "approvals",
        "payments",
        "mails",
        "failed_work",
      ]),
      text: z.string(),
      /** How many wait; null where it is not a number. */
      count: z.int().nullable(),
      /** Below `/console`, or an address of the server's. */
      href: z.string(),
      /** Customers are affected until it is done. */
      isUrgent: z.boolean(),
    }),
  ),
  accounts: z.int(),
  liveShare: z.int(),
});
export type Attention = z.infer<typeof Attention>;
