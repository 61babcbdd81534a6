import type { LoadedStep } from './load-process.ts';
import type { Database, Tx } from './store.ts';

/** Nothing after it is done, and no other process has begun because of it: then it can be taken back. */
export async function isNewestStep(
  db: Database | Tx,
  { processId, ordinal }: LoadedStep,
  steps: readonly LoadedStep[],
): Promise<boolean> {
  if (steps.some((one) => one.state === 'done' && one.ordinal > ordinal)) return false;
  const follower = await db
    .selectFrom('service_process')
    .select('id')
    .where('follows', '=', processId)
    .where('state', '!=', 'stopped')
    .limit(1)
    .executeTakeFirst();
  return follower === undefined;
}
