import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type AccessLink, lifeOf } from '../../domain/access-link.ts';
import { hashOfToken } from '../access-link.ts';
import type { Store } from '../store.ts';

export type NewLink = Pick<AccessLink, 'purpose' | 'personId' | 'subjectId'> & {
  /** The message that brings it; null for one that a page shows. */
  readonly messageId: string | null;
  /** For whoever has just typed the code. */
  readonly isConfirmed?: boolean;
};

/**
 * Makes a link and returns its token, which is nowhere else: 256 random bits for the address of a page, good for a time and
 * for one thing. What it allows is asked again when it is used. Nobody who was erased gets one.
 */
export async function issueLink(store: Pick<Store, 'db'>, link: NewLink): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const { isConfirmed = false } = link;
  const life = lifeOf(link.purpose, isConfirmed);
  const lasts =
    'days' in life
      ? sql`make_interval(days => ${life.days}::int)`
      : sql`make_interval(mins => ${life.minutes}::int)`;
  const { rows } = await sql`
    insert into access_link (id, token_hash, purpose, person_id, subject_id, message_id, is_confirmed,
      expires_at)
    select ${randomUUID()}::uuid, ${hashOfToken(token)}::bytea, ${link.purpose}, person.id,
      ${link.subjectId}::uuid, ${link.messageId}::uuid, ${isConfirmed}, now() + ${lasts}
    from person where person.id = ${link.personId} and person.erased_at is null
    for share
    returning id`.execute(store.db);
  if (rows.length === 0) throw new Error('No link is made for somebody who is erased');
  return token;
}
