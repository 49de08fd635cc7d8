import { describe, it } from "vitest";
import { findTestPostgres, openTestDatabase, openTestPostgres } from "../../support/database.ts";
import { describeApi } from "./describe-api.ts";

describeApi("PGlite", openTestDatabase);

const postgres = await findTestPostgres();
if (postgres === null) describe("API on PostgreSQL", () => it.skip("no PostgreSQL answers here"));
else describeApi("PostgreSQL", () => openTestPostgres(postgres));
