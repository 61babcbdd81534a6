import { sql } from 'kysely';
import { type Actor, isCoordinator } from '../../domain/actor.ts';
import { daysFrom, daysUntil } from '../../domain/calendar.ts';
import type { PolicyKey, ReminderStep } from '../../domain/reminder-policy.ts';
import { slotsBetween } from '../../domain/reminder-slots.ts';
import type { PreviewRow, ReminderPreview } from '../../domain/views/reminder-preview.ts';
import { type DutyRow, dutyColumns, dutySubjects, dutyView, isKnownDuty } from '../duty-rows.ts';
import { reachedBy, roundsUnderWay } from '../reminded-people.ts';
import { reminderSettings } from '../reminder-setting.ts';
import type { Store } from '../store.ts';

const mostRows = 200;
/** A year is the longest that anybody plans for. */
const longestPeriod = 370;

export type PreviewFilter = {
  /** Days, both counted in. */
  readonly from: string;
  readonly until: string;
  /** Rows after so many; the counts are of all. */
  readonly after?: number;
  /** What a policy would be, before it is saved. */
  readonly instead?: { readonly policy: PolicyKey; readonly steps: readonly ReminderStep[] } | null;
};

/**
 * Who would be reminded when, and why, if nothing were done until then: by the same statement that claims. Absence and
 * weekly messages move some of it to a later day. null for whoever is no coordinator, and for no period.
 */
export async function reminderPreview(
  store: Store,
  actor: Actor,
  { from, until, after = 0, instead = null }: PreviewFilter,
): Promise<ReminderPreview | null> {
  const length = daysUntil(from, until);
  if (!isCoordinator(actor) || !(length >= 0 && length <= longestPeriod)) return null;
  const saved = (await reminderSettings(store.db)).policies;
  const policies = instead
    ? { ...saved, [instead.policy]: { ...saved[instead.policy], steps: instead.steps } }
    : saved;
  const slots = slotsBetween(daysFrom(from, -1), until, policies, await roundsUnderWay(store.db));
  const { rows } = await sql<Row>`
    with ${reachedBy(slots)},
    told as (
      select distinct on (duty_id, person_id, falls_on) duty_id, person_id, falls_on, why, step
      from reached
      order by duty_id, person_id, falls_on, weight, step desc nulls last
    ),
    counted as (
      select falls_on, count(*)::integer as reminders, count(distinct person_id)::integer as people
      from told group by falls_on
    ),
    listed as (
      select told.*, person.name from told join person on person.id = told.person_id
      order by falls_on, person.name, duty_id offset ${after} limit ${mostRows}
    )
    select listed.falls_on::text as day, listed.name as "reminded", listed.why, listed.step, ${dutyColumns},
      (select count(*)::integer from told) as total,
      (select jsonb_agg(jsonb_build_object('day', falls_on, 'reminders', reminders, 'people', people)
        order by falls_on) from counted) as days
    from listed join duty on duty.id = listed.duty_id ${dutySubjects}
    where ${isKnownDuty}
    order by listed.falls_on, listed.name, duty.due_at, duty.id`.execute(store.db);
  const [first] = rows;
  return {
    from,
    until,
    total: first?.total ?? 0,
    days: first?.days ?? [],
    rows: rows.map(({ day, reminded, why, step, ...duty }) => ({
      day,
      personName: reminded,
      why,
      step,
      duty: dutyView(duty),
    })),
  };
}

type Row = DutyRow &
  Omit<PreviewRow, 'personName' | 'duty'> & {
    readonly reminded: string;
    readonly total: number;
    readonly days: ReminderPreview['days'];
  };
