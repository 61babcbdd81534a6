import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

export type RecordedStatement = { readonly text: string; readonly values: readonly unknown[] };

/** What the work asks of Postgres, by the statement, beside what comes of it. */
export async function recorded<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly statements: readonly RecordedStatement[] }> {
  const asking = new AsyncLocalStorage<RecordedStatement[]>();
  const { query } = pg.Client.prototype;
  const statements: RecordedStatement[] = [];
  pg.Client.prototype.query = function recording(this: pg.Client, ...args: unknown[]) {
    const { text, values } = args[0] as RecordedStatement;
    if (Array.isArray(values)) asking.getStore()?.push({ text, values: [...values] });
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof query;
  try {
    return { result: await asking.run(statements, work), statements };
  } finally {
    pg.Client.prototype.query = query;
  }
}
