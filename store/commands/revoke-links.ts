import { mayAdminister } from '../../domain/administration.ts';
import { refuse } from '../../domain/refusal.ts';
import { revokeLinksOf } from '../access-link.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';

/**
 * A coordinator takes back every link that somebody was sent, as when mail went to the wrong inbox. It is not undone:
 * what waits for an answer is asked again by the next mail, with a new link.
 */
export async function revokeLinks(
  context: CommandContext,
  { personId }: { readonly personId: string },
): Promise<Outcome> {
  if (!mayAdminister(context.actor)) return refuse('unknown-or-forbidden');
  return await runCommand(context, 'revoke-links', async (tx) => {
    const person = await tx.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst();
    if (!person) return refuse('unknown-or-forbidden');
    const count = await revokeLinksOf(tx, personId);
    if (count > 0) {
      await recordEvent(tx, {
        actor: context.actor,
        verb: 'revoke-links',
        subjectType: 'person',
        subjectId: personId,
        codes: { count },
        correlationId: context.correlationId,
      });
    }
    return done({ personId });
  });
}
