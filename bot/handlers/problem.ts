import { z } from 'zod';
import { renderProblem } from '../../cards/problem/problem.ts';
import { longestProblem } from '../../domain/problem.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../../store/command.ts';
import { agreeProblem } from '../../store/commands/agree-problem.ts';
import { answerProblem } from '../../store/commands/answer-problem.ts';
import { passProblem } from '../../store/commands/pass-problem.ts';
import { problemView } from '../../store/queries/problem-view.ts';
import { cardContext, lostUnless, type Shown } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedWithWords } from '../drawn.ts';
import { field, parseInput, typedFields } from '../input.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';

const about = z.object({ problemId: field.id });
// A card that is older than the version it was to bring is shown anew before it counts.
const seen = { version: z.coerce.number().int().catch(0) };
const noted = about.extend({ note: field.text(longestProblem) });

/** Problems in cards: the answer of whoever it lies with, and whether whoever raised it agrees (R26). */
export const problemRoutes = {
  'open-problem': { writes: false, answer: async (service, request) => await showProblem(service, request) },
  'answer-problem': does(noted, answerProblem),
  'pass-problem': does(noted.extend(seen), passProblem),
  'agree-problem': does(about.extend(seen), agreeProblem),
} satisfies Record<string, Route>;

/** What was written beside it stays in the card when it is refused. */
function does<Schema extends z.ZodType>(
  schema: Schema,
  run: (context: CommandContext, input: z.output<Schema>) => Promise<Outcome>,
): Route {
  return {
    writes: true,
    async answer(service, request) {
      const input = parseInput(schema, request.data);
      const outcome = isRefusal(input) ? input : await run(commandContext(service, request), input);
      const said = isRefusal(outcome) ? { refusal: outcome, filled: typedFields(request.data) } : {};
      return await showProblem(service, request, said);
    },
  };
}

/** The problem as it is now, with what is said of it. */
export async function showProblem(service: Service, request: Request, said: Shown = {}): Promise<Drawn> {
  const input = parseInput(about, request.data);
  const view = isRefusal(input) ? null : await problemView(service.store, request.actor, input.problemId);
  if (!view) return refusedWithWords(request, said);
  const { may } = view.viewer;
  const hasForm = may.includes('answer-problem') || may.includes('pass-problem');
  const { id: subjectId, version } = view;
  return drawn(renderProblem(view, cardContext(request, lostUnless(hasForm, said))), {
    card: 'problem',
    subjectId,
    version,
  });
}
