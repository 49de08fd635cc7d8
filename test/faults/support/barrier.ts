import { runOn } from "../../support/database.ts";
import { sleep } from "./server-process.ts";

/** A write at which the database can be told to wait, so that a process is killed exactly there. */
export interface Step {
  readonly table: string;
  readonly operation: "INSERT" | "UPDATE";
}

// Longer than any test waits; whoever waits here is ended by it.
const BARRIER_S = 120;
const ARRIVED_MS_MAX = 60_000;
const ASK_EVERY_MS = 50;

/**
 * Puts a barrier into a PostgreSQL of the test's own: the armed write of the named account stops
 * before it happens, in the middle of its transaction. The server knows nothing of it.
 */
export async function buildBarrier(url: string, tables: readonly string[]): Promise<void> {
  await runOn(url, "create table barrier (armed_table text, operation text, marker text)");
  await runOn(
    url,
    `create function stop_at_barrier() returns trigger language plpgsql security definer as $$
     begin
       if exists (select from public.barrier b where b.armed_table = tg_table_name
           and b.operation = tg_op and strpos(to_jsonb(new)::text, b.marker) > 0) then
         perform pg_sleep(${BARRIER_S});
       end if;
       return new;
     end $$`,
  );
  for (const table of tables)
    await runOn(
      url,
      `create trigger barrier before insert or update on ${table}
         for each row execute function stop_at_barrier()`,
    );
}

/** The next such write about what holds the marker stops. */
export async function armBarrier(url: string, { table, operation }: Step, marker: string) {
  await runOn(url, `insert into barrier values ('${table}', '${operation}', '${marker}')`);
}

/** Waits until somebody stands at the barrier. */
export async function arriveAtBarrier(url: string): Promise<void> {
  const until = Date.now() + ARRIVED_MS_MAX;
  while (Date.now() < until) {
    if ((await runOn(url, AT_BARRIER)).length > 0) return;
    await sleep(ASK_EVERY_MS);
  }
  throw new Error("nobody came to the barrier");
}

/**
 * After the kill: takes the barrier away, ends what the dead process left open, as its lost
 * connection would, and lets its leases run out.
 */
export async function clearBarrier(url: string): Promise<void> {
  await runOn(url, "delete from barrier");
  await runOn(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
  while ((await runOn(url, AT_BARRIER)).length > 0) await sleep(ASK_EVERY_MS);
  await runOn(url, "update outbox set lease_until = null, lease_by = null where status = 'queued'");
  await runOn(url, "update accounts set lease_until = null, lease_by = null");
}

const AT_BARRIER = `select pid from pg_stat_activity
  where datname = current_database() and wait_event = 'PgSleep'`;
