import { createHash } from 'node:crypto';
import { daysAfter } from './days.ts';
import type { Draft } from './draft.ts';
import { pdfOf } from './old-pdf.ts';
import type { Cast } from './people.ts';
import type { DemoService } from './services.ts';

/** How many of the newest finished round everybody may read. */
const mostPublic = 12;

/** What everybody may read of last year's reports, and reports of one service from before the program. */
export function addArchive(draft: Draft, services: readonly DemoService[], cast: Cast): void {
  const [, lastYear] = draft.rows.report_cycle.toSorted((one, other) => other.year - one.year);
  const reports = draft.rows.report.filter(({ cycle_id }) => cycle_id === lastYear?.id);
  for (const report of reports.slice(0, mostPublic)) {
    const service = services.find(({ id }) => id === report.service_id);
    if (service && lastYear) publish(draft, service, cast, report.id, lastYear.year);
  }
  for (const year of [2012, 2013]) addOldFile(draft, services[0], cast, year);
}

/** The program puts the text in itself: it finds that what is here is not up to date. */
const notYet = -1;

function publish(draft: Draft, service: DemoService, cast: Cast, reportId: string, year: number): void {
  const { rows } = draft;
  const submission = rows.report_submission.find((one) => one.report_id === reportId);
  if (!submission) return;
  const publishedAt = daysAfter(new Date(submission.submitted_at ?? draft.now), 60).toISOString();
  rows.archive_entry.push({
    id: draft.id(`${service.path}/archive/${year}`),
    service_id: service.id,
    year,
    region: service.region,
    service_type: service.type,
    report_id: reportId,
    submission_id: submission.id,
    supplements: notYet,
    title: '',
    text: '',
    published_at: publishedAt,
    published_by: cast.coordinator.id,
    public_changed_at: publishedAt,
  });
}

function addOldFile(draft: Draft, service: DemoService | undefined, cast: Cast, year: number): void {
  if (!service) return;
  const lines = [
    `Årsrapport ${year}`,
    'Dette er en øvingstekst fra en tid før Samråd.',
    'Ventetiden var lang, og henvisningene kom mest fra egen region.',
  ];
  const bytes = pdfOf(lines);
  const id = draft.id(`${service.path}/archive/${year}`);
  const name = draft.rows.service.find((one) => one.id === service.id)?.name_nb ?? '';
  draft.rows.archive_entry.push({
    id,
    service_id: service.id,
    year,
    region: service.region,
    service_type: service.type,
    report_id: null,
    submission_id: null,
    supplements: 0,
    title: `Årsrapport ${year}`,
    text: [...lines, name].join('\n'),
    published_at: null,
    published_by: null,
    public_changed_at: null,
  });
  draft.rows.archive_file.push({
    entry_id: id,
    name: `arsrapport-${year}.pdf`,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: `\\x${bytes.toString('hex')}` as never,
    added_by: cast.coordinator.id,
    added_at: daysAfter(draft.now, -100).toISOString(),
  });
}
