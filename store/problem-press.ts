import { onTheWall } from '../domain/calendar.ts';
import { isId } from '../domain/ids.ts';
import { type ProblemVerb, refuseProblem } from '../domain/problem.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from './command.ts';
import { recordEvent } from './event.ts';
import { type LoadedProblem, loadProblem } from './load-problem.ts';
import { businessTime } from './queries/business-time.ts';
import type { Pressed } from './section-press.ts';
import type { Tx } from './store.ts';

export type PressedProblem = LoadedProblem & { readonly personId: string; readonly today: string };

/** The frame of every press on a problem: hold it, authorise by the table, let the rules decide, write the event. */
export async function runProblemPress(
  context: CommandContext,
  verb: ProblemVerb,
  problemId: string,
  decide: (tx: Tx, problem: PressedProblem) => Promise<Pressed | Refusal>,
): Promise<Outcome> {
  const { actor, correlationId } = context;
  return await runCommand(context, verb, async (tx) => {
    if (actor.kind !== 'person' || !isId(problemId)) return refuse('unknown-or-forbidden');
    const problem = await loadProblem(tx, problemId, actor, true);
    if (!problem) return refuse('unknown-or-forbidden');
    const refusal = refuseProblem(problem.relations, problem, problem.isLate || problem.isUnowned, verb);
    if (refusal) return refusal;
    const today = onTheWall(await businessTime({ db: tx })).day;
    const pressed = await decide(tx, { ...problem, personId: actor.personId, today });
    if (isRefusal(pressed)) return pressed;
    await recordEvent(tx, {
      actor,
      verb,
      subjectType: 'problem',
      subjectId: problemId,
      serviceId: problem.service.id,
      codes: { step: problem.step, ...pressed.codes, ...(context.linkId && { byLink: true }) },
      correlationId,
    });
    return done({ problemId, ...pressed.ids });
  });
}
