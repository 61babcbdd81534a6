import { sql } from 'kysely';
import { type Actor, isCoordinator } from '../../domain/actor.ts';
import { daysFrom } from '../../domain/calendar.ts';
import type { DutyKind } from '../../domain/duty.ts';
import { isReminderDay, type QuietDays, type QuietEntry } from '../../domain/quiet-days.ts';
import { type Slot, slotsBetween } from '../../domain/reminder-slots.ts';
import type { ReminderChange } from '../../domain/views/reminder-preview.ts';
import { lastClaimed, nextReminding } from '../next-reminding.ts';
import { reachedBy, roundsUnderWay } from '../reminded-people.ts';
import { reminderSettings } from '../reminder-setting.ts';
import type { Store } from '../store.ts';
import { businessTime } from './business-time.ts';
import { channelDaysWithin, type QuietDraft, type ReminderDraft, withDraft } from './reminder-preview.ts';

const mostPeople = 100;
const daysAhead = 60;
const daysOfYear = 366;

/**
 * What becomes of reminders when a policy has other steps, or a day without reminders comes or goes: those of now beside
 * those of then, by the statement that claims, from the next round on. For sixty days, or for as long as it takes until
 * the days without reminders are over. A reminder of the same duty to the same person that comes on another day is
 * moved, and neither added nor dropped. null for whoever is no coordinator.
 */
export async function reminderChange(
  store: Store,
  actor: Actor,
  draft: ReminderDraft,
): Promise<ReminderChange | null> {
  if (!isCoordinator(actor)) return null;
  const [saved, rounds, now] = await Promise.all([
    reminderSettings(store.db),
    roundsUnderWay(store.db),
    businessTime(store),
  ]);
  const from = await nextReminding(store.db, now, saved.rules);
  const drafted = withDraft(saved, draft, await lastClaimed(store.db));
  const quiet = [saved.rules.quietDays, drafted.rules.quietDays];
  const until = 'policy' in draft ? daysFrom(from, daysAhead - 1) : quietEnd(from, entryOf(draft), quiet);
  const slotsOf = ({ policies, rules }: typeof saved): Slot[] =>
    slotsBetween(daysFrom(from, -1), until, policies, rounds, rules.quietDays);
  const [before, later] = [slotsOf(saved), slotsOf(drafted)];
  // What stays as it is need not be asked for: other policies, or days on which the same falls.
  const isConcerned =
    'policy' in draft ? isOfKinds(saved.policies[draft.policy].kinds) : isOnOtherDay(before, later);
  const { rows } = await sql<Omit<ReminderChange, 'from' | 'until' | 'channelDays'>>`
    with before as (${toldBy(before.filter(isConcerned))}), later as (${toldBy(later.filter(isConcerned))}),
    both_ways as (
      select coalesce(before.falls_on, later.falls_on) as falls_on, coalesce(before.duty_id, later.duty_id) as duty_id,
        coalesce(before.person_id, later.person_id) as person_id,
        before.duty_id is not null as was, later.duty_id is not null as is_then
      from before full join later using (falls_on, duty_id, person_id)
    ),
    of_duty as (
      select person_id, (count(*) filter (where not was))::integer as new, (count(*) filter (where not is_then))::integer as gone
      from both_ways group by person_id, duty_id
    ),
    of_person as (
      select person_id, sum(new - least(new, gone))::integer as added, sum(gone - least(new, gone))::integer as dropped,
        sum(least(new, gone))::integer as moved
      from of_duty group by person_id having sum(new + gone) > 0
    ),
    of_day as (
      select falls_on, (count(*) filter (where was))::integer as before, (count(*) filter (where is_then))::integer as after
      from both_ways group by falls_on having bool_or(was <> is_then)
    ),
    named as (
      select person.name, added, dropped, moved from of_person join person on person.id = of_person.person_id
      order by person.name, person.id limit ${mostPeople}
    )
    select coalesce((select sum(added) from of_person), 0)::integer as added,
      coalesce((select sum(dropped) from of_person), 0)::integer as dropped,
      coalesce((select sum(moved) from of_person), 0)::integer as moved,
      (select count(*) from of_person)::integer as count,
      coalesce((select jsonb_agg(jsonb_build_object('day', falls_on, 'before', before, 'after', after)
        order by falls_on) from of_day), '[]') as days,
      coalesce((select jsonb_agg(to_jsonb(named)) from named), '[]') as people`.execute(store.db);
  const [row] = rows;
  if (!row) throw new Error('A statement without a condition gave no row');
  const channels = {
    before: channelDaysWithin(from, until, saved.policies, rounds, saved.rules.quietDays),
    after: channelDaysWithin(from, until, drafted.policies, rounds, drafted.rules.quietDays),
  };
  const isOther = channels.before.join() !== channels.after.join();
  return { from, until, ...row, channelDays: isOther ? channels : null };
}

/** One row for each duty, person and day, whatever the reasons are. */
function toldBy(slots: readonly Slot[]) {
  return sql`with ${reachedBy(slots)} select distinct duty_id, person_id, falls_on from reached`;
}

function entryOf(draft: QuietDraft): QuietEntry {
  return 'add' in draft ? draft.add : draft.remove;
}

/** What comes each year comes within a year. No reminder is moved over the end, whichever of the two holds. */
function quietEnd(from: string, entry: QuietEntry, quiet: readonly QuietDays[]): string {
  const least = daysFrom(from, ('yearly' in entry ? daysOfYear : daysAhead) - 1);
  let end = 'until' in entry && entry.until > least ? entry.until : least;
  const comeOn = (day: string) => quiet.every((one) => isReminderDay(day, one));
  while (!comeOn(end) || !comeOn(daysFrom(end, 1))) end = daysFrom(end, 1);
  return end;
}

function isOfKinds(of: readonly DutyKind[]): (slot: Slot) => boolean {
  return ({ kinds }) => kinds.some((kind) => of.includes(kind));
}

/** On a day on which other slots fall than before. */
function isOnOtherDay(before: readonly Slot[], later: readonly Slot[]): (slot: Slot) => boolean {
  const [was, is] = [before, later].map(
    (slots) => new Map(slots.map((slot) => [JSON.stringify(slot), slot.fallsOn])),
  );
  const days = new Set(
    [...(was ?? []), ...(is ?? [])].flatMap(([slot, day]) => (was?.has(slot) && is?.has(slot) ? [] : [day])),
  );
  return ({ fallsOn }) => days.has(fallsOn);
}
