import { refuseWords } from '../../domain/feedback.ts';
import { longestProblem } from '../../domain/problem.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { askWhetherAgreed, changeProblem, saidOfProblem } from '../problem.ts';
import { runProblemPress } from '../problem-press.ts';

export type AnswerProblem = { readonly problemId: string; readonly note: string };

/** Whoever it lies with says what is done about it; whoever speaks for it says whether they agree. */
export async function answerProblem(context: CommandContext, input: AnswerProblem): Promise<Outcome> {
  return await runProblemPress(context, 'answer-problem', input.problemId, async (tx, problem) => {
    const refusal = refuseWords(input.note, longestProblem);
    if (refusal) return refusal;
    const { id, step, today } = problem;
    await saidOfProblem(tx, id, problem.personId, { kind: 'answered', step, text: input.note });
    await changeProblem(tx, context, id, { state: 'answered' });
    await askWhetherAgreed(tx, context, problem, today);
    return {};
  });
}
