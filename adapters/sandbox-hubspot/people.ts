import { linkBothWays, unlinkBothWays } from "./links.ts";
import type { Portal } from "./portal.ts";
import {
  archiveRecord,
  createRecord,
  eraseRecord,
  mergeRecords,
  restoreRecord,
  updateRecord,
} from "./records.ts";
import { unsubscribeAll } from "./routes-preferences.ts";
import { recordAt, typeNamed } from "./store.ts";
import type { Actor } from "./types.ts";

type Values = Readonly<Record<string, string>>;

/** What people do in HubSpot's own pages, by object and id. */
export interface People {
  /** Under a number of the sandbox's own unless `id` says another. */
  create(object: string, properties: Values, id?: string): string;
  update(object: string, id: string, properties: Values): void;
  archive(object: string, id: string): void;
  restore(object: string, id: string): void;
  merge(object: string, primaryId: string, otherId: string): void;
  /** A privacy request. */
  erase(object: string, id: string): void;
  associate(object: string, id: string, to: string, toId: string): void;
  dissociate(object: string, id: string, to: string, toId: string): void;
  /** The customer leaves every subscription, by the link in a mail. */
  unsubscribe(email: string): void;
}

const REP: Actor = { kind: "user", userId: 7002 };

export function peopleOf(portal: Portal): People {
  const at = (object: string, id: string) => recordAt(portal, object, id);
  return {
    create: (object, properties, id) => {
      const origin = { actor: REP, told: true, ...(id === undefined ? {} : { id }) };
      return createRecord(portal, typeNamed(object), properties, origin).id;
    },
    update: (object, id, properties) => updateRecord(portal, at(object, id), properties, REP),
    archive: (object, id) => archiveRecord(portal, at(object, id), REP),
    restore: (object, id) => restoreRecord(portal, at(object, id), REP),
    merge: (object, primaryId, otherId) =>
      mergeRecords(portal, at(object, primaryId), at(object, otherId), REP),
    erase: (object, id) => eraseRecord(portal, at(object, id), REP),
    associate: (object, id, to, toId) => {
      linkBothWays(portal, at(object, id), at(to, toId), REP);
    },
    dissociate: (object, id, to, toId) => unlinkBothWays(portal, at(object, id), at(to, toId), REP),
    unsubscribe: (email) => unsubscribeAll(portal, email, "Recipient"),
  };
}
