import { describe, it } from "vitest";
import { findTestPostgres, openTestDatabase, openTestPostgres } from "../../support/database.ts";
import { describeArrangements } from "./describe-arrangements.ts";

describeArrangements("PGlite", openTestDatabase);

const postgres = await findTestPostgres();
if (postgres === null)
  describe("arrangements on PostgreSQL", () => it.skip("no PostgreSQL answers here"));
else describeArrangements("PostgreSQL", () => openTestPostgres(postgres));
