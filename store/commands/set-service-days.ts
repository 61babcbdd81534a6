import { mayAdminister } from '../../domain/administration.ts';
import { type RecordedDays, refuseServiceDays } from '../../domain/milestone.ts';
import { refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { lockServiceDays } from '../lock-service.ts';
import { termOf } from '../term-of.ts';

export type SetServiceDays = RecordedDays & { readonly serviceId: string };

/**
 * When a service started, was last evaluated, and until when it lasts (R47, R50, R54): what evaluations and ends of
 * terms are asked for by. Null takes a day away; what was asked for because of it is withdrawn by itself.
 */
export async function setServiceDays(context: CommandContext, input: SetServiceDays): Promise<Outcome> {
  const { actor, correlationId } = context;
  if (!mayAdminister(actor)) return refuse('unknown-or-forbidden');
  const { serviceId, startedOn, evaluatedOn, termEndsOn } = input;
  return await runCommand(context, 'set-service-days', async (tx) => {
    const today = await lockServiceDays(tx, serviceId);
    if (today === '') return refuse('unknown-or-forbidden');
    const refusal = refuseServiceDays(input, { ...(await termOf(tx, serviceId)), today });
    if (refusal) return refusal;
    await tx
      .updateTable('service')
      .set({ started_on: startedOn, evaluated_on: evaluatedOn, term_ends_on: termEndsOn })
      .where('id', '=', serviceId)
      .execute();
    await recordEvent(tx, {
      actor,
      verb: 'set-service-days',
      subjectType: 'service',
      subjectId: serviceId,
      serviceId,
      codes: { startedOn, evaluatedOn, termEndsOn },
      correlationId,
    });
    return done({ serviceId });
  });
}
