import type { CrmPort } from "../../adapters/port.ts";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { addDays } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";
import { startOfDay } from "../../core/time/time-zone.ts";
import type { TimelineEntry } from "../../core/timeline/timeline.ts";
import { voiceFor } from "../../ui-extensions/panel/voice.ts";
import {
  type CrmExport,
  findExports,
  findUntoldEntries,
  finishExports,
  startExports,
  type ToldExport,
} from "../storage/crm-exports.ts";
import { enqueueWrites, type OutgoingWrite, standingKey } from "../storage/crm-outbox.ts";
import { type CrmRecord, findRecordsOfAccounts } from "../storage/crm-records.ts";
import { loadFactsMany } from "../storage/facts.ts";
import { agreementWrites } from "./agreement-writes.ts";
import { ownAccountId } from "./ids.ts";
import { optOutWrites } from "./opt-out-writes.ts";
import { recordKeyOf } from "./record-key.ts";
import { taskWrites } from "./task-writes.ts";
import { timelineWrites } from "./timeline-writes.ts";
import { type AccountStanding, toCrmStanding } from "./to-crm-standing.ts";
import type { ToldAccount } from "./told-account.ts";
import type { Turn } from "./turn.ts";

export const EXPORT_BATCH = 50;

/** Asks for what changed of some accounts to be written; answers how many accounts it looked at. */
export async function exportAccounts(turn: Turn, port: CrmPort): Promise<number> {
  const { connection, deps } = turn;
  return turn.inWork(async ({ tx, policy, now }) => {
    const exports = await findExports(tx, connection.id, { now, limit: EXPORT_BATCH });
    if (exports.length === 0) return 0;
    const accountIds = exports.map(({ accountId }) => accountId);
    await startExports(tx, connection.id, accountIds);
    const facts = await loadFactsMany(tx, accountIds);
    const entries = await findUntoldEntries(tx, exports);
    const records = await findRecordsOfAccounts(tx, connection.id, accountIds);
    const writes: OutgoingWrite[] = [];
    const told: ToldExport[] = [];
    for (const each of exports) {
      const account = facts.find(({ account: { id } }) => id === each.accountId);
      const own = entries.filter(({ accountId }) => accountId === each.accountId);
      if (account === undefined) continue;
      const scene = { connectionId: connection.id, facts: account, policy, now, entries: own };
      const writing = writesFor(scene, records, {
        port,
        secret: deps.crm.recordSecret,
      });
      writes.push(...writing.writes);
      told.push({ ...each, timelineSeq: lastOf(each, own), dueAt: writing.dueAt });
    }
    await enqueueWrites(tx, connection.id, { writes, now });
    await finishExports(tx, connection.id, told);
    return exports.length;
  });
}

function lastOf({ timelineSeq }: CrmExport, entries: readonly TimelineEntry[]): number {
  return entries.at(-1)?.seq ?? timelineSeq;
}

interface AccountScene {
  readonly connectionId: string;
  readonly facts: AccountFacts;
  readonly policy: TenantPolicy;
  readonly now: Instant;
  readonly entries: readonly TimelineEntry[];
}

function writesFor(
  scene: AccountScene,
  all: readonly CrmRecord[],
  { port, secret }: { readonly port: CrmPort; readonly secret: string },
): { readonly writes: OutgoingWrite[]; readonly dueAt: Instant | null } {
  const { facts, policy, now, connectionId, entries } = scene;
  const { id } = facts.account;
  const records = all.filter(({ accountIds }) => accountIds.includes(id));
  const main = mainOf(connectionId, id, records);
  // An account the CRM knows no more is ours alone.
  if (main === null) return { writes: [], dueAt: null };
  const { standing, treatment } = toCrmStanding(facts, policy, now);
  const voice = voiceFor({
    ...{ facts, policy, treatment, now },
    locale: policy.defaults.language,
    repTimeZone: policy.defaults.timeZone,
  });
  const told: ToldAccount = { connectionId, facts, treatment, voice, records, main, entries };
  const { writes: kinds } = port.capabilities;
  const writes = [
    ...standingWrites(told, standing, { port, secret }),
    ...taskWrites(told, now),
    ...timelineWrites(told),
    ...agreementWrites(told, policy),
    ...optOutWrites(told, port.capabilities),
  ].filter(({ write }) => kinds.includes(write.kind));
  const grows = treatment.delinquency.byCurrency.some(({ openMinor }) => openMinor > 0);
  const tomorrow = addDays(treatment.delinquency.asOf, 1);
  return { writes, dueAt: grows ? startOfDay(voice.customerZone, tomorrow) : null };
}

/** The record an account is: its own, else one that a person chose for it, else its first company. */
function mainOf(
  connectionId: string,
  accountId: AccountFacts["account"]["id"],
  records: readonly CrmRecord[],
): CrmRecord | null {
  const parties = records.filter(
    ({ noun, gone }) => gone === null && (noun === "company" || noun === "person"),
  );
  return (
    parties.find(({ ref }) => ownAccountId(connectionId, ref) === accountId) ??
    parties.find(({ chosenAccount }) => chosenAccount === accountId) ??
    parties.find(({ noun }) => noun === "company") ??
    parties[0] ??
    null
  );
}

/** Every record with a place for it: the company, its people, and at some CRMs tickets about them. */
function standingWrites(
  { connectionId, facts, records }: ToldAccount,
  standing: AccountStanding,
  { port, secret }: { readonly port: CrmPort; readonly secret: string },
): OutgoingWrite[] {
  const { standingOn } = port.capabilities;
  return (
    records
      .filter(({ noun, gone }) => gone === null && standingOn.includes(noun))
      // Whoever works for two of our customers shows where the first of them stands.
      .filter(({ accountIds }) => accountIds[0] === facts.account.id)
      .map(({ ref, key }) => ({
        accountId: facts.account.id,
        onlyKnown: false,
        write: {
          kind: "standing",
          key: standingKey(key),
          ref,
          standing: { ...standing, recordKey: recordKeyOf(secret, connectionId, ref) },
        },
      }))
  );
}
