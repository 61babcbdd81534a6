import { type RawBuilder, sql } from 'kysely';
import type { SectionContent } from '../domain/content-faults.ts';

/** Of a section that was left out and came late: what came last. What stands in the section itself was never handed in. */
function lateContent(section: 'section' | 'old'): RawBuilder<SectionContent | null> {
  return sql`(select late.content from report_supplement late
    where late.section_id = ${sql.ref(`${section}.id`)} and ${sql.ref(`${section}.state`)} = 'left-out'
    order by late.added_at desc, late.id limit 1)`;
}

/** What counts as the answer of `section`, which the query has to name so. */
export const countedContent = sql<SectionContent>`coalesce(${lateContent('section')}, section.content)`;

/**
 * The answer under the same key, at the same site or for the same region, the year before; null when there was none.
 * The query has to name `section`, its `part`, its `report` and the `cycle` of that.
 */
export const contentBefore = sql<SectionContent | null>`
  (select coalesce(${lateContent('old')}, case when old.revision > 0 then old.content end)
    from report earlier
    join report_cycle on report_cycle.id = earlier.cycle_id and report_cycle.year = cycle.year - 1
    join report_part place on place.report_id = earlier.id and place.kind = part.kind
      and place.site_id is not distinct from part.site_id and place.region is not distinct from part.region
    join report_section old on old.part_id = place.id and old.key = section.key
    where earlier.service_id = report.service_id)`;
