import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { SectionContent } from '../domain/content-faults.ts';
import type { FrozenReport, FrozenSection } from '../domain/report-submission.ts';
import type { Region, SeatKind } from '../domain/vocabulary.ts';
import { sha256Of } from './canonical-json.ts';
import { isCurrentMembership } from './current-membership.ts';
import type { PressedReport } from './report-press.ts';
import { templateById } from './report-template.ts';
import type { Tx } from './store.ts';

/** Keeps the report as it stands now, with who wrote what and who sat in the group. Gives the submission's id. */
export async function freezeReport(tx: Tx, { report, personId }: PressedReport): Promise<string> {
  const [sections, writers, members, template] = await Promise.all([
    frozenSections(tx, report.id),
    writersOf(tx, report.id),
    membersOf(tx, report.service.id),
    templateById(tx, report.templateId),
  ]);
  const content: FrozenReport = {
    year: report.year,
    service: report.service,
    template: { id: report.templateId, version: template.version },
    sections,
  };
  const id = randomUUID();
  await tx
    .insertInto('report_submission')
    .values({
      id,
      report_id: report.id,
      number: sql<number>`(select count(*) + 1 from report_submission where report_id = ${report.id})`,
      content: JSON.stringify(content),
      writers: JSON.stringify(writers),
      members: JSON.stringify(members),
      sha256: sha256Of({ content, writers, members }),
      submitted_by: personId,
    })
    .execute();
  return id;
}

/** What is not done is not handed in, whatever was begun in it. */
async function frozenSections(tx: Tx, reportId: string): Promise<FrozenSection[]> {
  const { rows } = await sql<{
    id: string;
    key: string;
    ordinal: number;
    kind: FrozenSection['part']['kind'];
    siteId: string | null;
    siteName: string | null;
    region: Region | null;
    state: string;
    content: SectionContent;
    revision: number;
    reason: string | null;
    isVacant: boolean;
  }>`
    select section.id, section.key, section.ordinal, part.kind, part.site_id as "siteId", trust.name as "siteName",
      part.region, section.state, section.content, section.revision,
      section.left_out_reason as reason, section.is_left_out_vacant as "isVacant"
    from report_section section
    join report_part part on part.id = section.part_id
    left join site on site.id = part.site_id
    left join trust on trust.id = site.trust_id
    where section.report_id = ${reportId} order by section.ordinal`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    ordinal: row.ordinal,
    part: {
      kind: row.kind,
      site: row.siteId === null ? null : { id: row.siteId, name: row.siteName ?? '' },
      region: row.region,
    },
    revision: row.revision,
    content: row.state === 'done' ? row.content : null,
    leftOut: row.state === 'done' ? null : { reason: row.reason, isVacant: row.isVacant },
  }));
}

/** Ids only: names can be erased, and this row never changes. */
async function writersOf(tx: Tx, reportId: string) {
  const { rows } = await sql<{ sectionId: string; personIds: string[] }>`
    select section.id as "sectionId", array_agg(distinct revision.written_by) as "personIds"
    from report_section section join section_revision revision on revision.section_id = section.id
    where section.report_id = ${reportId} and section.state = 'done'
    group by section.id, section.ordinal order by section.ordinal`.execute(tx);
  return rows;
}

/** Each seat with who holds it; a vacant one has nobody. */
async function membersOf(tx: Tx, serviceId: string) {
  const { rows } = await sql<{ kind: SeatKind; region: Region | null; personId: string | null }>`
    select seat.kind, seat.region, membership.person_id as "personId"
    from seat left join membership on membership.seat_id = seat.id and ${isCurrentMembership}
    where seat.service_id = ${serviceId} and seat.retired_at is null
    order by seat.kind, seat.region, membership.person_id`.execute(tx);
  return rows;
}
