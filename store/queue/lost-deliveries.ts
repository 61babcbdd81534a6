import { sql } from 'kysely';
import type { Tx } from '../store.ts';
import { type Enqueued, queueNames } from './queue.ts';

/**
 * Messages that wait without a job that would deliver them, oldest first. There should be none: a job is written
 * with its message and ends with it. Those younger than half a minute may just be changing hands.
 */
export async function lostDeliveries(tx: Tx, most: number): Promise<Enqueued[]> {
  const { rows } = await sql<Enqueued>`
    select message.id, message.lane
    from outgoing_message message
    where message.state = 'waiting'
      and message.created_at < now() - interval '30 seconds'
      and not exists (
        select from pgboss.job
        where job.name = ${queueNames.delivery}
          and job.state in ('created', 'retry', 'active')
          and job.data ->> 'messageId' = message.id::text
      )
    order by message.created_at
    limit ${most}`.execute(tx);
  return rows;
}
