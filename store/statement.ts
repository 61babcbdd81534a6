import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import pg from 'pg';

/** What Postgres says of a named statement whose result a migration changed: it fails for ever on that connection. */
const resultChanged = '0A000';

/**
 * Carries a statement out. One with values is given a name made from its text, so that Postgres parses and plans it
 * once for each connection; without, it may be several statements, which Postgres takes only as they are.
 */
export async function runStatement(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[] = [],
): Promise<pg.QueryResult> {
  gather(client);
  try {
    return await new Promise((resolve, reject) => {
      client.query(new Statement(text, values, (error, result) => (error ? reject(error) : resolve(result))));
    });
  } catch (error) {
    const failure = error as Error & { readonly code?: unknown };
    // A connection that ends is thrown away by the pool.
    if (failure.code === resultChanged) void (client as pg.Client).end().catch(() => undefined);
    // Else it would lead to the socket, and not to whoever asked.
    Error.captureStackTrace(failure);
    throw failure;
  }
}

type Answered = (error: Error | null, result: pg.QueryResult) => void;

class Statement extends pg.Query {
  readonly name: string | undefined;

  constructor(text: string, values: readonly unknown[], answered: Answered) {
    super(text, [...values], answered as never);
    this.name = values.length > 0 ? nameOf(text) : undefined;
  }
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  // Statements come from our own source, so their number is bounded; a list of unbounded lengths would not be.
  if (names.size < 5_000) names.set(text, name);
  return name;
}

const gathering = new WeakSet<Duplex>();

/** Statements that are made in one go leave in one packet: writing costs more than all else that a statement costs. */
function gather(client: pg.ClientBase): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Duplex } }).connection;
  if (gathering.has(stream)) return;
  gathering.add(stream);
  stream.cork();
  process.nextTick(() => {
    gathering.delete(stream);
    stream.uncork();
  });
}
