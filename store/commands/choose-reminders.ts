import { daysFrom, onTheWall } from '../../domain/calendar.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { dayAfter, type Frequency, longestAway } from '../../domain/reminder-rules.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { findOrAddPerson, type PersonReference } from '../person.ts';
import { businessTime } from '../queries/business-time.ts';
import { remindAnew } from '../remind-anew.ts';
import { reminderSettings } from '../reminder-setting.ts';
import type { Tx } from '../store.ts';

export type ChooseReminders = {
  readonly frequency: Frequency;
  /** The last day away, as `2027-02-10`; null when the person is here. */
  readonly awayUntil: string | null;
  /** Who reads the reminders meanwhile; nobody does when it is null. */
  readonly reader: PersonReference | null;
};

/**
 * How often somebody hears, and who reads while they are away. The reader is told what waits, and gets no right to do
 * it: neither seat nor duty passes on (R10).
 */
export async function chooseReminders(context: CommandContext, input: ChooseReminders): Promise<Outcome> {
  const { actor, store } = context;
  if (actor.kind !== 'person') return refuse('unknown-or-forbidden');
  const { rules } = await reminderSettings(store.db);
  const today = onTheWall(await businessTime(store)).day;
  const refusal = refuseChoice(input, today, rules.allowsWeekly);
  if (refusal) return refusal;
  return await runCommand(context, 'choose-reminders', async (tx) => {
    const readerId = input.reader ? await findOrAddPerson(tx, input.reader) : null;
    if (input.reader && !readerId) return refuse('person-needs-name-and-email');
    if (readerId === actor.personId) return refuse('reader-is-yourself');
    const earlier = await lockChoice(tx, actor.personId);
    const away = {
      away_from: input.awayUntil ? (earlier?.away_from ?? today) : null,
      away_until: input.awayUntil,
      reader_id: readerId,
    };
    await tx
      .updateTable('reminder_choice')
      .set({ frequency: input.frequency, ...away })
      .where('person_id', '=', actor.personId)
      .execute();
    // Back earlier than they had said: what somebody else read meanwhile is theirs to hear of.
    if (earlier?.away_from && !input.awayUntil) {
      const day = dayAfter(today, rules.quietDays);
      await remindAnew(tx, { personId: actor.personId, awayFrom: earlier.away_from, day });
    }
    return done({ personId: actor.personId });
  });
}

function refuseChoice(input: ChooseReminders, today: string, allowsWeekly: boolean): Refusal | null {
  if (input.frequency === 'weekly' && !allowsWeekly) return refuse('frequency-not-allowed');
  if (input.awayUntil === null) return input.reader ? refuse('away-day-missing') : null;
  const isInReach = input.awayUntil >= today && input.awayUntil <= daysFrom(today, longestAway);
  return isInReach ? null : refuse('away-day-out-of-range', { most: longestAway });
}

async function lockChoice(tx: Tx, personId: string) {
  await tx
    .insertInto('reminder_choice')
    .values({ person_id: personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return await tx
    .selectFrom('reminder_choice')
    .select(['away_from', 'away_until'])
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
}
