import { sql } from 'kysely';
import type { LoadedStep } from './load-process.ts';
import type { Database, Tx } from './store.ts';

/**
 * Nothing after it is done, and no other process has begun because of it, nor its kind anew at the service: then it can
 * be taken back.
 */
export async function isNewestStep(
  db: Database | Tx,
  { processId, ordinal }: LoadedStep,
  steps: readonly LoadedStep[],
): Promise<boolean> {
  if (steps.some((one) => one.state === 'done' && one.ordinal > ordinal)) return false;
  const { rows } = await sql`
    select later.id from service_process later join service_process own on own.id = ${processId}
    where later.state <> 'stopped' and (later.follows = own.id
      or (later.service_id = own.service_id and later.kind = own.kind and later.started_at > own.started_at))
    limit 1`.execute(db);
  return rows.length === 0;
}
