import type pg from 'pg';
import { type Answer, Batch } from './batch.ts';

/** What Postgres says of a named statement whose result a migration changed: it fails for ever on that connection. */
const resultChanged = '0A000';

/**
 * Carries a statement out. Postgres parses, plans and describes it once for each connection. What is made in one go
 * travels together; several statements in one text, which have no values, go by themselves.
 */
export async function runStatement(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[] = [],
): Promise<Answer> {
  try {
    return await (values.length === 0 && text.includes(';')
      ? runSeveral(client, text)
      : batchOn(client).add(text, values));
  } catch (error) {
    const failure = error as Error & { readonly code?: unknown };
    // A connection that ends is thrown away by the pool.
    if (failure.code === resultChanged) void (client as pg.Client).end().catch(() => undefined);
    // Else it would lead to the socket, and not to whoever asked.
    Error.captureStackTrace(failure);
    throw failure;
  }
}

const gathering = new WeakMap<pg.ClientBase, Batch>();

/** The statements that are being made on this connection, which leave when whoever makes them pauses. */
function batchOn(client: pg.ClientBase): Batch {
  const begun = gathering.get(client);
  if (begun) return begun;
  const batch = new Batch();
  gathering.set(client, batch);
  process.nextTick(send, client, batch);
  return batch;
}

function send(client: pg.ClientBase, batch: Batch): void {
  if (gathering.get(client) !== batch) return;
  gathering.delete(client);
  client.query(batch);
}

function runSeveral(client: pg.ClientBase, text: string): Promise<Answer> {
  const before = gathering.get(client);
  if (before) send(client, before);
  return client.query(text);
}
