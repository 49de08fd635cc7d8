// Run with node after a rule changed: writes the tables of the document about sources anew.
import { readFileSync, writeFileSync } from "node:fs";
import { SOURCES_PATH, withTables } from "./sources-document.ts";

writeFileSync(SOURCES_PATH, withTables(readFileSync(SOURCES_PATH, "utf8")));
