import { sql } from 'kysely';
import { prepared } from '../prepared.ts';
import type { Lane } from '../queue/queue.ts';
import type { Store } from '../store.ts';

/** How many messages leave for a tenant in a second, from all instances together; and how many of them remind. */
export type Pace = { readonly messages: number; readonly reminders: number };

/** Whoever would have to wait longer than so many seconds gives the place in the queue back meanwhile; an answer waits. */
const longestWait = { reply: 60, update: 1, notice: 1, reminder: 1 } as const satisfies Record<Lane, number>;

/**
 * Gives messages their moments among all that leave for the tenant, whichever instance sends them: for each the
 * milliseconds until then, for as many as need not wait too long. A moment is the caller's, and is lost if it is not
 * used.
 *
 * Reminders have a clock of their own, and everything else has another, so that nothing waits for reminders. While
 * reminders have moments ahead, the other clock gives what they leave; and the first reminder after a rest comes after
 * what was given at the full pace. So the two together never give more than the pace of all messages.
 */
export async function reserveMoments(
  store: Store,
  { tenantId, lane, count }: { readonly tenantId: string; readonly lane: Lane; readonly count: number },
  { messages, reminders }: Pace,
): Promise<readonly number[]> {
  const reserve = lane === 'reminder' ? reserveForReminders : reserveForOthers;
  const apart = {
    reminders: 1 / reminders,
    alone: 1 / messages,
    beside: 1 / Math.max(1, messages - reminders),
  };
  const [row] = await reserve(store.db, { tenantId, count, longest: longestWait[lane], ...apart });
  if (!row) return [];
  return Array.from({ length: row.given }, (_, index) => (row.first + index * row.apart) * 1_000);
}

type Asked = {
  readonly tenantId: string;
  readonly count: number;
  /** In seconds, as the rest. */
  readonly longest: number;
  readonly reminders: number;
  readonly alone: number;
  readonly beside: number;
};
type Given = { readonly first: number; readonly apart: number; readonly given: number };

const reserveForReminders = prepared((_, { tenantId, count, longest, reminders }: Asked) =>
  moments({
    ...{ tenantId, count, longest },
    clock: 'next_reminder_at',
    first: sql`greatest(paused_until, case when reminder_at > now then reminder_at else greatest(now, send_at) end)`,
    apart: sql`${reminders}::double precision`,
  }),
);

const reserveForOthers = prepared((_, { tenantId, count, longest, alone, beside }: Asked) =>
  moments({
    ...{ tenantId, count, longest },
    clock: 'next_send_at',
    first: sql`greatest(now, send_at)`,
    apart: sql`case when reminder_at > now then ${beside}::double precision else ${alone}::double precision end`,
  }),
);

/** The row is locked meanwhile; the clock is read after that, since whoever waited for it comes later than those before. */
function moments(
  asked: Pick<Asked, 'tenantId' | 'count' | 'longest'> & {
    readonly clock: 'next_reminder_at' | 'next_send_at';
    readonly first: ReturnType<typeof sql>;
    readonly apart: ReturnType<typeof sql>;
  },
) {
  const { clock, first, apart } = asked;
  return sql<Given>`
    with locked as materialized (
      select id, next_reminder_at as reminder_at, next_send_at as send_at, reminders_paused_until as paused_until
      from tenant where id = ${asked.tenantId} for no key update
    ),
    reckoned as materialized (
      select id, now, ${first} as first, ${apart} as apart
      from locked cross join lateral (select clock_timestamp() as now, locked.id as after_lock) clock
    ),
    shared as materialized (
      select id, first, apart, extract(epoch from first - now)::double precision as wait,
        greatest(0, least(${asked.count}::double precision,
          floor((${asked.longest} - extract(epoch from first - now)::double precision) / apart) + 1))::integer as given
      from reckoned
    ),
    taken as (
      update tenant set ${sql.ref(clock)} = first + make_interval(secs => given * apart)
      from shared where tenant.id = shared.id and given > 0
    )
    select wait as first, apart, given from shared`;
}

/**
 * Teams asked for a pause: no reminder leaves for the tenant before it is over, from any instance. What else leaves is
 * not slowed down for it.
 *
 * Teams does not say whether it was too much for the tenant or for the conversation. One in which something else was
 * sent in the longest of its short windows may itself have had too much, and holds nobody but itself.
 */
export async function pauseReminders(
  store: Store,
  { id, tenantId }: { readonly id: string; readonly tenantId: string },
  seconds: number,
): Promise<void> {
  await sql`
    update tenant
    set reminders_paused_until = greatest(reminders_paused_until,
      clock_timestamp() + make_interval(secs => ${seconds}::double precision))
    where id = ${tenantId} and not exists (
      select from conversation where id = ${id} and sent_at[2] > clock_timestamp() - interval '30 s')`.execute(
    store.db,
  );
}
