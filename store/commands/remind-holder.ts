import { sql } from 'kysely';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { authorisedNomination, type NominationInput } from '../nomination-command.ts';
import { messagesOfStep } from '../nomination-messages.ts';
import { tell } from '../outgoing.ts';
import { remindedToday } from '../reminded-today.ts';
import type { Tx } from '../store.ts';

/** Sends the card again to whoever has the ball; once a day for each nomination, whoever asks. */
export async function remindHolder(context: CommandContext, input: NominationInput): Promise<Outcome> {
  return await runCommand(context, 'remind-holder', async (tx) => {
    const loaded = await authorisedNomination(tx, context, 'remind-holder', input);
    if (isRefusal(loaded)) return loaded;
    const { nomination } = loaded;
    if (await isUnreachable(tx, nomination.id)) return refuse('holder-unreachable');
    if (await remindedToday(tx, 'remind-holder', nomination.id)) return refuse('reminded-recently');
    await recordEvent(tx, {
      actor: context.actor,
      verb: 'remind-holder',
      subjectType: 'nomination',
      subjectId: nomination.id,
      serviceId: nomination.serviceId,
      version: nomination.version,
      codes: { step: nomination.step },
      correlationId: context.correlationId,
    });
    const actorId = context.actor.kind === 'person' ? context.actor.personId : null;
    const holders = await messagesOfStep(tx, nomination, actorId, 'remind-holder');
    await tell(
      tx,
      context.store.queue,
      holders.map(({ personId, card }) => ({
        to: { personId },
        card,
        cause: 'reminder',
        lane: 'notice',
        subjectId: nomination.id,
        version: nomination.version,
        correlationId: context.correlationId,
      })),
    );
    return done({ nominationId: nomination.id });
  });
}

/** A question that could not even be put is not put again by a reminder: its card would wait beside it. */
async function isUnreachable(tx: Tx, nominationId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('outgoing_message')
    .innerJoin('nomination', 'nomination.id', 'outgoing_message.subject_id')
    .select('outgoing_message.id')
    .where('nomination.id', '=', nominationId)
    .where('outgoing_message.state', '=', 'unreachable')
    .where('outgoing_message.card', 'in', ['consent', 'clearance'])
    .where('outgoing_message.version', '>=', sql<number>`nomination.step_version`)
    .executeTakeFirst();
  return row !== undefined;
}
