import pg from 'pg';
import { type KnownStatement, knownOn, readerOf } from './known-statements.ts';
import { message } from './wire-messages.ts';

/** What Postgres answered to a statement. */
export type Answer = {
  /** `SELECT`, `INSERT` and so on, as Postgres says it. */
  readonly command: string;
  readonly rowCount: number | null;
  /** As Postgres described them: whoever asked knows what they are. */
  readonly rows: unknown[];
};

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
  #at = 0;

  constructor() {
    super('', [], ((error: Error | null) => this.#settle(error)) as never);
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
    this.callback(error);
  }

  handleReadyForQuery(): void {
    this.callback(null);
  }

  #settle(error: Error | null): void {
    for (const one of this.asked) {
      const failure = error ?? one.unreadable;
      if (failure) one.reject(failure);
      else one.resolve(answerFrom(one.tag ?? '', one.rows));
    }
  }
}

/** For what gives no rows, which Postgres does not describe. */
const noRow = readerOf([]);

/** What was done, and to how many rows: `SELECT 3`, `INSERT 0 3`, `BEGIN`. */
function answerFrom(tag: string, rows: Answer['rows']): Answer {
  const [command = '', ...numbers] = tag.split(' ');
  const count = numbers.at(-1);
  return { command, rowCount: count === undefined ? null : Number(count), rows };
}
