import { sql } from 'kysely';
import { isId } from '../domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { CheckInView } from '../domain/views/check-in.ts';
import { type CommandContext, done, type Outcome, runCommand } from './command.ts';
import { recordEvent } from './event.ts';
import { loadCheckIn } from './load-check-in.ts';
import { refreshCards } from './outgoing.ts';
import type { Tx } from './store.ts';

/** The frame of every press on a question to a group: hold it, authorise, do it, write the event, let cards follow. */
export async function runCheckInPress(
  context: CommandContext,
  verb: 'answer-check-in' | 'close-check-in',
  checkInId: string,
  work: (tx: Tx, checkIn: CheckInView, personId: string) => Promise<Refusal | undefined>,
): Promise<Outcome> {
  const { actor, correlationId, store } = context;
  return await runCommand(context, verb, async (tx) => {
    if (actor.kind !== 'person' || !isId(checkInId)) return refuse('unknown-or-forbidden');
    const checkIn = await loadCheckIn(tx, checkInId, actor, true);
    if (!checkIn) return refuse('unknown-or-forbidden');
    const refusal = await work(tx, checkIn, actor.personId);
    if (isRefusal(refusal)) return refusal;
    const { version } = await tx
      .updateTable('check_in')
      .set({ version: sql<number>`version + 1` })
      .where('id', '=', checkInId)
      .returning('version')
      .executeTakeFirstOrThrow();
    const serviceId = checkIn.service.id;
    await recordEvent(tx, {
      ...{ actor, verb, subjectType: 'check-in', subjectId: checkInId, serviceId, correlationId },
      ...(context.linkId && { codes: { byLink: true } }),
    });
    await refreshCards(tx, store.queue, { subjectId: checkInId, version, correlationId });
    return done({ checkInId });
  });
}
