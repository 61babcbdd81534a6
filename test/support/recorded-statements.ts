import { AsyncLocalStorage } from 'node:async_hooks';
import { Batch } from '../../store/batch.ts';

export type RecordedStatement = { readonly text: string; readonly values: readonly unknown[] };

const asking = new AsyncLocalStorage<RecordedStatement[]>();
/** What a transaction has around its statements. */
const frames = ['begin', 'commit', 'rollback'];
const { add } = Batch.prototype;
let recordings = 0;

/** What the work asks of Postgres, by the statement, beside what comes of it; several may be recorded at a time. */
export async function recorded<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly statements: readonly RecordedStatement[] }> {
  const statements: RecordedStatement[] = [];
  recordings += 1;
  Batch.prototype.add = function recording(this: Batch, text, values) {
    if (!frames.includes(text)) asking.getStore()?.push({ text, values: [...values] });
    return add.call(this, text, values);
  };
  try {
    return { result: await asking.run(statements, work), statements };
  } finally {
    recordings -= 1;
    if (recordings === 0) Batch.prototype.add = add;
  }
}
