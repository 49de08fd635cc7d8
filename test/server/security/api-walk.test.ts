import { findTestPostgres, openTestDatabase, openTestPostgres } from "../../support/database.ts";
import { describeApiWalk } from "./describe-api-walk.ts";

const POSTGRES = await findTestPostgres();

describeApiWalk("PGlite", openTestDatabase);
if (POSTGRES !== null) describeApiWalk("PostgreSQL", () => openTestPostgres(POSTGRES));
