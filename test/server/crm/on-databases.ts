import { afterAll, beforeAll, describe } from "vitest";
import type { Database } from "../../../server/storage/connect.ts";
import { findTestPostgres, openTestDatabase, openTestPostgres } from "../../support/database.ts";

const server = await findTestPostgres();

/** Runs the same tests on PGlite, and on PostgreSQL where one answers. */
export function describeOnDatabases(name: string, declare: (db: () => Database) => void): void {
  on(`${name} on PGlite`, openTestDatabase, declare);
  if (server === null) describe.skip(`${name} on PostgreSQL`, () => undefined);
  else on(`${name} on PostgreSQL`, () => openTestPostgres(server), declare);
}

function on(name: string, open: () => Promise<Database>, declare: (db: () => Database) => void) {
  describe(name, () => {
    let opened: Database | null = null;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened?.close());
    declare(() => {
      if (opened === null) throw new Error("the database is not open yet");
      return opened;
    });
  });
}
