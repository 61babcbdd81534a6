import type { TakenMessage } from './commands/take-message.ts';
import { tell } from './outgoing.ts';
import type { Queue } from './queue/queue.ts';
import { serviceLeaders } from './recipients.ts';
import type { Tx } from './store.ts';

/**
 * Whoever proposed somebody hears at once that the person asked cannot be reached, since nobody else waits for the
 * answer. Told once for each step of a nomination, however often the question is tried again.
 */
export async function tellOfUnreachable(tx: Tx, queue: Queue, message: TakenMessage): Promise<void> {
  if (message.cause === null || !message.personId) return;
  const nomination = await tx
    .selectFrom('nomination')
    .select(['id', 'service_id', 'version'])
    .where('id', '=', message.subjectId)
    .where((eb) =>
      eb.or([
        eb('step', '=', 'consent').and('candidate_id', '=', message.personId),
        eb('step', '=', 'clearance').and('line_leader_id', '=', message.personId),
      ]),
    )
    .executeTakeFirst();
  if (!nomination) return;
  const told = await toldOf(tx, nomination);
  const leaders = await serviceLeaders(tx, nomination.service_id);
  const messages = leaders
    .filter((personId) => personId !== message.personId && !told.includes(personId))
    .map((personId) => ({
      to: { personId },
      card: 'nomination' as const,
      cause: 'unreachable' as const,
      lane: 'notice' as const,
      subjectId: nomination.id,
      version: nomination.version,
      correlationId: message.correlationId,
    }));
  await tell(tx, queue, messages);
}

async function toldOf(
  tx: Tx,
  nomination: { readonly id: string; readonly version: number },
): Promise<readonly (string | null)[]> {
  const rows = await tx
    .selectFrom('outgoing_message')
    .select('person_id')
    .where('subject_id', '=', nomination.id)
    .where('cause', '=', 'unreachable')
    .where('version', '>=', nomination.version)
    .execute();
  return rows.map((row) => row.person_id);
}
