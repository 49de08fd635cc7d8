import { describe, it } from "vitest";
import { findTestPostgres, openTestDatabase, openTestPostgres } from "../../../support/database.ts";
import { describeOAuth } from "./describe-oauth.ts";

describeOAuth("PGlite", openTestDatabase);

const postgres = await findTestPostgres();
if (postgres === null) describe("OAuth on PostgreSQL", () => it.skip("no PostgreSQL answers here"));
else describeOAuth("PostgreSQL", () => openTestPostgres(postgres));
