import { openTestDatabase } from "../../support/database.ts";
import { describeStorage } from "./describe-storage.ts";

describeStorage("PGlite", openTestDatabase);
