import { sql } from 'kysely';
import { regionAtWork } from '../../domain/nomination.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { CommandContext } from '../command.ts';
import { recordEvent } from '../event.ts';
import { lockNomination, withoutContacts } from '../load-nomination.ts';
import { messagesOfStep } from '../nomination-messages.ts';
import { putUpUpdates, tell } from '../outgoing.ts';
import type { Tx } from '../store.ts';
import { transact } from '../transaction.ts';

const mostAtOnce = 200;

/**
 * Lets cases follow when the contacts of a region change: to the national coordinators where nobody is left who may
 * decide, and back to the region as soon as somebody is. Only the program itself may. Each in a transaction of its
 * own, and once, however many instances are at it.
 *
 * Returns how many there were.
 */
export async function settleStandIns(context: CommandContext): Promise<number | Refusal> {
  if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
  const { rows } = await sql<{ id: string }>`
    select nomination.id
    from nomination
    join duty on duty.subject_id = nomination.id and duty.done_at is null
    join seat on seat.id = nomination.seat_id
    join site on site.service_id = nomination.service_id and site.is_responsible
    join trust on trust.id = site.trust_id
    where nomination.closed_at is null and nomination.step in ('forward', 'appointment')
      and (duty.role = 'national-coordinator') <> (
        case nomination.step when 'forward' then trust.region else coalesce(seat.region, trust.region) end
        = any(${withoutContacts}))
    order by duty.since, nomination.id
    limit ${mostAtOnce}`.execute(context.store.db);
  for (const { id } of rows) await transact(context.store, async (tx) => await settle(tx, context, id));
  return rows.length;
}

async function settle(tx: Tx, context: CommandContext, id: string): Promise<void> {
  const loaded = await lockNomination(tx, id, context.actor);
  const region = loaded && regionAtWork(loaded.nomination);
  if (!region) return;
  const { nomination } = loaded;
  const standIn = loaded.withoutContacts.includes(region);
  const role = standIn ? 'national-coordinator' : 'regional-contact';
  const { numUpdatedRows } = await tx
    .updateTable('duty')
    .set({ role, region: standIn ? null : region })
    .where('subject_id', '=', id)
    .where('done_at', 'is', null)
    .where('role', '!=', role)
    .executeTakeFirst();
  // Another instance was faster.
  if (numUpdatedRows === 0n) return;
  await recordEvent(tx, {
    actor: context.actor,
    verb: 'stand-in-changed',
    subjectType: 'nomination',
    subjectId: id,
    serviceId: nomination.serviceId,
    version: nomination.version,
    codes: { region, standIn },
    correlationId: context.correlationId,
  });
  await showOnCards(tx, context, id);
  // Like a step that has just begun, for those whom it now waits for.
  const messages = await messagesOfStep(tx, nomination, null, 'forward-nomination');
  const about = { subjectId: id, version: nomination.version, correlationId: context.correlationId };
  await tell(
    tx,
    context.store.queue,
    messages.map(({ personId, ...told }) => ({ to: { personId }, ...told, lane: 'notice', ...about })),
  );
}

/** The case is at the same step and version, and every card says another whom it waits for. */
async function showOnCards(tx: Tx, { store, correlationId }: CommandContext, id: string): Promise<void> {
  const lying = await tx
    .selectFrom('sent_card')
    .select(['conversation_id', 'activity_id', 'person_id', 'card', 'subject_id', 'version'])
    .where('subject_id', '=', id)
    .execute();
  await putUpUpdates(
    tx,
    store.queue,
    lying.map((card) => ({ ...card, correlation_id: correlationId })),
  );
}
