import { sql } from 'kysely';
import { type GroupYearFacts, yearOfGroup } from '../domain/group-year.ts';
import { isMetBy, type MilestoneKind } from '../domain/milestone.ts';
import { type CycleDates, usualDates } from '../domain/report.ts';
import type { GroupYear } from '../domain/views/group-year.ts';
import { groupDeadline } from './setting.ts';
import type { Database, Tx } from './store.ts';

type Row = {
  readonly today: string;
  readonly againOn: string;
  readonly meetings: GroupYearFacts['meetings'];
  readonly asked: readonly { readonly kind: MilestoneKind; readonly dueOn: string }[];
  readonly cycles: readonly (CycleDates & { readonly year: number })[];
};

/** The year of a service's group from today on; it is read by whoever takes part in it, or answers for it. */
export async function readGroupYear(db: Database | Tx, serviceId: string): Promise<GroupYear | null> {
  const [{ rows }, deadline] = await Promise.all([
    sql<Row>`
      select oslo_today()::text as today,
        (coalesce(last_met_on, (service.created_at at time zone 'Europe/Oslo')::date)
          + interval '1 year')::date::text as "againOn",
        (select coalesce(jsonb_agg(jsonb_build_object('id', id,
            'day', (starts_at at time zone 'Europe/Oslo')::date)), '[]')
          from group_meeting where group_meeting.service_id = service.id
            and cancelled_at is null and recorded_at is null) as meetings,
        (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'dueOn', due_on)), '[]')
          from milestone where milestone.service_id = service.id and recorded_on is null) as asked,
        (select coalesce(jsonb_agg(jsonb_build_object('year', year, 'servicesToldOn', services_told_on,
            'groupsToldOn', groups_told_on, 'serviceDueOn', service_due_on, 'groupDueOn', group_due_on,
            'submissionDueOn', submission_due_on)), '[]')
          from report_cycle where submission_due_on >= oslo_today()) as cycles
      from reference_group join service on service.id = reference_group.service_id
      where service.id = ${serviceId}`.execute(db),
    groupDeadline(db),
  ]);
  const [row] = rows;
  if (!row) return null;
  const { today, meetings, asked, cycles, againOn } = row;
  const thisYear = Number(today.slice(0, 4));
  const rounds = [thisYear - 1, thisYear].map((year) => {
    const opened = cycles.find((cycle) => cycle.year === year);
    return { dates: opened ?? usualDates(year, deadline), isUsual: !opened };
  });
  const isAsked = asked.some(({ kind }) => kind === 'meeting');
  const isCalled = meetings.some(({ day }) => day >= today && isMetBy(againOn, day));
  const meetingDueOn = isAsked || isCalled ? null : againOn;
  return { today, entries: yearOfGroup({ today, meetings, meetingDueOn, asked, rounds }) };
}
