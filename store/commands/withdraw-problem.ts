import { sql } from 'kysely';
import type { CommandContext, Outcome } from '../command.ts';
import { changeProblem, saidOfProblem } from '../problem.ts';
import { runProblemPress } from '../problem-press.ts';

/** It is no problem any more, or never was one: whoever speaks for it takes it back, and nobody owes an answer. */
export async function withdrawProblem(
  context: CommandContext,
  { problemId }: { readonly problemId: string },
): Promise<Outcome> {
  return await runProblemPress(context, 'withdraw-problem', problemId, async (tx, problem) => {
    const { id, step, personId } = problem;
    await saidOfProblem(tx, id, personId, { kind: 'withdrawn', step, text: '' });
    await changeProblem(tx, context, id, { state: 'withdrawn', closed_at: sql`business_now()` });
    return {};
  });
}
