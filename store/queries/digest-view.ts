import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { onTheWall } from '../../domain/calendar.ts';
import type { DutyKind } from '../../domain/duty.ts';
import type { PolicyText } from '../../domain/policy-text.ts';
import { policyOf, type ReminderPolicies } from '../../domain/reminder-policy.ts';
import type { AppointmentNews, DigestView, ReminderLine } from '../../domain/views/reminder.ts';
import {
  type SeatColumns,
  type ServiceColumns,
  seatColumns,
  seatOf,
  serviceColumns,
  serviceOf,
} from '../case-columns.ts';
import { isStillNews } from '../digest-notices.ts';
import { everybodyConcerned, ownersOf } from '../duty-audience.ts';
import { type DutyRow, dutyColumns, dutySubjects, dutyView, isKnownDuty } from '../duty-rows.ts';
import { reminderSettings } from '../reminder-setting.ts';
import type { Store } from '../store.ts';
import { businessTime } from './business-time.ts';

/** Somebody's reminders of a day, as far as they still are to be done; null for everybody else's. */
export async function digestView(store: Store, actor: Actor, id: string): Promise<DigestView | null> {
  if (actor.kind !== 'person') return null;
  const digest = await store.db
    .selectFrom('reminder_digest')
    .select(['id', 'version', 'day', 'put_off_to'])
    .where('id', '=', id)
    .where('person_id', '=', actor.personId)
    .executeTakeFirst();
  if (!digest) return null;
  const [{ policies }, lines, news, now] = await Promise.all([
    reminderSettings(store.db),
    linesOf(store, id, actor.personId),
    newsOf(store, id),
    businessTime(store),
  ]);
  return {
    id,
    version: digest.version,
    name: actor.name,
    day: digest.day,
    isToday: digest.day === onTheWall(now).day,
    lines: lines.map((line) => ({ ...line, words: wordsOf(line.duty.kind, policies) })),
    news,
    putOffTo: digest.put_off_to,
  };
}

type Row = DutyRow & {
  readonly why: ReminderLine['why'];
  readonly owners: readonly string[];
  readonly awayName: string | null;
};

/** The duty of the row around it. */
const theDuty = sql`(select duty.*)`;

/**
 * Whoever the reminder was for has to be concerned by the duty still: posts and seats change hands. What its reader is
 * reminded of as well is not told once more for somebody who is away.
 */
async function linesOf(
  store: Store,
  digestId: string,
  readerId: string,
): Promise<Omit<ReminderLine, 'words'>[]> {
  const { rows } = await sql<Row>`
    select ${dutyColumns}, reminder.why, away.name as "awayName",
      coalesce(array(
        select owner.name from (${ownersOf(theDuty, sql`duty.id`)}) owned join person owner on owner.id = owned.person_id
        where reminder.why <> 'owner'
        order by owner.name limit 3), '{}') as owners
    from (select distinct on (duty_id, person_id) duty_id, person_id, why from reminder
      where digest_id = ${digestId} order by duty_id, person_id, day desc) reminder
    join duty on duty.id = reminder.duty_id ${dutySubjects}
    left join person away on away.id = reminder.person_id and away.id <> ${readerId}
    where duty.done_at is null and ${isKnownDuty}
      -- As one value, so that Postgres looks for these duties alone: as a condition it would put everybody's together.
      and (select true from (${everybodyConcerned(theDuty, sql`duty.id`)}) concerned
        where concerned.person_id = reminder.person_id limit 1)
    order by duty.due_at nulls last, duty.since, duty.id`.execute(store.db);
  const own = new Set(rows.filter(({ awayName }) => awayName === null).map(({ id }) => id));
  return rows
    .filter((row) => row.awayName === null || !own.has(row.id))
    .map((row) => ({
      duty: dutyView(row),
      why: row.why,
      owners: row.owners,
      awayName: row.awayName,
    }));
}

function wordsOf(kind: DutyKind, policies: ReminderPolicies): PolicyText | null {
  const key = policyOf(kind, policies);
  return (key && policies[key].text) ?? null;
}

async function newsOf(store: Store, digestId: string): Promise<AppointmentNews[]> {
  const { rows } = await sql<NewsRow>`
    select digest_notice.nomination_id as "nominationId", candidate.name as "candidateName",
      ${serviceColumns}, ${seatColumns}
    from digest_notice
    join nomination on nomination.id = digest_notice.nomination_id
    join person candidate on candidate.id = nomination.candidate_id
    join service on service.id = nomination.service_id
    join seat on seat.id = nomination.seat_id
    where digest_notice.digest_id = ${digestId} and ${isStillNews}
    order by service.name_nb collate "nb-x-icu", nomination.id`.execute(store.db);
  return rows.map(({ nominationId, candidateName, ...row }) => ({
    nominationId,
    candidateName,
    service: serviceOf(row),
    seat: seatOf(row),
  }));
}

type NewsRow = ServiceColumns & SeatColumns & Pick<AppointmentNews, 'nominationId' | 'candidateName'>;
