import pg from 'pg';

/** Makes a row of the texts of one, as they come from Postgres. */
export type ReadRow = (texts: readonly (string | null)[]) => Record<string, unknown>;

/** A statement under the name by which Postgres knows it on one connection. */
export type KnownStatement = {
  readonly text: string;
  readonly name: string;
  /** null until Postgres has described it once. */
  readRow: ReadRow | null;
};

/**
 * What Postgres knows on one connection: each statement is parsed, planned and described once. The description holds
 * for as long as the connection, since Postgres refuses a named statement whose result a migration changed.
 */
export class KnownStatements {
  readonly #byText = new Map<string, KnownStatement>();
  readonly #doubtful: string[] = [];
  #count = 0;

  find(text: string): KnownStatement | undefined {
    return this.#byText.get(text);
  }

  add(text: string): KnownStatement {
    const added = { text, name: `s${++this.#count}`, readRow: null };
    this.#byText.set(text, added);
    return added;
  }

  /** Perhaps it was never parsed, since something failed: it is parsed anew, under another name. */
  forget(known: KnownStatement): void {
    if (this.#byText.get(known.text) !== known) return;
    this.#byText.delete(known.text);
    this.#doubtful.push(known.name);
  }

  /** Names that Postgres is to forget too, should it know them. */
  takeDoubtful(): string[] {
    return this.#doubtful.splice(0);
  }
}

const ofConnections = new WeakMap<pg.Connection, KnownStatements>();

export function knownOn(connection: pg.Connection): KnownStatements {
  const known = ofConnections.get(connection) ?? new KnownStatements();
  ofConnections.set(connection, known);
  return known;
}

type Described = { readonly name: string; readonly dataTypeID: number };
type Read = (text: string) => unknown;

/**
 * How the rows of a statement are read. Written down as a function of its own, so that a row is made whole: filled in
 * name by name it costs the engine ten times as much, and a press reads hundreds of values.
 */
export function readerOf(columns: readonly Described[]): ReadRow {
  const reads = columns.map(({ dataTypeID }) => pg.types.getTypeParser(dataTypeID, 'text') as Read);
  const values = columns.map(
    ({ name }, at) => `${JSON.stringify(name)}: texts[${at}] === null ? null : reads[${at}](texts[${at}])`,
  );
  // Of two columns of one name the later one counts, as with `pg`. Whatever is in it is quoted.
  return new Function('reads', `return (texts) => ({ ${values.join(', ')} })`)(reads);
}
