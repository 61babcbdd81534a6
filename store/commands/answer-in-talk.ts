import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { type QuestionInput, runQuestionCommand } from '../question-command.ts';

/** Was answered aloud (R57): whoever asked is told, and those who asked the same. */
export async function answerInTalk(context: CommandContext, input: QuestionInput): Promise<Outcome> {
  const { actor } = context;
  if (actor.kind !== 'person') return refuse('unknown-or-forbidden');
  return await runQuestionCommand(context, 'answer-in-talk', input, async () => ({
    change: {
      answered_how: 'talk',
      answered_by: actor.personId,
      answered_at: sql<Date>`business_now()`,
    },
    tellAsker: 'question-answered-in-talk',
  }));
}
