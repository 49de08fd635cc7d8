import { describe, it } from "vitest";
import { findTestPostgres, openTestDatabase, openTestPostgres } from "../../support/database.ts";
import { describePrivacy } from "./describe-privacy.ts";

describePrivacy("PGlite", openTestDatabase);

const postgres = await findTestPostgres();
if (postgres === null)
  describe("a person's data on PostgreSQL", () => it.skip("no PostgreSQL answers here"));
else describePrivacy("PostgreSQL", () => openTestPostgres(postgres));
