import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import {
  type AssessmentRelation,
  assessmentRelationOf,
  assessmentRights,
  seesAssessmentText,
} from '../../domain/assessment-access.ts';
import { type AssessmentFlag, flagsOf } from '../../domain/assessment-flags.ts';
import { contentFaults, type SectionContent } from '../../domain/content-faults.ts';
import { isId } from '../../domain/ids.ts';
import { fieldsOf } from '../../domain/report-field.ts';
import type { FrozenReport } from '../../domain/report-submission.ts';
import type { ReportTemplate } from '../../domain/report-template.ts';
import type { AssessmentPage, AssessmentView, ReadChapter } from '../../domain/views/assessment.ts';
import { assessorsOf } from '../assessment-messages.ts';
import { type LoadedAssessment, loadAssessment } from '../load-assessment.ts';
import { addresseesOf } from '../load-feedback.ts';
import { attentionOfGroup, loadGroups } from '../load-groups.ts';
import { templateById } from '../report-template.ts';
import { type SectionRow, sectionRows } from '../section-rows.ts';
import type { Store } from '../store.ts';
import { followUpsBefore, followUpsOfAssessment } from './follow-up-view.ts';
import { sectionBrief } from './report-view.ts';

/** An assessment as the actor may see it, in a card: null for whoever has nothing to do with it. */
export async function assessmentView(store: Store, actor: Actor, id: string): Promise<AssessmentView | null> {
  const seen = await seenBy(store, actor, id);
  if (!seen) return null;
  const { view } = await gathered(store, seen);
  return view;
}

/** The same with all that its page shows: the report as it was handed in, what is noticed in it, and what is written. */
export async function assessmentPage(store: Store, actor: Actor, id: string): Promise<AssessmentPage | null> {
  const seen = await seenBy(store, actor, id);
  if (!seen || seen.relation === 'channel') return null;
  const { view, report, template, flags, rows, asked } = await gathered(store, seen);
  const { facts } = seen.assessment;
  const isWriter = seen.relation === 'assessor';
  const { seesText } = view.viewer;
  const { service, year } = view;
  const [found, before, feedbackId, addressees] = await Promise.all([
    seesText ? followUpsOfAssessment(store, actor, id) : [],
    followUpsBefore(store, actor, { serviceId: service.id, year }),
    newestFeedback(store, id),
    view.viewer.may.includes('send-feedback') ? addresseesOf(store.db, service.id) : [],
  ]);
  const written = seesText ? rows.map((row) => writtenOf(row, asked)) : [];
  return {
    ...view,
    report: report.sections.map((section) => readChapter(section, template)),
    flags,
    sections: isWriter
      ? rows.map((row) => ({
          ...sectionBrief(row, actor, facts),
          isAnswered: isAnswered(row, asked),
        }))
      : [],
    written,
    followUps: found,
    followUpsBefore: before,
    feedbackId,
    addressees: addressees.map(({ name }) => name),
  };
}

async function newestFeedback({ db }: Store, assessmentId: string): Promise<string | null> {
  const row = await db
    .selectFrom('feedback')
    .select('id')
    .where('assessment_id', '=', assessmentId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

type Seen = {
  readonly assessment: LoadedAssessment;
  readonly relation: AssessmentRelation | 'channel';
};

/** The channel of the region that assesses follows it; every other channel has nothing to do with it. */
async function seenBy(store: Store, actor: Actor, id: string): Promise<Seen | null> {
  const assessment = isId(id) ? await loadAssessment(store.db, id, actor) : null;
  if (!assessment) return null;
  if (actor.kind === 'channel') {
    const { target } = actor;
    const isOwn = target.kind === 'region' && target.region === assessment.region;
    return isOwn ? { assessment, relation: 'channel' } : null;
  }
  const relation = assessmentRelationOf(actor, assessment.facts, assessment.region);
  return relation && { assessment, relation };
}

type Row = SectionRow & { readonly content: SectionContent };

async function gathered(store: Store, { assessment, relation }: Seen) {
  const [rows, asked, submission, assessors, groups] = await Promise.all([
    rowsOf(store, assessment.partId),
    templateById(store.db, assessment.templateId),
    submissionOf(store, assessment.submissionId),
    assessorsOf(store.db, assessment),
    loadGroups(store.db, [assessment.service.id]),
  ]);
  const template = await templateById(store.db, submission.template.id);
  const [group] = groups;
  const flags = flagsOf({ template, report: submission, group: group ? attentionOfGroup(group) : [] });
  const { state } = assessment;
  const seesText = relation !== 'channel' && seesAssessmentText(relation, state);
  const may = relation === 'channel' ? [] : (assessmentRights[relation].may[state] ?? []);
  const { id, version, region, reportId, year, service, dueOn, submitted, completed } = assessment;
  const view: AssessmentView = {
    ...{ id, version, state, region, reportId, year, service, dueOn, submitted, completed },
    followUp: seesText || relation === 'channel' ? assessment.followUp : null,
    progress: { all: rows.length, done: rows.filter((row) => isAnswered(row, asked)).length },
    assessors: assessors.map(({ name }) => name),
    flagCount: flags.length,
    viewer: { relation, seesText, may },
  };
  return { view, rows, asked, template, report: submission, flags: flags as readonly AssessmentFlag[] };
}

async function rowsOf(store: Store, partId: string): Promise<Row[]> {
  const [rows, { rows: contents }] = await Promise.all([
    sectionRows(store.db, sql`section.part_id = ${partId}`),
    sql<{
      id: string;
      content: SectionContent;
    }>`select id, content from report_section where part_id = ${partId}`.execute(store.db),
  ]);
  return rows.map((row) => ({ ...row, content: contents.find(({ id }) => id === row.id)?.content ?? {} }));
}

async function submissionOf(store: Store, submissionId: string): Promise<FrozenReport> {
  const { content } = await store.db
    .selectFrom('report_submission')
    .select('content')
    .where('id', '=', submissionId)
    .executeTakeFirstOrThrow();
  return content as unknown as FrozenReport;
}

function isAnswered({ key, content }: Row, { sections }: ReportTemplate): boolean {
  const asked = sections.find((section) => section.key === key);
  return asked !== undefined && contentFaults(asked, content, 'complete').length === 0;
}

function writtenOf(row: Row, asked: ReportTemplate): ReadChapter {
  const { id, key, ordinal, content } = row;
  const part = { site: null, region: null } as const;
  return readChapter({ id, key, ordinal, content, part, leftOut: null }, asked);
}

type Kept = Pick<FrozenReport['sections'][number], 'id' | 'key' | 'ordinal' | 'content' | 'leftOut'> & {
  readonly part: Pick<FrozenReport['sections'][number]['part'], 'site' | 'region'>;
};

export function readChapter(kept: Kept, template: ReportTemplate): ReadChapter {
  const { id, key, ordinal, content, leftOut, part } = kept;
  const asked = template.sections.find((section) => section.key === key);
  return {
    ...{ id, ordinal, content, leftOut },
    title: asked?.title ?? { nb: key, nn: key, en: null },
    place: { site: part.site?.name ?? null, region: part.region },
    fields: asked ? fieldsOf(asked) : [],
  };
}
