import pg from 'pg';
import { type KnownStatement, knownOn, readerOf } from './known-statements.ts';
import { message } from './wire-messages.ts';

/** What Postgres answered to a statement. */
export type Answer = {
  /** What was done, as Postgres says it: `SELECT 3`, `INSERT 0 3`, `BEGIN`. */
  readonly command: string;
  /** As Postgres described them: whoever asked knows what they are. */
  readonly rows: unknown[];
};

/** What Postgres says of a named statement whose result a migration changed: it fails for ever on that connection. */
const resultChanged = '0A000';

type Asked = {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly rows: Record<string, unknown>[];
  known: KnownStatement | null;
  /** What Postgres said when it was carried out; null until then. */
  tag: string | null;
  /** What went wrong in reading its rows. */
  unreadable: Error | null;
};

/**
 * Statements that are made in one go. They leave in one packet, with one request to answer, and come back in one: a
 * packet costs as much as a statement. When one fails, Postgres skips those after it, and they fail with it; outside a
 * transaction they are one together. To `pg` they are one query, and it calls here what it calls of its own.
 */
export class Batch extends pg.Query {
  readonly asked: Asked[] = [];
  /** Called last, by `pg` too when time is up. */
  declare callback: (error: Error | null) => void;
  readonly #client: pg.ClientBase;
  #at = 0;

  constructor(client: pg.ClientBase) {
    super('', [], ((error: Error | null) => this.#settle(error)) as never);
    this.#client = client;
  }

  add(text: string, values: readonly unknown[]): Promise<Answer> {
    // What cannot be written as a value fails alone, before anything is sent.
    const written = values.map(message.value);
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const blank = { rows: [], known: null, tag: null, unreadable: null };
    this.asked.push({ text, values: written, resolve, reject, ...blank });
    return promise;
  }

  override readonly submit = (connection: pg.Connection) => {
    const known = knownOn(connection);
    const parts = known.takeDoubtful().map(message.close);
    for (const one of this.asked) {
      const before = known.find(one.text);
      one.known = before ?? known.add(one.text);
      if (!before) parts.push(message.parse(one.known.name, one.text));
      parts.push(message.bind(one.known.name, one.values));
      parts.push(one.known.readRow ? message.execute : message.describeAndExecute);
    }
    parts.push(message.sync);
    connection.stream.write(Buffer.concat(parts));
  };

  handleRowDescription({ fields }: { readonly fields: Parameters<typeof readerOf>[0] }): void {
    const known = this.asked[this.#at]?.known;
    if (known) known.readRow = readerOf(fields);
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const one = this.asked[this.#at];
    if (!one?.known?.readRow) throw new Error('Postgres sent a row without having described it');
    try {
      one.rows.push(one.known.readRow(fields));
    } catch (error) {
      one.unreadable = error as Error;
    }
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const one = this.asked[this.#at++];
    if (!one) return;
    one.tag = text;
    if (one.known) one.known.readRow ??= noRow;
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' });
  }

  handleError(error: Error, connection: pg.Connection): void {
    // Of what was not carried out nobody knows whether it was parsed.
    for (const { known } of this.asked.slice(this.#at)) {
      if (known && !known.readRow) knownOn(connection).forget(known);
    }
    // A connection that ends is thrown away by the pool.
    if ((error as { code?: unknown }).code === resultChanged) {
      void (this.#client as pg.Client).end().catch(() => undefined);
    }
    this.callback(error);
  }

  handleReadyForQuery(): void {
    this.callback(null);
  }

  #settle(error: Error | null): void {
    for (const one of this.asked) {
      const failure = error ?? one.unreadable;
      if (failure) one.reject(failure);
      else one.resolve({ command: one.tag ?? '', rows: one.rows });
    }
  }
}

/** For what gives no rows, which Postgres does not describe. */
const noRow = readerOf([]);
