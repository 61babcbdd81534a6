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
    join (
      select id from outgoing_message
      where state = 'waiting' and created_at < now() - interval '30 seconds'
      -- Once for all, however wrong Postgres is about how many there are: as a condition on each message it may take
      -- the product of both, right after a round of reminders was put up.
      except
      select (job.data ->> 'messageId')::uuid from pgboss.job
      where job.name in (${queueNames.delivery}, ${queueNames.mail}) and job.state in ('created', 'retry', 'active')
    ) lost on lost.id = message.id
    order by message.created_at
    limit ${most}`.execute(tx);
  return rows;
}
