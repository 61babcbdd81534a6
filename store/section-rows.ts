import { type RawBuilder, sql } from 'kysely';
import type { PartKind } from '../domain/report.ts';
import { notesKeyword } from '../domain/report-schema.ts';
import { idleMinutes } from '../domain/section-lock.ts';
import { shortKinds } from '../domain/short-answers.ts';
import type { SectionBrief } from '../domain/views/report.ts';
import type { Region } from '../domain/vocabulary.ts';
import type { Database, Tx } from './store.ts';

/** A section for reading, with its title from the report's own template and whoever writes in it just now. */
export type SectionRow = Omit<SectionBrief, 'leftOut' | 'holder' | 'viewer'> & {
  readonly kind: PartKind;
  readonly siteId: string | null;
  readonly siteName: string | null;
  readonly region: Region | null;
  readonly isFrozen: boolean;
  readonly leftOutReason: string | null;
  readonly isLeftOutVacant: boolean;
  readonly holderId: string | null;
  readonly holderName: string | null;
  readonly holderSince: Date | null;
  readonly holderIsIdle: boolean;
  readonly holderSecondsLeft: number | null;
};

/** The sections that the condition means, in the order of their chapters. */
export async function sectionRows(db: Database | Tx, where: RawBuilder<unknown>): Promise<SectionRow[]> {
  const { rows } = await sql<SectionRow>`
    select section.id, section.part_id as "partId", part.kind, part.site_id as "siteId", trust.name as "siteName",
      part.region, section.key, section.ordinal, asked.title,
      coalesce(asked.fits, false) as "fitsCard", section.state, section.version, section.revision,
      section.is_frozen as "isFrozen", writer.name as "writtenBy", section.written_at as "writtenAt",
      section.left_out_reason as "leftOutReason",
      section.is_left_out_vacant as "isLeftOutVacant",
      section.state = 'left-out' and exists (select from report_supplement where section_id = section.id)
        as "isSupplemented",
      holder.id as "holderId", holder.name as "holderName",
      -- Shown beside dates of the business clock, so moved along with it.
      lease.since + (business_now() - now()) as "holderSince",
      coalesce(lease.active_at < clock_timestamp() - make_interval(mins => ${idleMinutes}), false) as "holderIsIdle",
      extract(epoch from lease.lease_until - clock_timestamp())::float8 as "holderSecondsLeft"
    from report_section section
    join report_part part on part.id = section.part_id
    join report on report.id = part.report_id
    join report_template template on template.id = coalesce(part.template_id, report.template_id)
    join section_lock lease on lease.section_id = section.id
    left join lateral (
      select asked -> 'title' as title,
        exists (select from jsonb_each(asked -> 'schema' -> 'properties') question
          where question.value -> ${notesKeyword}::text ->> 'kind' = any(${shortKinds})) as fits
      from jsonb_array_elements(template.content -> 'sections') asked
      where asked ->> 'key' = section.key) asked on true
    left join site on site.id = part.site_id
    left join trust on trust.id = site.trust_id
    left join person writer on writer.id = section.written_by
    left join person holder on holder.id = lease.holder_id and lease.lease_until >= clock_timestamp()
    where ${where}
    order by section.ordinal`.execute(db);
  return rows;
}
