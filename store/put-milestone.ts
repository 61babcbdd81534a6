import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { MilestoneKind } from '../domain/milestone.ts';
import type { CommandContext } from './command.ts';
import { closeDuties } from './duty.ts';
import { refreshGroup } from './refresh-group.ts';
import type { Tx } from './store.ts';

export type MilestoneToPut = {
  readonly serviceId: string;
  readonly kind: MilestoneKind;
  /** When it was; of a term the day until which the service now lasts: `2027-01-29`. */
  readonly day: string;
  readonly personId: string;
  /** The day that stands, of a meeting or an evaluation, was a mistake: this one takes its place. */
  readonly corrects?: boolean;
};

/** Writes down that it was, in the row in which it was asked for if there is one, and at its service. Gives the row. */
export async function putMilestone(tx: Tx, context: CommandContext, put: MilestoneToPut): Promise<string> {
  const { serviceId, kind, day, personId } = put;
  const asked = await tx
    .selectFrom('milestone')
    .select('id')
    .where('service_id', '=', serviceId)
    .where('kind', '=', kind)
    .where('recorded_on', 'is', null)
    .executeTakeFirst();
  const id = (await mistaken(tx, put)) ?? asked?.id ?? randomUUID();
  const recorded = { recorded_on: day, recorded_by: personId, recorded_at: sql<Date>`business_now()` };
  await tx
    .insertInto('milestone')
    .values({ id, service_id: serviceId, kind, ...recorded })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(recorded))
    .execute();
  await closeDuties(tx, id, personId);
  await noteAtService(tx, context, put);
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
async function mistaken(tx: Tx, { serviceId, kind, day, corrects }: MilestoneToPut) {
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

async function noteAtService(tx: Tx, context: CommandContext, put: MilestoneToPut): Promise<void> {
  const { serviceId, kind, day, corrects = false } = put;
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
