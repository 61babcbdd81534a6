import { mayAdminister } from '../../domain/administration.ts';
import { refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { stillLives } from '../living.ts';

/**
 * A coordinator takes out what is held about somebody, to give it to them. The trail keeps who did, when, and about
 * whom: it holds what the coordinator sees nowhere else, such as who asked a question without a name.
 */
export async function giveHeldData(
  context: CommandContext,
  { personId }: { readonly personId: string },
): Promise<Outcome> {
  const { actor, correlationId } = context;
  if (!mayAdminister(actor)) return refuse('unknown-or-forbidden');
  return await runCommand(context, 'give-held-data', async (tx) => {
    if (!(await stillLives(tx, personId))) return refuse('unknown-or-forbidden');
    await recordEvent(tx, {
      ...{ actor, verb: 'give-held-data', subjectType: 'person', subjectId: personId, correlationId },
    });
    return done({ personId });
  });
}
