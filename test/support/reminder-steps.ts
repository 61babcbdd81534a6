import { randomUUID } from 'node:crypto';
import type { ChannelTarget } from '../../domain/actor.ts';
import { daysFrom } from '../../domain/calendar.ts';
import type { DutyKind } from '../../domain/duty.ts';
import type { CommandContext } from '../../store/command.ts';
import { claimReminders } from '../../store/commands/claim-reminders.ts';
import { followRounds } from '../../store/commands/follow-rounds.ts';
import { sendDigests } from '../../store/commands/send-digests.ts';
import { updateDigests } from '../../store/commands/update-digests.ts';
import { boundChannel } from './channel-steps.ts';
import type { GroupFixture, PersonName } from './group-fixture.ts';
import { idsOf } from './nomination-steps.ts';
import { addReport } from './report-fixture.ts';
import { itIs } from './weekly-steps.ts';

/** What the schedule gives the commands about reminders. */
export function asReminders({ store }: Pick<GroupFixture, 'store'>): CommandContext {
  const actor = { kind: 'system', job: 'reminders' } as const;
  return { store, actor, correlationId: randomUUID(), submissionKey: null };
}

/** One round of the schedule: what is due is claimed and sent, and what was sent follows what was done. */
export async function oneRound(fixture: Pick<GroupFixture, 'store'>): Promise<void> {
  idsOf(await claimReminders(asReminders(fixture)));
  idsOf(await sendDigests(asReminders(fixture)));
  idsOf(await updateDigests(asReminders(fixture)));
}

/** Moves the clock and lets a round go by. */
export async function roundAt(fixture: GroupFixture, moment: string): Promise<void> {
  await itIs(fixture, moment);
  await oneRound(fixture);
}

/** Puts a duty on the ledger that is due at 14 on a day. */
export async function dutyDue(
  { store, seats, serviceId, people }: GroupFixture,
  who: PersonName,
  dueOn: string,
  kind: DutyKind = 'fill-seat',
  subjectId: string = seats.nord,
): Promise<string> {
  const id = randomUUID();
  await store.db
    .insertInto('duty')
    .values({
      id,
      kind,
      subject_type: 'seat',
      subject_id: subjectId,
      service_id: serviceId,
      person_id: people[who],
      since: `${daysFrom(dueOn, -30)}T08:00:00Z`,
      due_at: `${dueOn}T13:00:00Z`,
    })
    .execute();
  return id;
}

/** Everybody's reminders of a day: who, of which duty, and why; what was folded into it counts once. */
export async function remindedOn({ store }: Pick<GroupFixture, 'store'>, day: string) {
  return await store.db
    .selectFrom('reminder')
    .innerJoin('reminder_digest', 'reminder_digest.id', 'reminder.digest_id')
    .innerJoin('person', 'person.id', 'reminder_digest.person_id')
    .select(['person.name', 'reminder.duty_id as dutyId', 'reminder.why', 'reminder_digest.id as digestId'])
    .distinct()
    .where('reminder_digest.day', '=', day)
    .orderBy('person.name')
    .orderBy('reminder.duty_id')
    .execute();
}

/** A message with one duty in it, sent on a Wednesday in February. */
export async function digestFor(fixture: GroupFixture, who: PersonName): Promise<string> {
  await roundAt(fixture, '2027-02-01T12:00:00Z');
  await dutyDue(fixture, who, '2027-02-10');
  await roundAt(fixture, '2027-02-03T07:30:00Z');
  const [told] = await remindedOn(fixture, '2027-02-03');
  return told?.digestId ?? '';
}

/** The card of a channel that follows the round about 2026, a week before the first deadline. */
export async function roundStatusFor(fixture: GroupFixture, target: ChannelTarget): Promise<string> {
  await addReport(fixture);
  await boundChannel(fixture, target);
  await itIs(fixture, '2027-01-18T08:00:00Z');
  idsOf(await followRounds(asReminders(fixture)));
  const { id } = await fixture.store.db.selectFrom('round_status').select('id').executeTakeFirstOrThrow();
  return id;
}
