import { type AssessmentVerb, assessmentRelationOf, refuseAssessing } from '../domain/assessment-access.ts';
import { isId } from '../domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { touchAssessment } from './assessment-messages.ts';
import { type CommandContext, done, type Outcome, runCommand } from './command.ts';
import { recordEvent } from './event.ts';
import { type LoadedAssessment, lockAssessment } from './load-assessment.ts';
import type { Pressed } from './section-press.ts';
import type { Tx } from './store.ts';

export type PressedAssessment = LoadedAssessment & { readonly personId: string };

/**
 * The frame of every press on an assessment as a whole: hold all of it, authorise by the table, let the rules decide,
 * write the event, bring cards up to date.
 */
export async function runAssessmentPress(
  context: CommandContext,
  verb: AssessmentVerb,
  assessmentId: string,
  decide: (tx: Tx, assessment: PressedAssessment) => Promise<Pressed | Refusal>,
): Promise<Outcome> {
  const { actor, correlationId, store } = context;
  let reportId: string | null = null;
  const outcome = await runCommand(context, verb, async (tx) => {
    if (actor.kind !== 'person' || !isId(assessmentId)) return refuse('unknown-or-forbidden');
    const assessment = await lockAssessment(tx, assessmentId, actor);
    if (!assessment) return refuse('unknown-or-forbidden');
    const relation = assessmentRelationOf(actor, assessment.facts, assessment.region);
    const refusal = refuseAssessing(relation, assessment.state, verb);
    if (refusal) return refusal;
    const pressed = await decide(tx, { ...assessment, personId: actor.personId });
    if (isRefusal(pressed)) return pressed;
    await touchAssessment(tx, context, { assessmentId });
    await recordEvent(tx, {
      actor,
      verb,
      subjectType: 'assessment',
      subjectId: assessmentId,
      serviceId: assessment.service.id,
      ...(pressed.codes && { codes: pressed.codes }),
      correlationId,
      remark: pressed.remark ? { text: pressed.remark, visibleTo: 'participants' } : null,
    });
    reportId = assessment.reportId;
    return done({ assessmentId, reportId, ...pressed.ids });
  });
  if (reportId && !isRefusal(outcome)) store.changes.tell({ reportId });
  return outcome;
}
