import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import type { LocalName } from '../../domain/views/brief.ts';
import type { TakeoverView } from '../../domain/views/report.ts';
import type { ServiceType } from '../../domain/vocabulary.ts';
import type { Store } from '../store.ts';

type Row = Omit<TakeoverView, 'service' | 'isOpen' | 'viewer'> & {
  readonly state: 'open' | 'granted' | 'refused' | 'lapsed';
  readonly isStillHeld: boolean;
  readonly holderId: string;
  readonly serviceId: string;
  readonly type: ServiceType;
  readonly nb: string;
  readonly nn: string;
  readonly en: string | null;
  readonly title: LocalName;
};

/** "May I take over?", for the holder who is asked and for whoever asked; null for everybody else. */
export async function takeoverView(
  store: Store,
  actor: Actor,
  requestId: string,
): Promise<TakeoverView | null> {
  if (actor.kind !== 'person' || !isId(requestId)) return null;
  const { rows } = await sql<Row>`
    select request.id, request.version, request.section_id as "sectionId", part.report_id as "reportId",
      request.state, request.asked_at as "askedAt", asker.name as "askedBy", holder.name as holder,
      request.holder_id as "holderId", request.answered_at as "answeredAt",
      (lease.holder_id = request.holder_id and lease.fence = request.fence) is true as "isStillHeld",
      service.id as "serviceId", service.type, service.name_nb as nb, service.name_nn as nn, service.name_en as en,
      (select asked -> 'title' from jsonb_array_elements(template.content -> 'sections') asked
        where asked ->> 'key' = section.key) as title
    from takeover_request request
    join report_section section on section.id = request.section_id
    join section_lock lease on lease.section_id = section.id
    join report_part part on part.id = section.part_id
    join report on report.id = part.report_id
    join report_template template on template.id = coalesce(part.template_id, report.template_id)
    join service on service.id = report.service_id
    join person asker on asker.id = request.asked_by
    join person holder on holder.id = request.holder_id
    where request.id = ${requestId}
      and ${actor.personId} in (request.asked_by, request.holder_id)`.execute(store.db);
  const [row] = rows;
  return row ? viewOf(row, actor.personId) : null;
}

function viewOf(row: Row, personId: string): TakeoverView {
  const { id, version, sectionId, reportId, state, askedAt, askedBy, holder, answeredAt, title } = row;
  const isOpen = state === 'open' && row.isStillHeld;
  return {
    ...{ id, version, sectionId, reportId, askedAt, askedBy, holder, answeredAt, title, isOpen },
    outcome: state === 'open' ? null : state,
    service: { id: row.serviceId, type: row.type, name: { nb: row.nb, nn: row.nn, en: row.en } },
    viewer: { mayAnswer: isOpen && row.holderId === personId },
  };
}
