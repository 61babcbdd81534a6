import { sql } from 'kysely';
import type { AccessLink } from '../../domain/access-link.ts';
import { hashOfToken, isGood } from '../access-link.ts';
import type { Store } from '../store.ts';

/** The link that a token opens; null for one that is unknown, used, taken back or too old, all in the same time. */
export async function findLink(store: Pick<Store, 'db'>, token: string): Promise<AccessLink | null> {
  const { rows } = await sql<AccessLink>`
    select id, purpose, person_id as "personId", subject_id as "subjectId" from access_link
    where token_hash = ${hashOfToken(token)} and ${isGood}`.execute(store.db);
  return rows[0] ?? null;
}
