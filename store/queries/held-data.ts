import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { mayAdminister } from '../../domain/administration.ts';
import type { HeldRows } from '../../domain/held-kinds.ts';
import { entriesOf } from '../erasure.ts';
import { type HeldPlace, heldPlaces } from '../held-data.ts';
import { isLiving } from '../living.ts';
import type { Store } from '../store.ts';

/** All that is kept about the actor, place by place; nobody gets anybody else's. Places with nothing are left out. */
export async function heldData(store: Store, actor: Actor): Promise<HeldRows[] | null> {
  return actor.kind === 'person' ? await heldAbout(store, actor.personId) : null;
}

export type HeldOfPerson = { readonly name: string; readonly places: readonly HeldRows[] };

/**
 * The same about somebody else, to be given to them: who is not in Teams can ask for it in no other way. null for
 * whoever may not, and where there is nobody any more. Only through `give-held-data.ts`, which writes down that it was.
 */
export async function heldDataOf(store: Store, actor: Actor, personId: string): Promise<HeldOfPerson | null> {
  if (!mayAdminister(actor)) return null;
  const person = await store.db
    .selectFrom('person')
    .select('name')
    .where('id', '=', personId)
    .where(isLiving())
    .executeTakeFirst();
  return person ? { name: person.name, places: await heldAbout(store, personId) } : null;
}

/** About all entries of the person: what was under another one before they were joined is theirs too. */
async function heldAbout(store: Store, personId: string): Promise<HeldRows[]> {
  const entries = await entriesOf(store.db, personId);
  const held: HeldRows[] = [];
  // One after the other: it is asked for seldom, and is in nobody's way.
  for (const place of heldPlaces) {
    const { rows } = await rowsOf(place, entries).execute(store.db);
    const { kind, table } = place;
    if (rows.length > 0) held.push({ kind, table, rows: rows.map(({ row }) => row) });
  }
  return held;
}

type Row = { readonly row: Readonly<Record<string, unknown>> };

function rowsOf({ table, joined, by, gives }: HeldPlace, entries: readonly string[]): RawBuilder<Row> {
  const column = (name: string) => sql.ref(name.includes('.') ? name : `${table}.${name}`);
  const names = (name: string) =>
    // A list of people is the one column that is no single id.
    name.endsWith('_ids')
      ? sql`${column(name)} && ${[...entries]}::uuid[]`
      : sql`${column(name)} = any(${[...entries]}::uuid[])`;
  const part = sql.join(by.map((name) => sql`case when ${names(name)} then ${sql.lit(name)} end`));
  const told = gives.flatMap((name) => [sql.lit(name.replace(/^.*\./, '')), column(name)]);
  return sql<Row>`
    select jsonb_build_object('part', to_jsonb(array_remove(array[${part}], null)), ${sql.join(told)}) as row
    from ${sql.table(table)} ${sql.raw(joined ?? '')}
    where ${sql.join(by.map(names), sql` or `)}`;
}
