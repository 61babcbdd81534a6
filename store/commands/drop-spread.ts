import { isId } from '../../domain/ids.ts';
import { refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';

/** Whoever told it takes it away again. */
export async function dropSpread(
  context: CommandContext,
  { spreadId }: { readonly spreadId: string },
): Promise<Outcome> {
  const { actor, correlationId } = context;
  return await runCommand(context, 'drop-spread', async (tx) => {
    if (actor.kind !== 'person' || !isId(spreadId)) return refuse('unknown-or-forbidden');
    const gone = await tx
      .deleteFrom('spread')
      .where('id', '=', spreadId)
      .where('told_by', '=', actor.personId)
      .returning('service_id')
      .executeTakeFirst();
    if (!gone) return refuse('unknown-or-forbidden');
    await recordEvent(tx, {
      ...{ actor, verb: 'drop-spread', subjectType: 'spread', subjectId: spreadId, correlationId },
      serviceId: gone.service_id,
    });
    return done({ spreadId });
  });
}
