import { sql } from "kysely";
import { expect, it } from "vitest";
import { toLoggedError } from "../../server/security/logged-error.ts";
import { openTestDatabase } from "../support/database.ts";

const NAME = "Ana Gutiérrez";

it("a failed statement is logged without the row and the values it was about", async () => {
  const db = await openTestDatabase();
  const errorOf = (statement: ReturnType<typeof sql>) =>
    db
      .withSystem((tx) => statement.execute(tx))
      .then(
        () => null,
        (error: unknown) => error,
      );
  const refused = await errorOf(sql`insert into tenants (name) values (${NAME})`);
  const unread = await errorOf(sql`select ${NAME}::timestamptz`);
  await db.close();
  // The drivers do hang the values on the error; only that makes this test worth having.
  expect(JSON.stringify([refused, unread])).toContain(NAME);
  const logged = [toLoggedError(refused), toLoggedError(unread)];
  expect(JSON.stringify(logged)).not.toContain(NAME);
  expect(logged).toMatchObject([{ code: "23502", table: "tenants" }, { code: "22007" }]);
});

it("an error is logged without anybody's address, its causes included", () => {
  const cause = Object.assign(new Error("550 <ana@customer.example> is unknown"), {
    rejected: ["ana@customer.example"],
  });
  const logged = toLoggedError(new Error("mail to ana@customer.example failed", { cause }));
  expect(logged.message).toBe("mail to [address] failed");
  expect(logged.cause?.message).toBe("550 <[address]> is unknown");
  expect(JSON.stringify(logged)).not.toContain("customer.example");
});
