import { afterAll, beforeAll, describe } from "vitest";
import type { Database } from "../../../server/storage/connect.ts";
import { describeAccess } from "./describe-access.ts";
import { describeClaims } from "./describe-claims.ts";
import { describeDelivery } from "./describe-delivery.ts";
import { describeFacts } from "./describe-facts.ts";
import { describeImport } from "./describe-import.ts";
import { describeIsolation } from "./describe-isolation.ts";
import { describeProviders } from "./describe-providers.ts";
import { describeRecords } from "./describe-records.ts";
import { describeTimeline } from "./describe-timeline.ts";

/** Gives the open database inside a test; it is not there yet while tests are being declared. */
export type OpenDatabase = () => Database;

/** What every database under the product must guarantee. */
export function describeStorage(name: string, open: () => Promise<Database>): void {
  describe(`storage on ${name}`, () => {
    let opened: Database | null = null;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened?.close());
    const db = (): Database => {
      if (opened === null) throw new Error("the database is not open yet");
      return opened;
    };

    describeIsolation(db);
    describeImport(db);
    describeFacts(db);
    describeRecords(db);
    describeClaims(db);
    describeDelivery(db);
    describeTimeline(db);
    describeAccess(db);
    describeProviders(db);
  });
}
