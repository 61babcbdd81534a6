import { refuse } from '../../domain/refusal.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';

/** From now on everything this person gets is in that language, whatever the client says. */
export async function chooseLanguage(
  context: CommandContext,
  input: { readonly language: Language },
): Promise<Outcome> {
  const { actor } = context;
  if (actor.kind !== 'person') return refuse('unknown-or-forbidden');
  return await runCommand(context, 'choose-language', async (tx) => {
    await tx
      .updateTable('person')
      .set({ language: input.language })
      .where('id', '=', actor.personId)
      .execute();
    return done({ personId: actor.personId });
  });
}
