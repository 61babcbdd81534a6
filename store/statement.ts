import type pg from 'pg';
import { type Answer, Batch } from './batch.ts';

/**
 * Carries a statement out. Postgres parses, plans and describes it once for each connection. What is made in one go
 * travels together; several statements in one text, which have no values, go by themselves. What it rejects with leads
 * to the socket: whoever waits for it makes it lead to whoever asked (`tracedHere`).
 */
export function runStatement(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[] = [],
): Promise<Answer> {
  return values.length === 0 && text.includes(';')
    ? runSeveral(client, text)
    : batchOn(client).add(text, values);
}

/** Only the function that awaited the statement knows who asked for it. */
export function tracedHere(error: unknown): Error {
  const failure = error as Error;
  Error.captureStackTrace(failure, tracedHere);
  return failure;
}

const gathering = new WeakMap<pg.ClientBase, Batch>();

/** The statements that are being made on this connection, which leave when whoever makes them pauses. */
function batchOn(client: pg.ClientBase): Batch {
  const begun = gathering.get(client);
  if (begun) return begun;
  const batch = new Batch(client);
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
