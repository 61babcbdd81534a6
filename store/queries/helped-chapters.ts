import { sql } from 'kysely';
import type { PersonActor } from '../../domain/actor.ts';
import { type CycleDates, type PartKind, partDueOn } from '../../domain/report.ts';
import type { HelpedChapterView } from '../../domain/views/home.ts';
import { type ServiceColumns, serviceColumns, serviceOf } from '../case-columns.ts';
import type { Store } from '../store.ts';

type Row = ServiceColumns &
  CycleDates & {
    readonly sectionId: string;
    readonly title: HelpedChapterView['title'];
    readonly kind: PartKind;
    readonly year: number;
    readonly extendedTo: string | null;
  };

/** Chapters that an owner lets the actor write and that are not finished, in reports that are still written. */
export async function helpedChapters(store: Store, actor: PersonActor): Promise<HelpedChapterView[]> {
  const { rows } = await sql<Row>`
    select section.id as "sectionId", asked -> 'title' as title, part.kind, cycle.year, ${serviceColumns},
      report.extended_to as "extendedTo",
      cycle.services_told_on as "servicesToldOn", cycle.groups_told_on as "groupsToldOn",
      cycle.service_due_on as "serviceDueOn", cycle.group_due_on as "groupDueOn",
      cycle.submission_due_on as "submissionDueOn"
    from section_delegate help
    join report_section section on section.id = help.section_id
      and section.state not in ('done', 'left-out') and not section.is_frozen
    join report_part part on part.id = section.part_id and part.kind <> 'assessment'
    join report on report.id = section.report_id
    join report_cycle cycle on cycle.id = report.cycle_id
    join service on service.id = report.service_id
    join report_template template on template.id = coalesce(part.template_id, report.template_id)
    join lateral jsonb_array_elements(template.content -> 'sections') asked on asked ->> 'key' = section.key
    where help.person_id = ${actor.personId} and help.ended_at is null
    order by report.id, section.ordinal`.execute(store.db);
  return rows
    .map((row) => ({
      sectionId: row.sectionId,
      title: row.title,
      service: serviceOf(row),
      year: row.year,
      dueOn: partDueOn(row.kind, row, row.extendedTo),
    }))
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
}
