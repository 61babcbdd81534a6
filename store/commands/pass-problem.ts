import { sql } from 'kysely';
import { refuseWords } from '../../domain/feedback.ts';
import { longestProblem, nextStep } from '../../domain/problem.ts';
import { refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { changeProblem, dueDay, giveProblem, ownersOf, saidOfProblem, tellOfProblem } from '../problem.ts';
import { type PressedProblem, runProblemPress } from '../problem-press.ts';
import { speakersOf } from '../problem-speaker.ts';
import { serviceLeaders } from '../recipients.ts';
import type { Tx } from '../store.ts';

export type PassProblem = {
  readonly problemId: string;
  /** What was seen when it was written: nobody disagrees with an answer that they have not seen. */
  readonly version: number;
  readonly note: string;
};

/**
 * It is not solved where it lies: from the service to the region, from there to between the regions (R26), with why.
 * After an answer that is a disagreement, and written down as one; the last place that it comes to, it ends as one,
 * also when nobody answers there.
 */
export async function passProblem(context: CommandContext, input: PassProblem): Promise<Outcome> {
  return await runProblemPress(context, 'pass-problem', input.problemId, async (tx, problem) => {
    if (input.version !== problem.version) return refuse('problem-written-meanwhile');
    const refusal = refuseWords(input.note, longestProblem);
    if (refusal) return refusal;
    const { id, step, state, personId, service } = problem;
    const next = nextStep(step);
    const kind = state === 'answered' || !next ? 'disputed' : 'passed';
    await saidOfProblem(tx, id, personId, { kind, step, text: input.note });
    const serviceId = service.id;
    const speakers = await speakersOf(tx, problem, serviceId);
    const concerned = [...speakers, ...(await serviceLeaders(tx, serviceId))];
    if (!next) return await endDisputed(tx, context, problem, concerned);
    const dueOn = dueDay(next, problem.today);
    await changeProblem(tx, context, id, { step: next, state: 'open', due_on: dueOn });
    const placed = { id, serviceId, region: problem.region, step: next };
    await giveProblem(tx, context, placed, dueOn, 'problem-passed');
    const owners = new Set(await ownersOf(tx, placed));
    const told = concerned.filter((one) => !owners.has(one));
    await tellOfProblem(tx, context, id, told, 'problem-went-on');
    return { codes: { to: next, isDisputed: kind === 'disputed' } };
  });
}

async function endDisputed(
  tx: Tx,
  context: CommandContext,
  { id, step, region, service }: PressedProblem,
  concerned: readonly string[],
) {
  await changeProblem(tx, context, id, { state: 'disputed', closed_at: sql`business_now()` });
  const owners = await ownersOf(tx, { step, region, serviceId: service.id });
  await tellOfProblem(tx, context, id, [...owners, ...concerned], 'problem-disputed');
  return { codes: { to: 'disputed' } };
}
