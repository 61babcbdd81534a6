import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import { type Part, partDueOn } from '../../domain/report.ts';
import {
  mayExtend,
  mayRemind,
  mayReopenReport,
  maySeeReport,
  maySubmit,
  mayWrite,
  ownsPart,
  type ReportFacts,
} from '../../domain/report-access.ts';
import { type Gate, gateOf, isFinished } from '../../domain/report-gate.ts';
import type { PartView, ReportView, SectionBrief } from '../../domain/views/report.ts';
import { type LoadedReport, loadReport } from '../load-report.ts';
import { peopleOfReport, type ReportPeople } from '../report-people.ts';
import { type SectionRow, sectionRows } from '../section-rows.ts';
import type { Store } from '../store.ts';

/** A report as the actor may see it; null for whoever has nothing to do with it. */
export async function reportView(store: Store, actor: Actor, reportId: string): Promise<ReportView | null> {
  const report = isId(reportId) ? await loadReport(store.db, reportId, actor) : null;
  if (!report || !maySeeReport(actor, report.facts)) return null;
  const [rows, people] = await Promise.all([
    sectionRows(store.db, sql`section.report_id = ${reportId}`),
    peopleOfReport(store.db, report.service.id),
  ]);
  return {
    id: report.id,
    version: report.version,
    state: report.state,
    year: report.year,
    isRoundClosed: report.isCycleClosed,
    service: report.service,
    dueOn: report.extended?.to ?? report.dates.submissionDueOn,
    extended: report.extended,
    parts: partsOf(report, rows, people),
    sections: rows.map((row) => sectionBrief(row, actor, report.facts)),
    submitters: people.serviceLeaders.map(({ name }) => name),
    groupCompleted: report.groupCompleted,
    submitted: report.submitted,
    returned: report.returned,
    gate: gateOfReport(rows, people, report.groupCompleted !== null),
    viewer: viewerOf(actor, report),
  };
}

function viewerOf(actor: Actor, { facts, state, isCycleClosed }: LoadedReport): ReportView['viewer'] {
  const isOpen = state !== 'submitted' && !isCycleClosed;
  return {
    maySubmit: isOpen && maySubmit(actor, facts),
    mayCompleteGroupPart: isOpen && facts.leadsGroup,
    mayRemind: isOpen && mayRemind(actor, facts),
    mayReopen: state === 'submitted' && !isCycleClosed && mayReopenReport(actor, facts),
    mayExtend: isOpen && mayExtend(actor, facts),
    helpsWith: facts.delegatedSections,
  };
}

function gateOfReport(rows: readonly SectionRow[], people: ReportPeople, isGroupCompleted: boolean): Gate {
  const parts = new Map<string, { part: Part; hasOwner: boolean; sections: SectionRow[] }>();
  for (const row of rows) {
    const part = partOfRow(row);
    const known = parts.get(part.id) ?? { part, hasOwner: people.ownersOf(part).length > 0, sections: [] };
    known.sections.push(row);
    parts.set(part.id, known);
  }
  return gateOf([...parts.values()], isGroupCompleted);
}

export function partOfRow(row: SectionRow): Part {
  return { id: row.partId, kind: row.kind, siteId: row.siteId, region: row.region };
}

/** The parts in the order of their first chapters. */
export function partsOf(
  report: Pick<LoadedReport, 'dates' | 'extended'>,
  rows: readonly SectionRow[],
  people: ReportPeople,
): PartView[] {
  const parts = new Map<string, SectionRow[]>();
  for (const row of rows) parts.set(row.partId, [...(parts.get(row.partId) ?? []), row]);
  return [...parts.values()].flatMap((sections) => {
    const [first] = sections;
    if (!first) return [];
    const part = partOfRow(first);
    return {
      id: part.id,
      kind: part.kind,
      site: part.siteId === null ? null : { id: part.siteId, name: first.siteName ?? '' },
      region: part.region,
      owners: people.ownersOf(part).map(({ name }) => name),
      dueOn: partDueOn(part.kind, report.dates, report.extended?.to ?? null),
      sectionCount: sections.length,
      doneCount: sections.filter(({ state }) => isFinished(state)).length,
    };
  });
}

export function sectionBrief(row: SectionRow, actor: Actor, facts: ReportFacts): SectionBrief {
  const part = partOfRow(row);
  const { id, partId, key, ordinal, title, fitsCard, state, version, revision, writtenBy, writtenAt } = row;
  const isYou = actor.kind === 'person' && row.holderId === actor.personId;
  const { holderName, holderSince, holderIsIdle, holderSecondsLeft } = row;
  return {
    ...{ id, partId, key, ordinal, title, fitsCard, state, version, revision, writtenBy, writtenAt },
    isSupplemented: row.isSupplemented,
    leftOut: state === 'left-out' ? { reason: row.leftOutReason, isVacant: row.isLeftOutVacant } : null,
    holder:
      holderName !== null && holderSince !== null
        ? {
            ...{ name: holderName, since: holderSince, isYou, isIdle: holderIsIdle },
            secondsLeft: Math.max(0, Math.ceil(holderSecondsLeft ?? 0)),
          }
        : null,
    viewer: { owns: ownsPart(actor, facts, part), mayWrite: mayWrite(actor, facts, part, id) },
  };
}
