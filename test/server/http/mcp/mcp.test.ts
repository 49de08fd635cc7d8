import { describe, it } from "vitest";
import { findTestPostgres, openTestDatabase, openTestPostgres } from "../../../support/database.ts";
import { describeMcp } from "./describe-mcp.ts";

describeMcp("PGlite", openTestDatabase);

const postgres = await findTestPostgres();
if (postgres === null) describe("MCP on PostgreSQL", () => it.skip("no PostgreSQL answers here"));
else describeMcp("PostgreSQL", () => openTestPostgres(postgres));
