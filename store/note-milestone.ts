import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { MilestoneKind } from '../domain/milestone.ts';
import type { CommandContext } from './command.ts';
import { closeDuties } from './duty.ts';
import { recordEvent } from './event.ts';
import { refreshGroup } from './refresh-group.ts';
import type { Tx } from './store.ts';

export type NotedMilestone = {
  readonly serviceId: string;
  readonly kind: MilestoneKind;
  /** When it was; of a term the day until which the service now lasts: `2027-01-29`. */
  readonly day: string;
  /** The day that stands, of a meeting or an evaluation, was a mistake: this one takes its place. */
  readonly corrects?: boolean;
};

/**
 * Writes down that it was, by whoever may say so, in the row in which it was asked for if there is one: what was asked
 * for is done with it, and the service's days follow. Gives the row.
 */
export async function noteMilestone(
  tx: Tx,
  context: CommandContext,
  input: NotedMilestone,
  personId: string,
): Promise<string> {
  const { actor, correlationId } = context;
  const { serviceId, kind, day } = input;
  const asked = await tx
    .selectFrom('milestone')
    .select('id')
    .where('service_id', '=', serviceId)
    .where('kind', '=', kind)
    .where('recorded_on', 'is', null)
    .executeTakeFirst();
  const id = (await mistaken(tx, input)) ?? asked?.id ?? randomUUID();
  const recorded = { recorded_on: day, recorded_by: personId, recorded_at: sql<Date>`business_now()` };
  await tx
    .insertInto('milestone')
    .values({ id, service_id: serviceId, kind, ...recorded })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(recorded))
    .execute();
  await closeDuties(tx, id, personId);
  await noteAtService(tx, context, input);
  await recordEvent(tx, {
    actor,
    verb: 'record-milestone',
    subjectType: 'milestone',
    subjectId: id,
    serviceId,
    codes: { kind, day, ...(input.corrects && { corrects: 'yes' }) },
    correlationId,
  });
  return id;
}

/** What was asked for is not any more: other days make it superfluous, or a process has it in hand. */
export async function withdrawMilestone(tx: Tx, serviceId: string, kind: MilestoneKind): Promise<void> {
  const gone = await tx
    .deleteFrom('milestone')
    .where('service_id', '=', serviceId)
    .where('kind', '=', kind)
    .where('recorded_on', 'is', null)
    .returning('id')
    .execute();
  for (const { id } of gone) await closeDuties(tx, id, null);
}

/** The record that a correction takes the place of; what was asked for stays asked for. */
async function mistaken(tx: Tx, { serviceId, kind, day, corrects }: NotedMilestone) {
  if (!corrects || kind === 'term') return undefined;
  const standing = await tx
    .selectFrom('milestone')
    .select('id')
    .where('service_id', '=', serviceId)
    .where('kind', '=', kind)
    .where('recorded_on', '>', day)
    .orderBy('recorded_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return standing?.id;
}

/** One record at a time for a service. Gives the day in Oslo. */
export async function lockService(tx: Tx, serviceId: string): Promise<string> {
  const { rows } = await sql<{ today: string }>`
    select oslo_today()::text as today from service where id = ${serviceId} for no key update`.execute(tx);
  return rows[0]?.today ?? '';
}

async function noteAtService(tx: Tx, context: CommandContext, input: NotedMilestone): Promise<void> {
  const { serviceId, kind, day, corrects = false } = input;
  if (kind === 'term') {
    await tx.updateTable('service').set({ term_ends_on: day }).where('id', '=', serviceId).execute();
  }
  if (kind === 'evaluation') {
    const newest = sql<string>`greatest(case when ${corrects}::boolean then null else evaluated_on end,
      (select max(recorded_on) from milestone where service_id = ${serviceId} and kind = 'evaluation'))`;
    await tx.updateTable('service').set({ evaluated_on: newest }).where('id', '=', serviceId).execute();
  }
  if (kind !== 'meeting') return;
  const group = await tx
    .updateTable('reference_group')
    .set({
      last_met_on: sql<string>`greatest(case when ${corrects}::boolean then null else last_met_on end,
        (select max(recorded_on) from milestone where service_id = ${serviceId} and kind = 'meeting'))`,
    })
    .where('service_id', '=', serviceId)
    .returning('service_id')
    .executeTakeFirst();
  if (group) await refreshGroup(tx, context, serviceId);
}
