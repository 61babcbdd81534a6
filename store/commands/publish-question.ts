import { sql } from 'kysely';
import { refuseQuestionText } from '../../domain/question.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { type QuestionInput, runQuestionCommand } from '../question-command.ts';

/**
 * Shows a question to everybody, edited for clarity where the moderator wrote something else; what was asked is kept.
 * One that was hidden waits again.
 */
export async function publishQuestion(
  context: CommandContext,
  input: QuestionInput & { readonly wording: string },
): Promise<Outcome> {
  return await runQuestionCommand(context, 'publish-question', input, async (_tx, question) => {
    const wording = input.wording.trim();
    const refusal = wording === '' ? null : refuseQuestionText(wording);
    if (refusal) return refusal;
    const isEdited = wording !== '' && wording !== question.text;
    return {
      change: {
        ...(question.step === 'hidden' && { step: 'waiting' as const, reason: null }),
        wording: isEdited ? wording : null,
        ...(!question.isPublished && { published_at: sql<Date>`business_now()` }),
      },
      codes: { edited: isEdited },
    };
  });
}
