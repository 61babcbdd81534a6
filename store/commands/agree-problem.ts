import { sql } from 'kysely';
import type { CommandContext, Outcome } from '../command.ts';
import { changeProblem, ownersOf, saidOfProblem, speakersOf, tellOfProblem } from '../problem.ts';
import { runProblemPress } from '../problem-press.ts';

/** Whoever raised it, or the group's leader, agrees with the answer: it is settled. */
export async function agreeProblem(
  context: CommandContext,
  { problemId }: { readonly problemId: string },
): Promise<Outcome> {
  return await runProblemPress(context, 'agree-problem', problemId, async (tx, problem) => {
    const { id, step, region, service, personId, raisedById } = problem;
    await saidOfProblem(tx, id, personId, { kind: 'settled', step, text: '' });
    await changeProblem(tx, context, id, { state: 'settled', closed_at: sql`business_now()` });
    const owners = await ownersOf(tx, { step, region, serviceId: service.id });
    const speakers = await speakersOf(tx, { serviceId: service.id, raisedById });
    await tellOfProblem(tx, context, id, [...owners, ...speakers], 'problem-settled');
    return {};
  });
}
