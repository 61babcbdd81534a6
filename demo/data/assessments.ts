import { assessmentDueOn, followUpOf } from '../../domain/assessment.ts';
import {
  assessmentTemplate,
  assessmentTypeOf,
} from '../../domain/assessment-templates/assessment-template.ts';
import type { SectionContent } from '../../domain/content-faults.ts';
import { feedbackDueOn } from '../../domain/feedback.ts';
import { fieldsOf } from '../../domain/report-field.ts';
import type { AssessmentType, ReportTemplate, TemplateSection } from '../../domain/report-template.ts';
import type { SentChapter } from '../../store/load-feedback.ts';
import { addOutcome } from './assessment-outcome.ts';
import { daysAfter } from './days.ts';
import type { Draft } from './draft.ts';
import { oweUntil } from './duties.ts';
import { at } from './random.ts';
import type { Contacts } from './roles.ts';
import type { Row } from './rows.ts';
import type { DemoService } from './services.ts';

/** Reports that were handed in: last year's are assessed, this winter's wait, but for every third. */
export function addAssessments(draft: Draft, services: readonly DemoService[], contacts: Contacts): void {
  const byId = new Map(services.map((service) => [service.id, service]));
  const years = new Map(draft.rows.report_cycle.map(({ id, year }) => [id, year]));
  const newest = Math.max(...years.values());
  for (const [index, submission] of draft.rows.report_submission.entries()) {
    const report = draft.rows.report.find(({ id }) => id === submission.report_id);
    const service = report && byId.get(report.service_id);
    const year = years.get(report?.cycle_id ?? '');
    if (!service || year === undefined) continue;
    const by = at(contacts[service.region], index).id;
    const isDone = year < newest || index % 3 === 0;
    const isTold = year < newest;
    const made = addAssessment(draft, { service, year, index, submission, isDone, isTold, by });
    if (isDone) addOutcome(draft, { ...made, service, index, by, isTold });
  }
}

type Assessed = {
  readonly service: DemoService;
  readonly year: number;
  readonly index: number;
  readonly submission: Row<'report_submission'>;
  readonly isDone: boolean;
  /** The service was told: last year's were, this winter's wait. */
  readonly isTold: boolean;
  readonly by: string;
};

type Made = {
  readonly id: string;
  readonly doneAt: Date;
  readonly chapters: readonly SentChapter[];
};

function addAssessment(draft: Draft, assessed: Assessed): Made {
  const { service, year, index, submission, isDone, isTold, by } = assessed;
  const path = `${service.path}/assessment/${year}`;
  const [id, partId] = [draft.id(path), draft.id(`${path}/part`)];
  const template = templateOf(draft, assessmentTypeOf[service.type], year);
  const { region } = service;
  const reportId = submission.report_id;
  const submittedAt = new Date(submission.submitted_at ?? draft.now);
  const usual = daysAfter(submittedAt, 2 + (index % 20));
  const doneAt = usual < draft.now ? usual : daysAfter(submittedAt, 1);
  const dueOn = assessmentDueOn(year, submittedAt.toISOString().slice(0, 10));
  const contents = template.content.sections.map((section) => answersTo(section, index));
  draft.rows.report_part.push({
    id: partId,
    report_id: reportId,
    kind: 'assessment',
    site_id: null,
    region,
    template_id: template.id,
  });
  draft.rows.assessment.push({
    id,
    report_id: reportId,
    part_id: partId,
    submission_id: submission.id,
    region,
    state: isDone ? (isTold ? 'sent' : 'completed') : 'open',
    follow_up: isDone ? (contents.flatMap((content) => followUpOf(content) ?? [])[0] ?? 'none') : null,
    due_on: dueOn,
    version: isDone ? 4 : 1,
    opened_at: submittedAt.toISOString(),
    completed_at: isDone ? doneAt.toISOString() : null,
    completed_by: isDone ? by : null,
  });
  for (const [place, section] of template.content.sections.entries()) {
    addChapter(
      draft,
      { path, partId, section, by, at: doneAt.toISOString() },
      isDone ? contents[place] : null,
    );
  }
  const owed = { subjectType: 'assessment', subjectId: id, serviceId: service.id, region } as const;
  const tellBy = feedbackDueOn(doneAt.toISOString().slice(0, 10));
  if (!isDone) {
    const since = submittedAt.toISOString();
    oweUntil(draft, { ...owed, kind: 'assess-report', role: 'assessor', since, dueOn });
  } else if (!isTold) {
    const since = doneAt.toISOString();
    oweUntil(draft, { ...owed, kind: 'send-feedback', role: 'assessor', since, dueOn: tellBy });
  }
  const chapters = template.content.sections.map(({ key, ordinal }, place) => ({
    id: draft.id(`${path}/section/${ordinal}`),
    ...{ key, ordinal },
    content: contents[place] ?? {},
  }));
  return { id, doneAt, chapters };
}

type Chapter = {
  readonly path: string;
  readonly partId: string;
  readonly section: TemplateSection;
  readonly by: string;
  readonly at: string;
};

function addChapter(
  draft: Draft,
  { path, partId, section, by, at: writtenAt }: Chapter,
  content: SectionContent | null | undefined,
): void {
  const { key, ordinal } = section;
  const id = draft.id(`${path}/section/${ordinal}`);
  const isWritten = content !== null && content !== undefined;
  draft.rows.report_section.push({
    ...{ id, report_id: null, part_id: partId, key, ordinal },
    state: isWritten ? 'done' : 'not-begun',
    content: (content ?? {}) as never,
    revision: isWritten ? 1 : 0,
    written_by: isWritten ? by : null,
    written_at: isWritten ? writtenAt : null,
    left_out_reason: null,
    is_left_out_vacant: false,
    left_out_by: null,
    is_frozen: isWritten,
  });
  draft.rows.section_lock.push({ section_id: id, fence: isWritten ? '1' : '0' });
  if (!isWritten) return;
  draft.rows.section_revision.push({
    section_id: id,
    revision: 1,
    content: content as never,
    written_by: by,
    writer_id: draft.id(`${path}/writer/${ordinal}`),
    fence: '1',
    save_key: draft.id(`${path}/save/${ordinal}`),
    at: writtenAt,
  });
}

function templateOf(
  draft: Draft,
  type: AssessmentType,
  year: number,
): { readonly id: string; readonly content: ReportTemplate } {
  const id = draft.id(`template/${type}/${year}`);
  const content = assessmentTemplate(type, year);
  if (!draft.rows.report_template.some((one) => one.id === id)) {
    draft.rows.report_template.push({
      id,
      service_type: type,
      year,
      version: 1,
      content: content as never,
      added_at: draft.now.toISOString(),
    });
  }
  return { id, content };
}

const comments = [
  'Møtene var korte. Gruppen ønsker seg en fast dato neste år.',
  'Tallene fra én region er lave, og det er ikke forklart hvorfor.',
  'Registeret er nytt, så dekningsgraden er ikke kjent ennå.',
] as const;
const letters = [
  'Takk for en grundig rapport. Vi ser hvor mye dere har fått til i året.',
  'Takk for rapporten. Vi vil gjerne snakke mer med dere om det som er vanskelig.',
] as const;
const goingWell = [
  'Tjenesten er stabil, og samarbeidet med regionene er godt.',
  'Ventetiden er kortere enn året før, og opplæringen er kommet i gang.',
] as const;
const shared = [
  'Flere tjenester finner ikke medlemmer til referansegruppen i alle regioner.',
  'Det er lite forskning på tvers av regionene.',
  'Registrene følges opp ulikt fra tjeneste til tjeneste.',
] as const;

/** Mostly fulfilled, with a comment where it is not; every fourth report needs something. */
function answersTo(section: TemplateSection, index: number): SectionContent {
  const fields = fieldsOf(section);
  const isWeak = (place: number) => (index + place) % 7 === 0;
  return Object.fromEntries(
    fields.flatMap((field, place) => {
      if (field.key === 'follow-up') {
        return [[field.key, index % 8 === 0 ? 'interregional' : index % 4 === 0 ? 'region' : 'none']];
      }
      if (field.key === 'letter') return [[field.key, at(letters, index)]];
      if (field.key === 'goes-well') return [[field.key, at(goingWell, index)]];
      if (field.key === 'shared-challenges')
        return index % 8 === 0 ? [[field.key, at(shared, Math.floor(index / 8))]] : [];
      if (field.kind === 'choice') return [[field.key, isWeak(place) ? 'partly' : 'fulfilled']];
      const isComment = field.key.endsWith('-comment');
      return isComment && isWeak(place - 1) ? [[field.key, at(comments, index)]] : [];
    }),
  );
}
