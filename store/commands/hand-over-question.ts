import { refuse } from '../../domain/refusal.ts';
import type { QuestionOwner } from '../../domain/views/faq.ts';
import type { Region } from '../../domain/vocabulary.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { answerersOf, isSameOwner } from '../question.ts';
import { type QuestionInput, runQuestionCommand } from '../question-command.ts';

/**
 * The question is somebody else's to answer: another region's contacts, or the coordinators (R59). Given on from region to
 * region it is due no later than it would be at the last of them (`mostDaysWithRegions`).
 */
export async function handOverQuestion(
  context: CommandContext,
  input: QuestionInput & { readonly to: Region | 'coordinators' },
): Promise<Outcome> {
  return await runQuestionCommand(context, 'hand-over-question', input, async (tx, question) => {
    const owner: QuestionOwner =
      input.to === 'coordinators'
        ? { kind: 'national-coordinator' }
        : { kind: 'regional-contact', region: input.to };
    if (isSameOwner(owner, question.owner)) return refuse('nothing-changed');
    // Nobody would have it: the asker is no owner of the own question.
    const hasSomebody = (await answerersOf(tx, owner, question.askedBy)).length > 0;
    if (!hasSomebody) return refuse('nobody-to-invite');
    return {
      change: {},
      owner,
      tellOwner: 'question-handed-over',
      tellAsker: 'question-routed',
      codes: { region: owner.kind === 'regional-contact' ? owner.region : null },
    };
  });
}
