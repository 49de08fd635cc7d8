import { systemClock } from "../../clock.ts";
import { publicUrlOf } from "../../open-deps.ts";
import { ensureAdmin, ensureCompany } from "../../sign-in/first-admin.ts";
import { newSignInLink } from "../../sign-in/sign-in-links.ts";
import { DEFAULT_TENANT } from "../../storage/default-tenant.ts";
import { BadInput } from "../bad-input.ts";
import { BOOK_OPTIONS, findTenantFor, withBook } from "../book.ts";
import { type Command, printJson, textOption } from "../command.ts";
import { serverConfig } from "../server-config.ts";

export const signInCommand: Command = {
  name: "sign-in",
  summary: "a link that signs one person in to the console, once, within 15 minutes",
  about:
    "Prints the link. Without --email it is for the company's first admin, made when there is none.\n" +
    "The embedded database has one process at a time: there, restarting the server prints one too.",
  options: {
    email: { type: "string", value: "ADDRESS", help: "whose (default: the first admin's)" },
    ...BOOK_OPTIONS,
  },
  input: null,
  run: async (call) => {
    const publicUrl = publicUrlOf(serverConfig(call));
    const email = textOption(call, "email") ?? null;
    const at = systemClock.now();
    const link = await withBook(call, async (db) => {
      const tenant = (await findTenantFor(call, db)) ?? DEFAULT_TENANT;
      await ensureCompany(db, tenant, at);
      const user = await ensureAdmin(db, tenant.id, { email, at });
      if (user === null) throw new BadInput("--email", "there is no such user: use gs user add");
      const url = await db.withTenant(tenant.id, (tx) =>
        newSignInLink(tx, { publicUrl, userId: user.id, at }),
      );
      return { url, email: user.email, company: tenant.name };
    });
    await printJson(call, link);
    return 0;
  },
};
