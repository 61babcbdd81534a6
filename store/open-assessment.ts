import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { assessmentDueOn } from '../domain/assessment.ts';
import { assessmentTypeOf } from '../domain/assessment-templates/assessment-template.ts';
import { endOfDay, onTheWall } from '../domain/calendar.ts';
import {
  assessorsOf,
  tellChannelOfAssessment,
  tellOfAssessment,
  touchAssessment,
} from './assessment-messages.ts';
import type { CommandContext } from './command.ts';
import { closeDuties, openDuty } from './duty.ts';
import type { LoadedReport } from './load-report.ts';
import { openCase } from './open-case.ts';
import { businessTime } from './queries/business-time.ts';
import { coordinators } from './recipients.ts';
import { keepProgramTemplate, newestTemplate } from './report-template.ts';
import type { Tx } from './store.ts';

/**
 * A report that was handed in is its region's to assess (R40): those of its contacts who have no part in the service
 * owe it until the day, and the region's channel is told. Handed in anew, what was written is gone on with.
 */
export async function openAssessment(
  tx: Tx,
  context: CommandContext,
  report: Pick<LoadedReport, 'id' | 'year' | 'service' | 'facts'>,
  submissionId: string,
): Promise<void> {
  const dueOn = assessmentDueOn(report.year, onTheWall(await businessTime({ db: tx })).day);
  const known = await tx
    .selectFrom('assessment')
    .select(['id', 'part_id', 'region'])
    .where('report_id', '=', report.id)
    .executeTakeFirst();
  // Who began it goes on with it, also where the service is another region's by now.
  const region = known?.region ?? report.facts.serviceRegion;
  const assessmentId = known
    ? await goOn(tx, known, { submissionId, dueOn })
    : await begin(tx, report, { submissionId, dueOn });
  await owe(tx, 'assess-report', { assessmentId, serviceId: report.service.id, region, dueOn });
  if (!known) await openCase(tx, report.id);
  if (known) await touchAssessment(tx, context, { assessmentId });
  const assessors = await assessorsOf(tx, { region, reportId: report.id });
  // Where every contact has a part in it, the coordinators have to find somebody.
  const people = assessors.length > 0 ? assessors.map(({ personId }) => personId) : await coordinators(tx);
  await tellOfAssessment(tx, context, { assessmentId }, people, 'assessment-waits');
  await tellChannelOfAssessment(tx, context, { assessmentId, region });
}

type Given = { readonly submissionId: string; readonly dueOn: string };

async function begin(
  tx: Tx,
  report: Pick<LoadedReport, 'id' | 'year' | 'service' | 'facts'>,
  { submissionId, dueOn }: Given,
): Promise<string> {
  const type = assessmentTypeOf[report.service.type];
  await keepProgramTemplate(tx, type, report.year);
  const template = await newestTemplate(tx, type, report.year);
  const [id, partId] = [randomUUID(), randomUUID()];
  const region = report.facts.serviceRegion;
  await tx
    .insertInto('report_part')
    .values({ id: partId, report_id: report.id, kind: 'assessment', region, template_id: template.id })
    .execute();
  const sections = template.content.sections.map(({ key, ordinal }) => ({ id: randomUUID(), key, ordinal }));
  await tx
    .insertInto('report_section')
    .values(sections.map((section) => ({ ...section, report_id: null, part_id: partId })))
    .execute();
  await tx
    .insertInto('section_lock')
    .values(sections.map((section) => ({ section_id: section.id })))
    .execute();
  await tx
    .insertInto('assessment')
    .values({
      id,
      report_id: report.id,
      part_id: partId,
      submission_id: submissionId,
      region,
      due_on: dueOn,
    })
    .execute();
  return id;
}

/** What was written stands, to be looked at again beside the new report. */
async function goOn(
  tx: Tx,
  known: { readonly id: string; readonly part_id: string },
  { submissionId, dueOn }: Given,
): Promise<string> {
  await unfreezeAssessment(tx, known.part_id);
  await tx
    .updateTable('assessment')
    .set({
      state: 'open',
      submission_id: submissionId,
      due_on: dueOn,
      follow_up: null,
      completed_at: null,
      completed_by: null,
    })
    .where('id', '=', known.id)
    .execute();
  return known.id;
}

/** Its chapters can be written in again; what was done is a draft. */
export async function unfreezeAssessment(tx: Tx, partId: string): Promise<void> {
  await sql`
    update report_section set is_frozen = false, version = version + 1,
      state = case when revision > 0 then 'draft' else 'not-begun' end
    where part_id = ${partId}`.execute(tx);
}

type Owed = {
  readonly assessmentId: string;
  readonly serviceId: string;
  readonly region: LoadedReport['facts']['serviceRegion'];
  readonly dueOn: string;
};

/** One thing at a time is owed about an assessment: that it is done, then that the service is told. */
export async function owe(
  tx: Tx,
  kind: 'assess-report' | 'send-feedback',
  { assessmentId, serviceId, region, dueOn }: Owed,
): Promise<void> {
  await closeDuties(tx, assessmentId, null);
  await openDuty(tx, {
    kind,
    subjectType: 'assessment',
    subjectId: assessmentId,
    serviceId,
    owner: { kind: 'assessor', region },
    dueAt: endOfDay(dueOn),
  });
}
