import { randomUUID } from 'node:crypto';
import { isCoordinator } from '../../domain/actor.ts';
import { refuseGathering } from '../../domain/gathering.ts';
import { refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import {
  gatheringColumns,
  type NewGathering,
  putItems,
  putModerators,
  refuseParts,
} from '../gathering-rows.ts';
import { businessTime } from '../queries/business-time.ts';
import { tellOfGathering } from '../tell-of-gathering.ts';

/** Makes a gathering. Nobody is invited by that; its moderators are told that they are. */
export async function createGathering(context: CommandContext, input: NewGathering): Promise<Outcome> {
  const { actor, correlationId } = context;
  if (actor.kind !== 'person' || !isCoordinator(actor)) return refuse('unknown-or-forbidden');
  return await runCommand(context, 'create-gathering', async (tx) => {
    const refusal = refuseGathering(input, input, await businessTime({ db: tx })) ?? refuseParts(input);
    if (refusal) return refusal;
    const id = randomUUID();
    await tx
      .insertInto('gathering')
      .values({ id, ...gatheringColumns(input), created_by: actor.personId })
      .execute();
    await putItems(tx, id, input.items);
    const moderators = await putModerators(tx, id, input.moderatorIds);
    if (moderators.all === 0) return refuse('moderator-missing');
    await recordEvent(tx, {
      actor,
      verb: 'create-gathering',
      subjectType: 'gathering',
      subjectId: id,
      version: 1,
      codes: { kind: input.kind, items: input.items.length, moderators: moderators.all },
      correlationId,
    });
    await tellOfGathering(tx, context, { id, version: 1 }, 'moderator-named', moderators.added);
    return done({ gatheringId: id });
  });
}
