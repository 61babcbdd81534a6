import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import pg from 'pg';
import type { Part } from '../approve/press-on.ts';
import { answerParent } from './answer-parent.ts';

export type Statement = { readonly text: string; readonly values: readonly unknown[] };

export type ReplaySettings = { readonly databaseUrl: string; readonly recordFile: string };

let pool: pg.Pool;
let presses: Statement[][] = [];

/** What a press asks of Postgres and nothing else: its statements in one transaction, by `pg` as it comes. */
answerParent({
  start: ({ databaseUrl, recordFile }: ReplaySettings) => {
    pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
    presses = deserialize(readFileSync(recordFile)) as Statement[][];
  },
  run: async ({ from, to, concurrent }: Part) => {
    let next = from;
    const work = async () => {
      while (next < to) await replay(presses[next++] ?? []);
    };
    await Promise.all(Array.from({ length: concurrent }, work));
  },
  statements: () => presses[0]?.length ?? 0,
});

async function replay(statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const { text, values } of statements) await client.query(text, [...values]);
    await client.query('commit');
  } finally {
    client.release();
  }
}
