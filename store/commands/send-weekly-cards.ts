import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import { type Region, regions } from '../../domain/vocabulary.ts';
import { channelsOf } from '../channel.ts';
import { type CommandContext, done, type Outcome } from '../command.ts';
import { type NewMessage, refreshCards, tell } from '../outgoing.ts';
import { contactsOf } from '../recipients.ts';
import type { Tx } from '../store.ts';
import { transact } from '../transaction.ts';
import { weekDue, weeklyFigures } from '../weekly-figures.ts';

/**
 * Begins the week when its Monday, 08:00 in Oslo, has come: each region's channel is given a card with the figures,
 * or each of its contacts where there is no channel. Claimed in the database, so that several instances, restarts
 * and downtime give one card a week; a week that went by meanwhile is left out. A new installation begins with the
 * next Monday.
 */
export async function sendWeeklyCards(context: CommandContext): Promise<Outcome> {
  const { actor, store } = context;
  if (actor.kind !== 'system') return refuse('unknown-or-forbidden');
  return await transact(store, async (tx) => {
    const week = await claimWeek(tx);
    if (week) for (const region of regions) await sendTo(tx, context, region, week);
    return { ...done(week ? { week } : {}), repeated: false };
  });
}

/** The week that begins now, as its Monday; null when it was begun already, or it is the first one known of. */
async function claimWeek(tx: Tx): Promise<string | null> {
  const { rows } = await sql<{ week: string; isFirst: boolean }>`
    insert into weekly_round (week)
    select newest.week from (
      select ${weekDue} as week
    ) as newest
    where not exists (select from weekly_round where weekly_round.week >= newest.week)
    on conflict do nothing
    returning week::text,
      -- Other rows than the new one: the statement does not see its own.
      not exists (select from weekly_round) as "isFirst"`.execute(tx);
  const [row] = rows;
  return row && !row.isFirst ? row.week : null;
}

async function sendTo(
  tx: Tx,
  { store, correlationId }: CommandContext,
  region: Region,
  week: string,
): Promise<void> {
  const id = randomUUID();
  const older = await tx
    .selectFrom('weekly_card')
    .select(['id', 'version'])
    .where('region', '=', region)
    .orderBy('week', 'desc')
    .limit(1)
    .executeTakeFirst();
  await tx
    .insertInto('weekly_card')
    .values({ id, region, week, figures: JSON.stringify(await weeklyFigures(tx, region)) })
    .execute();
  const card = { subjectId: id, version: 1, correlationId };
  await tell(
    tx,
    store.queue,
    (await readersOf(tx, region)).map((to) => ({
      to,
      card: 'weekly',
      cause: 'week-begun',
      lane: 'reminder',
      ...card,
    })),
  );
  if (!older) return;
  const version = older.version + 1;
  await tx.updateTable('weekly_card').set({ version }).where('id', '=', older.id).execute();
  await refreshCards(tx, store.queue, { subjectId: older.id, version, correlationId });
}

async function readersOf(tx: Tx, region: Region): Promise<NewMessage['to'][]> {
  const channels = await channelsOf(tx, { regions: [region] });
  if (channels.length > 0) return channels.map(({ conversationId }) => ({ conversationId }));
  return (await contactsOf(tx, region)).map((personId) => ({ personId }));
}
