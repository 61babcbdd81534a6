import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { HeldRows } from '../../domain/held-kinds.ts';
import { type HeldPlace, heldPlaces } from '../held-data.ts';
import type { Store } from '../store.ts';

/** All that is kept about the actor, place by place; nobody gets anybody else's. Places with nothing are left out. */
export async function heldData(store: Store, actor: Actor): Promise<HeldRows[] | null> {
  if (actor.kind !== 'person') return null;
  const held: HeldRows[] = [];
  // One after the other: it is asked for seldom, and is in nobody's way.
  for (const place of heldPlaces) {
    const { rows } = await rowsOf(place, actor.personId).execute(store.db);
    const { kind, table } = place;
    if (rows.length > 0) held.push({ kind, table, rows: rows.map(({ row }) => row) });
  }
  return held;
}

type Row = { readonly row: Readonly<Record<string, unknown>> };

function rowsOf({ table, joined, by, gives }: HeldPlace, personId: string): RawBuilder<Row> {
  const column = (name: string) => sql.ref(name.includes('.') ? name : `${table}.${name}`);
  const names = (name: string) =>
    // A list of people is the one column that is no single id.
    name.endsWith('_ids')
      ? sql`${column(name)} @> array[${personId}::uuid]`
      : sql`${column(name)} = ${personId}::uuid`;
  const part = sql.join(by.map((name) => sql`case when ${names(name)} then ${sql.lit(name)} end`));
  const told = gives.flatMap((name) => [sql.lit(name.replace(/^.*\./, '')), column(name)]);
  return sql<Row>`
    select jsonb_build_object('part', to_jsonb(array_remove(array[${part}], null)), ${sql.join(told)}) as row
    from ${sql.table(table)} ${sql.raw(joined ?? '')}
    where ${sql.join(by.map(names), sql` or `)}`;
}
