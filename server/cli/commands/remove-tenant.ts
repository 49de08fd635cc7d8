import { removeTenant } from "../../backup/remove-tenant.ts";
import { openEngine } from "../../storage/connect.ts";
import { BadInput } from "../bad-input.ts";
import { BOOK_OPTIONS, bookExists, databaseOf, findTenantFor, withBook } from "../book.ts";
import { type Command, neededOption, printJson, textOption } from "../command.ts";
import { toBadInput } from "./backup.ts";

export const removeTenantCommand: Command = {
  name: "remove-tenant",
  summary: "take a tenant out of a database for good, after it was moved to another",
  about:
    "Removes every row of one tenant, its evidence included. Make sure that gs backup --tenant was\n" +
    "restored where it is now, and stop the servers of this database first. To forget customers whose\n" +
    "time to be kept is over use gs retention.",
  options: {
    ...BOOK_OPTIONS,
    tenant: { type: "string", value: "ID", help: "which one, by id or name" },
    confirm: { type: "string", value: "ID", help: "its id once more" },
  },
  input: null,
  run: async (call) => {
    neededOption(call, "tenant");
    if (!bookExists(call)) throw new BadInput("--data-dir", "holds no book");
    const tenant = await withBook(call, (db) => findTenantFor(call, db));
    if (tenant === null) throw new BadInput("--tenant", "the book is empty");
    if (textOption(call, "confirm") !== tenant.id)
      throw new BadInput("--confirm", `removes ${tenant.name} for good: say ${tenant.id}`);
    const engine = await openEngine(databaseOf(call));
    try {
      const rows = await removeTenant(engine, tenant.id);
      await printJson(call, { tenant, rows });
      return 0;
    } catch (error) {
      throw toBadInput(error);
    } finally {
      await engine.close();
    }
  },
};
