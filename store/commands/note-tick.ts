import { sql } from 'kysely';
import type { Store } from '../store.ts';

/** Writes down that a job of the schedule did its round just now, and how long that took. */
export async function noteTick(store: Store, job: string, tookMs: number): Promise<void> {
  await sql`
    insert into job_tick (job, took_ms) values (${job}, ${Math.round(tookMs)})
    on conflict (job) do update set at = now(), took_ms = excluded.took_ms`.execute(store.db);
}
