import { sql } from 'kysely';
import type { Actor } from '../domain/actor.ts';
import type { Part, PartKind, SectionState } from '../domain/report.ts';
import { type Gate, gateOf } from '../domain/report-gate.ts';
import type { Region } from '../domain/vocabulary.ts';
import { type LoadedReport, loadReport } from './load-report.ts';
import { peopleOfReport, type ReportPeople } from './report-people.ts';
import type { Tx } from './store.ts';

export type LockedSection = {
  readonly id: string;
  readonly key: string;
  readonly ordinal: number;
  readonly state: SectionState;
  readonly revision: number;
  readonly part: Part;
};

/** A report with all its sections in hand: nothing of it changes until the transaction ends. */
export type LockedReport = {
  readonly report: LoadedReport;
  readonly sections: readonly LockedSection[];
  readonly people: ReportPeople;
  readonly gate: Gate;
};

type Row = Omit<LockedSection, 'part'> & {
  readonly partId: string;
  readonly kind: PartKind;
  readonly siteId: string | null;
  readonly region: Region | null;
};

/** Sections and leases first, in the order of the chapters, and then the report: as everybody does. */
export async function lockReport(tx: Tx, reportId: string, actor: Actor): Promise<LockedReport | null> {
  const { rows } = await sql<Row>`
    select section.id, section.key, section.ordinal, section.state, section.revision,
      part.id as "partId", part.kind, part.site_id as "siteId", part.region
    from report_section section
    join section_lock lease on lease.section_id = section.id
    join report_part part on part.id = section.part_id
    where section.report_id = ${reportId}
    order by section.ordinal
    for no key update of section, lease`.execute(tx);
  await sql`select id from report where id = ${reportId} for no key update`.execute(tx);
  const report = await loadReport(tx, reportId, actor);
  if (!report) return null;
  const people = await peopleOfReport(tx, report.service.id);
  const sections = rows.map(({ partId, kind, siteId, region, ...section }) => ({
    ...section,
    part: { id: partId, kind, siteId, region },
  }));
  return {
    report,
    sections,
    people,
    gate: gateOf(partsOf(sections, people), report.groupCompleted !== null),
  };
}

function partsOf(sections: readonly LockedSection[], people: ReportPeople) {
  const parts = new Map<string, { part: Part; hasOwner: boolean; sections: LockedSection[] }>();
  for (const section of sections) {
    const { part } = section;
    const known = parts.get(part.id) ?? { part, hasOwner: people.ownersOf(part).length > 0, sections: [] };
    known.sections.push(section);
    parts.set(part.id, known);
  }
  return [...parts.values()];
}
