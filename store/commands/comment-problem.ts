import { refuseWords } from '../../domain/feedback.ts';
import { longestProblem } from '../../domain/problem.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { changeProblem, ownersOf, saidOfProblem, tellOfProblem } from '../problem.ts';
import { runProblemPress } from '../problem-press.ts';
import { speakersOf } from '../problem-speaker.ts';

export type CommentProblem = { readonly problemId: string; readonly note: string };

/** Whoever reads it adds how they see it, also where they see it otherwise; it stays where it lies. */
export async function commentProblem(context: CommandContext, input: CommentProblem): Promise<Outcome> {
  return await runProblemPress(context, 'comment-problem', input.problemId, async (tx, problem) => {
    const refusal = refuseWords(input.note, longestProblem);
    if (refusal) return refusal;
    const { id, step, region, service, personId } = problem;
    await saidOfProblem(tx, id, personId, { kind: 'commented', step, text: input.note });
    await changeProblem(tx, context, id, null);
    const owners = await ownersOf(tx, { step, region, serviceId: service.id });
    const speakers = await speakersOf(tx, problem, service.id);
    await tellOfProblem(tx, context, id, [...owners, ...speakers], 'problem-commented');
    return {};
  });
}
