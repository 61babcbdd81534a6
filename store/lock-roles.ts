import { sql } from 'kysely';
import type { Tx } from './store.ts';

/** Roles are given and ended one after the other, so that a last coordinator stays. */
export async function lockRoles(tx: Tx): Promise<void> {
  await sql`lock table role_grant in share row exclusive mode`.execute(tx);
}

/** How many hold the role of a national coordinator. */
export async function countCoordinators(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom('role_grant')
    .select(({ fn }) => fn.count<string>('person_id').distinct().as('count'))
    .where('role', '=', 'national-coordinator')
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
