import { describe, it } from "vitest";
import { findTestPostgres, openTestDatabase, openTestPostgres } from "../../support/database.ts";
import { describeContact } from "./describe-contact.ts";

describeContact("PGlite", openTestDatabase);

const postgres = await findTestPostgres();
if (postgres === null)
  describe("contact facts on PostgreSQL", () => it.skip("no PostgreSQL answers here"));
else describeContact("PostgreSQL", () => openTestPostgres(postgres));
