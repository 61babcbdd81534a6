import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { changeProblem, ownersOf, saidOfProblem, tellOfProblem } from '../problem.ts';
import { runProblemPress } from '../problem-press.ts';
import { speakersOf } from '../problem-speaker.ts';

export type AgreeProblem = {
  readonly problemId: string;
  /** What was seen when it was pressed: nobody agrees with an answer that they have not seen. */
  readonly version: number;
};

/** Whoever speaks for it agrees with the answer: it is settled. */
export async function agreeProblem(
  context: CommandContext,
  { problemId, version }: AgreeProblem,
): Promise<Outcome> {
  return await runProblemPress(context, 'agree-problem', problemId, async (tx, problem) => {
    if (version !== problem.version) return refuse('problem-written-meanwhile');
    const { id, step, region, service, personId } = problem;
    await saidOfProblem(tx, id, personId, { kind: 'settled', step, text: '' });
    await changeProblem(tx, context, id, { state: 'settled', closed_at: sql`business_now()` });
    const owners = await ownersOf(tx, { step, region, serviceId: service.id });
    const speakers = await speakersOf(tx, problem, service.id);
    await tellOfProblem(tx, context, id, [...owners, ...speakers], 'problem-settled');
    return {};
  });
}
