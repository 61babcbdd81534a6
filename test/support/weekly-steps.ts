import { randomUUID } from 'node:crypto';
import type { Region } from '../../domain/vocabulary.ts';
import type { CommandContext } from '../../store/command.ts';
import { sendWeeklyCards } from '../../store/commands/send-weekly-cards.ts';
import type { GroupFixture } from './group-fixture.ts';
import { idsOf } from './nomination-steps.ts';
import { onServer } from './on-server.ts';

/** What the schedule gives the commands about weeks. */
export function bySchedule({ store }: Pick<GroupFixture, 'store'>): CommandContext {
  const actor = { kind: 'system', job: 'weekly-cards' } as const;
  return { store, actor, correlationId: randomUUID(), submissionKey: null };
}

/** Moves the clock of the program to a moment, such as `2027-01-25T07:00:00Z`: the owner of the schema may. */
export async function itIs({ ownerUrl }: Pick<GroupFixture, 'ownerUrl'>, moment: string): Promise<void> {
  await onServer(
    ownerUrl,
    `insert into business_clock (offset_seconds)
     values (extract(epoch from '${moment}'::timestamptz - now())::bigint)
     on conflict (only_row) do update set offset_seconds = excluded.offset_seconds`,
  );
}

/** The card of a week that has begun, after one that the installation began with. */
export async function weeklyCardOf(fixture: GroupFixture, region: Region): Promise<string> {
  await itIs(fixture, '2027-01-20T12:00:00Z');
  idsOf(await sendWeeklyCards(bySchedule(fixture)));
  await itIs(fixture, '2027-01-25T07:30:00Z');
  idsOf(await sendWeeklyCards(bySchedule(fixture)));
  const { id } = await fixture.store.db
    .selectFrom('weekly_card')
    .select('id')
    .where('region', '=', region)
    .orderBy('week', 'desc')
    .executeTakeFirstOrThrow();
  return id;
}
