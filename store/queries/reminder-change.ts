import { sql } from 'kysely';
import { type Actor, isCoordinator } from '../../domain/actor.ts';
import { daysFrom } from '../../domain/calendar.ts';
import type { ReminderPolicies } from '../../domain/reminder-policy.ts';
import { type Slot, slotsBetween } from '../../domain/reminder-slots.ts';
import type { ReminderChange } from '../../domain/views/reminder-preview.ts';
import { nextReminding } from '../next-reminding.ts';
import { reachedBy, roundsUnderWay } from '../reminded-people.ts';
import { reminderSettings } from '../reminder-setting.ts';
import type { Store } from '../store.ts';
import { businessTime } from './business-time.ts';
import { channelDaysWithin, type PolicyDraft, withDraft } from './reminder-preview.ts';

const mostPeople = 100;
const daysAhead = 60;

/**
 * What becomes of a policy's reminders when other steps are saved: those of now beside those of then, by the statement
 * that claims, for sixty days from the next round on. A reminder of the same duty to the same person that comes on
 * another day is moved, and neither added nor dropped. null for whoever is no coordinator.
 */
export async function reminderChange(
  store: Store,
  actor: Actor,
  draft: PolicyDraft,
): Promise<ReminderChange | null> {
  if (!isCoordinator(actor)) return null;
  const [{ policies: saved, rules }, rounds, now] = await Promise.all([
    reminderSettings(store.db),
    roundsUnderWay(store.db),
    businessTime(store),
  ]);
  const from = await nextReminding(store.db, now, rules);
  const until = daysFrom(from, daysAhead - 1);
  const drafted = withDraft(saved, draft);
  // The other policies' reminders stay as they are.
  const slotsOf = (policies: ReminderPolicies): Slot[] =>
    slotsBetween(daysFrom(from, -1), until, policies, rounds).filter(({ kinds }) =>
      kinds.some((kind) => saved[draft.policy].kinds.includes(kind)),
    );
  const { rows } = await sql<Omit<ReminderChange, 'from' | 'until' | 'channelDays'>>`
    with before as (${toldBy(slotsOf(saved))}), later as (${toldBy(slotsOf(drafted))}),
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
    before: channelDaysWithin(from, until, saved, rounds),
    after: channelDaysWithin(from, until, drafted, rounds),
  };
  const isOther = channels.before.join() !== channels.after.join();
  return { from, until, ...row, channelDays: isOther ? channels : null };
}

/** One row for each duty, person and day, whatever the reasons are. */
function toldBy(slots: readonly Slot[]) {
  return sql`with ${reachedBy(slots)} select distinct duty_id, person_id, falls_on from reached`;
}
