import pg from 'pg';

/** How a column is read: its text as it comes from Postgres becomes a value. */
type Column = { readonly name: string; readonly read: (text: string) => unknown };

/** What the rows of a statement are made of. */
export type Columns = readonly Column[];

/** A statement under the name by which Postgres knows it on one connection. */
export type KnownStatement = {
  readonly text: string;
  readonly name: string;
  /** null until Postgres has described it once. */
  columns: Columns | null;
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
    const added = { text, name: `s${++this.#count}`, columns: null };
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

export function columnsFrom(
  fields: readonly { readonly name: string; readonly dataTypeID: number }[],
): Columns {
  return fields.map(({ name, dataTypeID }) => ({
    name,
    read: pg.types.getTypeParser(dataTypeID, 'text') as Column['read'],
  }));
}

export function readRow(columns: Columns, texts: readonly (string | null)[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [index, { name, read }] of columns.entries()) {
    const text = texts[index] ?? null;
    row[name] = text === null ? null : read(text);
  }
  return row;
}
