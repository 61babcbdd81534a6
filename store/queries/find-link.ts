import { sql } from 'kysely';
import type { AccessLink } from '../../domain/access-link.ts';
import { hashOfToken, isGood } from '../access-link.ts';
import type { Store } from '../store.ts';

const columns = sql`id, purpose, person_id as "personId", subject_id as "subjectId",
  message_id as "messageId", is_confirmed as "isConfirmed"`;

/** The link that a token opens; null for one that is unknown, used, taken back or too old, all in the same time. */
export async function findLink(store: Pick<Store, 'db'>, token: string): Promise<AccessLink | null> {
  const { rows } = await sql<AccessLink>`
    select ${columns} from access_link
    where token_hash = ${hashOfToken(token)} and ${isGood}`.execute(store.db);
  return rows[0] ?? null;
}

/**
 * A link that its person has answered with, for as long as it would have been good; null for any other. It decides
 * nothing any more: it shows what was answered.
 */
export async function findUsedLink(store: Pick<Store, 'db'>, token: string): Promise<AccessLink | null> {
  const { rows } = await sql<AccessLink>`
    select ${columns} from access_link
    where token_hash = ${hashOfToken(token)} and used_at is not null and revoked_at is null
      and expires_at > now()`.execute(store.db);
  return rows[0] ?? null;
}

/**
 * The link of whoever sat and wrote for so long that it ran out, or used it up in another window; null for any other.
 * It opens nothing: what came with it is kept for its person.
 */
export async function findSpentLink(store: Pick<Store, 'db'>, token: string): Promise<AccessLink | null> {
  const { rows } = await sql<AccessLink>`
    select ${columns} from access_link
    where token_hash = ${hashOfToken(token)} and is_confirmed and revoked_at is null and not (${isGood})`.execute(
    store.db,
  );
  return rows[0] ?? null;
}
