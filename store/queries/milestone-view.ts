import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { type MilestoneKind, mayRecordMilestone } from '../../domain/milestone.ts';
import type { MilestoneView } from '../../domain/views/milestone.ts';
import { type ServiceColumns, serviceColumns, serviceOf } from '../case-columns.ts';
import { milestoneFacts } from '../milestone-facts.ts';
import type { Store } from '../store.ts';

type Row = ServiceColumns & Omit<MilestoneView, 'kind' | 'service'>;

/** A service's meeting, evaluation or term, for whoever may record it; null for everybody else. */
export async function milestoneView(
  { db }: Store,
  actor: Actor,
  { serviceId, kind }: { readonly serviceId: string; readonly kind: MilestoneKind },
): Promise<MilestoneView | null> {
  const facts = await milestoneFacts(db, serviceId);
  if (!facts || !mayRecordMilestone(actor, kind, facts)) return null;
  const { rows } = await sql<Row>`
    select ${serviceColumns}, asked.due_on::text as "dueOn", oslo_today()::text as today,
      service.started_on::text as "startedOn", person.name as "recordedBy",
      coalesce(case ${kind}::text when 'meeting' then reference_group.last_met_on
        when 'evaluation' then service.evaluated_on when 'term' then service.term_ends_on end, newest.recorded_on)::text as "recordedOn"
    from service
    left join reference_group on reference_group.service_id = service.id
    left join milestone asked on asked.service_id = service.id and asked.kind = ${kind}
      and asked.recorded_on is null
    left join lateral (
      select recorded_on, recorded_by from milestone
      where milestone.service_id = service.id and milestone.kind = ${kind} and recorded_on is not null
      order by case when kind <> 'term' then recorded_on end desc nulls last, recorded_at desc limit 1
    ) newest on true
    left join person on person.id = newest.recorded_by
    where service.id = ${serviceId}`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const { dueOn, recordedOn, recordedBy, startedOn, today } = row;
  return { kind, service: serviceOf(row), dueOn, recordedOn, recordedBy, startedOn, today };
}
