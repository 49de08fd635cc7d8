import { z } from "zod";
import { Role } from "../../../core/access/rights.ts";

/** Somebody who may sign in to the console. */
export const UserView = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: Role,
  /** Invited: has not signed in yet. */
  state: z.enum(["invited", "active"]),
  signedInAt: z.string().nullable(),
  invitedBy: z.string(),
  /** Whoever asks. */
  isYou: z.boolean(),
});
export type UserView = z.infer<typeof UserView>;

export const Users = z.object({
  users: z.array(UserView),
  /** How somebody signs in here: by the company's own service, or by links that are handed over. */
  signIn: z.enum(["service", "link", "sandbox"]),
});
export type Users = z.infer<typeof Users>;

/** A link that signs one person in, once; shown to whoever asked for it and kept nowhere. */
export const SignInLink = z.object({ url: z.string(), minutes: z.int() });
export type SignInLink = z.infer<typeof SignInLink>;

/** A key for programs. The key itself is shown when it is made and never again. */
export const ApiKeyView = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.string(),
  createdAt: z.string(),
  createdBy: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export type ApiKeyView = z.infer<typeof ApiKeyView>;
export const ApiKeys = z.object({ keys: z.array(ApiKeyView) });
export const MadeApiKey = z.object({ id: z.uuid(), key: z.string() });

export const Done = z.object({ done: z.literal(true) });
