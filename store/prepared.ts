import { type CompiledQuery, DummyDriver, Kysely, type QueryExecutorProvider } from 'kysely';
import { runOn } from './one-connection.ts';
import { postgresDialect } from './postgres.ts';
import type { DB } from './schema.ts';
import type { Database } from './store.ts';

/** Whatever Kysely builds: a query or a piece of SQL. */
type Built<Row> = { compile(executor: QueryExecutorProvider): CompiledQuery<Row> };

/**
 * A statement that is built once, when it is first used, and then only given its values: building it costs several
 * times what sending it does. `build` must put what it is given into the statement as it is, and decide nothing by
 * it, since it sees places for values and not the values themselves.
 *
 * ```ts
 * const lockSeat = prepared((db, { id }: { id: string }) =>
 *   db.selectFrom('seat').select('version').where('id', '=', id).forUpdate());
 * const [seat] = await lockSeat(tx, { id });
 * ```
 */
export function prepared<Row, Values extends object = Record<never, never>>(
  build: (db: Database, values: Values) => Built<Row>,
): (db: Database, values: Values) => Promise<Row[]> {
  let built: CompiledQuery<Row> | null = null;
  return (db, values) => {
    built ??= build(blank, places as Values).compile(blank);
    const parameters = built.parameters.map((parameter) =>
      parameter instanceof Place ? values[parameter.name as keyof Values] : parameter,
    );
    return runOn(db, { ...built, parameters });
  };
}

/** Stands for a value while the statement is built. */
class Place {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** Has a place of every name. */
const places: object = new Proxy({}, { get: (_, name) => new Place(String(name)) });

/** Builds statements and carries none out. */
const blank = new Kysely<DB>({ dialect: postgresDialect(() => new DummyDriver()) });
