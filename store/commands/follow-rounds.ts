import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { onTheWall } from '../../domain/calendar.ts';
import { refuse } from '../../domain/refusal.ts';
import { isQuiet } from '../../domain/reminder-rules.ts';
import {
  channelDays,
  type FollowedRound,
  isFollowed,
  isToldAnew,
  type RoundFigures,
} from '../../domain/round-status.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { targetOf } from '../channel.ts';
import { type CommandContext, done, type Outcome } from '../command.ts';
import { type NewMessage, refreshCards, tell } from '../outgoing.ts';
import { businessTime } from '../queries/business-time.ts';
import { reminderSettings } from '../reminder-setting.ts';
import { roundFigures } from '../round-figures.ts';
import { transact } from '../transaction.ts';

type Followed = FollowedRound & {
  readonly channelId: string;
  readonly conversationId: string;
  readonly region: Region | null;
  readonly serviceId: string | null;
  readonly cycleId: string;
  /** The card that there is, and what it shows; null before the channel has one. */
  readonly statusId: string | null;
  readonly version: number | null;
  readonly figures: unknown;
  /** The day on which the channel was told last; null before it has a card. */
  readonly toldOn: string | null;
};

/**
 * Gives every channel its card of a round on the first day on which a policy tells channels, lets the cards follow what
 * is written, and says so anew on the policies' later days while something is missing. A channel that was bound later
 * gets it then. `ids` holds the cards that are new or changed.
 */
export async function followRounds(context: CommandContext): Promise<Outcome> {
  const { actor, store } = context;
  if (actor.kind !== 'system') return refuse('unknown-or-forbidden');
  const [{ policies, rules }, now] = await Promise.all([reminderSettings(store.db), businessTime(store)]);
  const today = onTheWall(now).day;
  const isSilent = isQuiet(now, rules);
  const ids: Record<string, string> = {};
  for (const one of await followed(context)) {
    const days = channelDays(one, policies, rules.quietDays);
    if (!isFollowed(today, one.lastDueOn, days)) continue;
    const { statusId, toldOn } = one;
    if (statusId === null && isSilent) continue;
    const figures = await roundFigures(store.db, one.cycleId, targetOf(one));
    const says = toldOn !== null && isToldAnew(today, toldOn, days) && !isSilent && isMissing(figures);
    if (!says && statusId !== null && isDeepStrictEqual(one.figures, figures)) continue;
    const id =
      statusId === null
        ? await begin(context, one, figures, today)
        : await update(context, { ...one, statusId }, figures, says ? today : null);
    if (id) ids[one.channelId] = id;
  }
  return { ...done(ids), repeated: false };
}

function isMissing({ begun, notBegun, late }: RoundFigures): boolean {
  return begun + notBegun + late > 0;
}

async function followed({ store }: CommandContext): Promise<Followed[]> {
  const { rows } = await sql<Followed>`
    select channel_binding.id as "channelId", channel_binding.conversation_id as "conversationId",
      channel_binding.region, channel_binding.service_id as "serviceId", cycle.id as "cycleId",
      cycle.year, (cycle.opened_at at time zone 'Europe/Oslo')::date::text as "openedOn",
      cycle.services_told_on::text as "servicesToldOn", cycle.groups_told_on::text as "groupsToldOn",
      cycle.service_due_on::text as "serviceDueOn", cycle.group_due_on::text as "groupDueOn",
      cycle.submission_due_on::text as "lastDueOn",
      round_status.id as "statusId", round_status.version, round_status.figures,
      coalesce(round_status.told_on, round_status.begun_on)::text as "toldOn"
    from channel_binding
    cross join report_cycle cycle
    left join round_status on round_status.channel_id = channel_binding.id and round_status.cycle_id = cycle.id
    where channel_binding.ended_at is null and channel_binding.broken_since is null and cycle.closed_at is null
      and (channel_binding.region is not null or exists (select from report
        where report.cycle_id = cycle.id and report.service_id = channel_binding.service_id))
    order by channel_binding.id`.execute(store.db);
  return rows;
}

/** null when another instance was first. */
async function begin(
  { store, correlationId }: CommandContext,
  { channelId, conversationId, cycleId }: Followed,
  figures: object,
  today: string,
): Promise<string | null> {
  return await transact(store, async (tx) => {
    const id = randomUUID();
    const begun = await tx
      .insertInto('round_status')
      .values({
        id,
        channel_id: channelId,
        cycle_id: cycleId,
        figures: JSON.stringify(figures),
        begun_on: today,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!begun) return null;
    await tell(tx, store.queue, [said(conversationId, { subjectId: id, version: 1, correlationId })]);
    return id;
  });
}

function said(
  conversationId: string,
  about: Pick<NewMessage, 'subjectId' | 'version' | 'correlationId'>,
): NewMessage {
  return { card: 'round-status', cause: 'round-nears', lane: 'reminder', to: { conversationId }, ...about };
}

async function update(
  { store, correlationId }: CommandContext,
  one: Followed & { readonly statusId: string },
  figures: object,
  toldOn: string | null,
): Promise<string | null> {
  const version = (one.version ?? 0) + 1;
  return await transact(store, async (tx) => {
    const updated = await tx
      .updateTable('round_status')
      .set({ version, figures: JSON.stringify(figures), ...(toldOn && { told_on: toldOn }) })
      .where('id', '=', one.statusId)
      // Another instance may have seen the same.
      .where('version', '=', one.version)
      .returning('id')
      .executeTakeFirst();
    if (!updated) return null;
    const about = { subjectId: one.statusId, version, correlationId };
    await refreshCards(tx, store.queue, about);
    // The card that lies there becomes one that says where the newer is.
    if (toldOn) await tell(tx, store.queue, [said(one.conversationId, about)]);
    return one.statusId;
  });
}
