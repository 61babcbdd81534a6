import { isId } from '../domain/ids.ts';
import { mostReferences } from '../domain/national.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { Tx } from './store.ts';

/** The reports that a challenge is seen in: assessed ones of the case's own year, and each once. */
export async function setReferences(
  tx: Tx,
  challengeId: string,
  caseId: string,
  assessmentIds: readonly string[],
): Promise<Refusal | null> {
  const wanted = [...new Set(assessmentIds)];
  if (wanted.length > mostReferences || !wanted.every(isId)) return refuse('input-invalid');
  await tx.deleteFrom('challenge_reference').where('challenge_id', '=', challengeId).execute();
  if (wanted.length === 0) return null;
  const known = await tx
    .selectFrom('assessment')
    .innerJoin('report', 'report.id', 'assessment.report_id')
    .innerJoin('national_case', 'national_case.cycle_id', 'report.cycle_id')
    .select('assessment.id')
    .where('national_case.id', '=', caseId)
    .where('assessment.state', 'in', ['completed', 'sent'])
    .where('assessment.id', 'in', wanted)
    .execute();
  if (known.length !== wanted.length) return refuse('unknown-or-forbidden');
  await tx
    .insertInto('challenge_reference')
    .values(known.map(({ id }) => ({ challenge_id: challengeId, assessment_id: id })))
    .execute();
  return null;
}
