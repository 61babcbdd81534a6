import { sql } from 'kysely';
import { type Actor, isCoordinator } from '../../domain/actor.ts';
import { daysFrom, daysUntil } from '../../domain/calendar.ts';
import {
  isQuietDay,
  type QuietDays,
  type QuietEntry,
  withBefore,
  withEntry,
  withoutEntry,
} from '../../domain/quiet-days.ts';
import type { PolicyKey, ReminderPolicies, ReminderStep } from '../../domain/reminder-policy.ts';
import type { ReminderRules } from '../../domain/reminder-rules.ts';
import { slotsBetween } from '../../domain/reminder-slots.ts';
import { channelDays, type FollowedRound } from '../../domain/round-status.ts';
import type { PreviewRow, ReminderPreview } from '../../domain/views/reminder-preview.ts';
import { type DutyRow, dutyColumns, dutySubjects, dutyView, isKnownDuty } from '../duty-rows.ts';
import { newestChat } from '../newest-chat.ts';
import { lastClaimed } from '../next-reminding.ts';
import { hasRefusedAddress } from '../refused-address.ts';
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
  /** What a policy, or the days without reminders, would be before it is saved. */
  readonly instead?: ReminderDraft | null;
};

export type PolicyDraft = { readonly policy: PolicyKey; readonly steps: readonly ReminderStep[] };
export type QuietDraft = { readonly add: QuietEntry } | { readonly remove: QuietEntry };
export type ReminderDraft = PolicyDraft | QuietDraft;

/**
 * Who would be reminded when, and why, if nothing were done until then: by the same statement that claims. Absence and
 * weekly messages move some of it to a later day. null for whoever is no coordinator, and for no period.
 */
export async function reminderPreview(
  store: Store,
  actor: Actor,
  { from, until, after = 0, instead = null }: PreviewFilter,
  sendsMail = false,
): Promise<ReminderPreview | null> {
  if (!isCoordinator(actor) || !isPeriod(from, until)) return null;
  const saved = await reminderSettings(store.db);
  const { policies, rules } = instead ? withDraft(saved, instead, await lastClaimed(store.db)) : saved;
  const { quietDays } = rules;
  const rounds = await roundsUnderWay(store.db);
  const slots = slotsBetween(daysFrom(from, -1), until, policies, rounds, quietDays);
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
      select told.*, person.name, person.email, ${hasRefusedAddress} as refuses
      from told join person on person.id = told.person_id
      order by falls_on, person.name, duty_id offset ${after} limit ${mostRows}
    )
    select listed.falls_on::text as day, listed.name as "reminded", listed.why, listed.step,
      case
        when newest.state = 'open' then 'teams'
        when newest.state is null and exists (select from identity where identity.person_id = listed.person_id)
          then 'first-time'
        when ${sendsMail} and coalesce(listed.email, '') <> '' and not listed.refuses then 'mail'
        else 'none'
      end as way, ${dutyColumns},
      (select count(*)::integer from told) as total,
      (select jsonb_agg(jsonb_build_object('day', falls_on, 'reminders', reminders, 'people', people)
        order by falls_on) from counted) as days
    from listed join duty on duty.id = listed.duty_id ${dutySubjects}
    left join lateral ${newestChat(sql`listed.person_id`)} newest on true
    where ${isKnownDuty}
    order by listed.falls_on, listed.name, duty.due_at, duty.id`.execute(store.db);
  const [first] = rows;
  return {
    from,
    until,
    total: first?.total ?? 0,
    days: first?.days ?? [],
    channelDays: channelDaysWithin(from, until, policies, rounds, quietDays),
    quietDays: quietDaysWithin(from, until, quietDays),
    rows: rows.map(({ day, reminded, way, why, step, ...duty }) => ({
      day,
      personName: reminded,
      way,
      why,
      step,
      duty: dutyView(duty),
    })),
  };
}

function isPeriod(from: string, until: string): boolean {
  const length = daysUntil(from, until);
  return length >= 0 && length <= longestPeriod;
}

type Chosen = { readonly policies: ReminderPolicies; readonly rules: ReminderRules };

/** @param claimedOn the day whose reminders were claimed last */
export function withDraft(
  { policies, rules }: Chosen,
  draft: ReminderDraft,
  claimedOn: string | null,
): Chosen {
  if ('policy' in draft) {
    const { policy, steps } = draft;
    return { policies: { ...policies, [policy]: { ...policies[policy], steps } }, rules };
  }
  const quiet = rules.quietDays;
  const quietDays = 'add' in draft ? withEntry(quiet, draft.add) : withoutEntry(quiet, draft.remove);
  return { policies, rules: { ...rules, quietDays: withBefore(quietDays, quiet, claimedOn) } };
}

function quietDaysWithin(from: string, until: string, quiet: QuietDays): ReminderPreview['quietDays'] {
  const days = Array.from({ length: daysUntil(from, until) + 1 }, (_, index) => daysFrom(from, index));
  return days
    .filter((day) => isQuietDay(day, quiet))
    .map((day) => ({
      day,
      name: quiet.spans.find((span) => day >= span.from && day <= span.until)?.name ?? '',
    }));
}

export function channelDaysWithin(
  from: string,
  until: string,
  policies: ReminderPolicies,
  rounds: readonly FollowedRound[],
  quiet: QuietDays,
): string[] {
  const days = rounds.flatMap((round) => channelDays(round, policies, quiet));
  return [...new Set(days)].filter((day) => day >= from && day <= until).toSorted();
}

type Row = DutyRow &
  Omit<PreviewRow, 'personName' | 'duty'> & {
    readonly reminded: string;
    readonly total: number;
    readonly days: ReminderPreview['days'];
  };
