import type { TakenMessage } from './commands/take-message.ts';
import { tell } from './outgoing.ts';
import type { Queue } from './queue/queue.ts';
import { contactsOf, serviceLeaders } from './recipients.ts';
import type { Tx } from './store.ts';

/**
 * A question that reaches nobody is never a silent wait: the service, which waits for the answer, is told at once,
 * and so are the contacts who may record one that is given otherwise (R18). Once for each step of a nomination,
 * however often the question is tried again.
 */
export async function tellOfUnreachable(tx: Tx, queue: Queue, message: TakenMessage): Promise<void> {
  if (message.cause === null || !message.personId) return;
  const nomination = await tx
    .selectFrom('nomination')
    .innerJoin('site', (join) =>
      join.onRef('site.service_id', '=', 'nomination.service_id').on('site.is_responsible', '=', true),
    )
    .innerJoin('trust', 'trust.id', 'site.trust_id')
    .select([
      'nomination.id',
      'nomination.service_id',
      'nomination.version',
      'nomination.candidate_id',
      'trust.region',
    ])
    .where('nomination.id', '=', message.subjectId)
    .where((eb) =>
      eb.or([
        eb('step', '=', 'consent').and('candidate_id', '=', message.personId),
        eb('step', '=', 'clearance').and('line_leader_id', '=', message.personId),
      ]),
    )
    .executeTakeFirst();
  if (!nomination) return;
  const told = await toldOf(tx, nomination);
  const helpers = new Set([
    ...(await serviceLeaders(tx, nomination.service_id)),
    ...(await contactsOf(tx, nomination.region)),
  ]);
  for (const notOne of [message.personId, nomination.candidate_id, ...told]) helpers.delete(notOne ?? '');
  const messages = [...helpers].map((personId) => ({
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
