import { type RawBuilder, sql } from 'kysely';
import { nameOfErased } from '../domain/erasure.ts';
import type { Tx } from './store.ts';

/**
 * Whether nothing of who somebody is stands in the entry any more. Name and address are looked at too: an entry into
 * which they were written again, by a backup for instance, can be found and erased once more.
 */
export function isErased(person = 'person'): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${person}.${name}`);
  return sql`(${column('erased_at')} is not null and ${column('email')} is null
    and ${column('name')} = ${sql.lit(nameOfErased)})`;
}

/** Somebody who can be found and be given something: neither erased, nor joined into another entry. */
export function isLiving(person = 'person'): RawBuilder<boolean> {
  return sql`(${sql.ref(`${person}.joined_into`)} is null and not ${isErased(person)})`;
}

/** Whether the person can still be given something back. */
export async function stillLives(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql`select from person where id = ${personId} and ${isLiving()}`.execute(tx);
  return rows.length > 0;
}
