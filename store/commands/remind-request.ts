import { isRefusal, refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { tell } from '../outgoing.ts';
import { remindedToday } from '../reminded-today.ts';
import { authorisedRequest, type RequestInput } from '../request-command.ts';
import { messagesOfRequest } from '../request-messages.ts';

/** Sends the card again to whoever has the request (R21); once a day for each, whoever asks. */
export async function remindRequest(context: CommandContext, input: RequestInput): Promise<Outcome> {
  return await runCommand(context, 'remind-request', async (tx) => {
    const request = await authorisedRequest(tx, context, 'remind-request', input);
    if (isRefusal(request)) return request;
    if (await remindedToday(tx, 'remind-request', request.id)) return refuse('reminded-recently');
    const { actor, correlationId } = context;
    await recordEvent(tx, {
      actor,
      verb: 'remind-request',
      subjectType: 'request',
      subjectId: request.id,
      serviceId: request.serviceId,
      version: request.version,
      codes: { step: request.step },
      correlationId,
    });
    const actorId = actor.kind === 'person' ? actor.personId : null;
    const holders = await messagesOfRequest(tx, request, {
      verb: 'remind-request',
      from: request.step,
      actorId,
    });
    await tell(
      tx,
      context.store.queue,
      holders.map(({ personId }) => ({
        to: { personId },
        card: 'candidate-request',
        cause: 'request-reminder',
        lane: 'notice',
        subjectId: request.id,
        version: request.version,
        correlationId,
      })),
    );
    return done({ requestId: request.id });
  });
}
