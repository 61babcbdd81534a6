import { sql } from 'kysely';
import { followUpOf } from '../../domain/assessment.ts';
import { onTheWall } from '../../domain/calendar.ts';
import { contentFaults, type SectionContent } from '../../domain/content-faults.ts';
import { feedbackDueOn } from '../../domain/feedback.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { tellOfAssessment } from '../assessment-messages.ts';
import { type PressedAssessment, runAssessmentPress } from '../assessment-press.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { closeDuties } from '../duty.ts';
import { freezePart } from '../freeze-sections.ts';
import { owe } from '../open-assessment.ts';
import { businessTime } from '../queries/business-time.ts';
import { coordinators } from '../recipients.ts';
import { templateById } from '../report-template.ts';
import type { Tx } from '../store.ts';

export type CompleteAssessment = {
  readonly assessmentId: string;
  /** The version that was looked at. */
  readonly version: number;
};

/**
 * A contact says that the assessment is done (R40): every criterion is answered, and nobody else is writing. From then
 * on it stands, and what several regions have to solve is told to the coordinators (R41).
 */
export async function completeAssessment(
  context: CommandContext,
  input: CompleteAssessment,
): Promise<Outcome> {
  return await runAssessmentPress(
    context,
    'complete-assessment',
    input.assessmentId,
    async (tx, assessment) => {
      if (assessment.version !== input.version) return refuse('assessment-moved-on');
      const sections = await sectionsOf(tx, assessment);
      const refusal =
        refuseWriting(sections, assessment.personId) ?? (await refuseGaps(tx, assessment, sections));
      if (refusal) return refusal;
      const followUp = sections.flatMap(({ content }) => followUpOf(content) ?? [])[0] ?? 'none';
      await sql`
        update report_section set state = 'done', version = version + 1
        where part_id = ${assessment.partId} and state <> 'done'`.execute(tx);
      await freezePart(tx, assessment.partId);
      await tx
        .updateTable('assessment')
        .set({
          state: 'completed',
          completed_at: sql`business_now()`,
          completed_by: assessment.personId,
          follow_up: followUp,
        })
        .where('id', '=', assessment.id)
        .execute();
      await closeDuties(tx, assessment.id, assessment.personId);
      await owe(tx, 'send-feedback', {
        ...assessment,
        assessmentId: assessment.id,
        serviceId: assessment.service.id,
        dueOn: feedbackDueOn(onTheWall(await businessTime({ db: tx })).day),
      });
      if (followUp === 'interregional') {
        const about = { assessmentId: assessment.id };
        await tellOfAssessment(tx, context, about, await coordinators(tx), 'assessment-completed');
      }
      return { codes: { followUp } };
    },
  );
}

type Section = {
  readonly key: string;
  readonly content: SectionContent;
  readonly holderId: string | null;
  readonly holder: string | null;
};

async function sectionsOf(tx: Tx, { partId }: PressedAssessment): Promise<Section[]> {
  const { rows } = await sql<Section>`
    select section.key, section.content, holder.id as "holderId", holder.name as holder
    from report_section section
    join section_lock lease on lease.section_id = section.id
    left join person holder on holder.id = lease.holder_id and lease.lease_until >= clock_timestamp()
    where section.part_id = ${partId} order by section.ordinal`.execute(tx);
  return rows;
}

/** Somebody else writes in it just now: they are not interrupted. */
function refuseWriting(sections: readonly Section[], personId: string): Refusal | null {
  const held = sections.find(({ holderId }) => holderId !== null && holderId !== personId);
  return held?.holder ? refuse('section-held', { person: held.holder }) : null;
}

async function refuseGaps(
  tx: Tx,
  { templateId }: PressedAssessment,
  sections: readonly Section[],
): Promise<Refusal | null> {
  const template = await templateById(tx, templateId);
  const isWhole = template.sections.every((asked) => {
    const written = sections.find(({ key }) => key === asked.key);
    return contentFaults(asked, written?.content ?? {}, 'complete').length === 0;
  });
  return isWhole ? null : refuse('assessment-not-complete');
}
