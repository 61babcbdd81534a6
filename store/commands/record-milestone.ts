import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type MilestoneKind, mayRecordMilestone, refuseMilestoneDay } from '../../domain/milestone.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { closeDuties } from '../duty.ts';
import { recordEvent } from '../event.ts';
import { milestoneFacts } from '../milestone-facts.ts';
import { refreshGroup } from '../refresh-group.ts';
import type { Tx } from '../store.ts';

export type RecordMilestone = {
  readonly serviceId: string;
  readonly kind: MilestoneKind;
  /** When it was; of a term the day until which the service now lasts: `2027-01-29`. */
  readonly day: string;
  /** The day that stands, of a meeting or an evaluation, was a mistake: this one takes its place. */
  readonly corrects?: boolean;
};

/**
 * A meeting was held (R25), an evaluation handed in (R47, R54), or it is decided how long a service lasts (R50). What
 * was asked for is done with it. Of what has been, the newest day stands, so an earlier one can be told later; only a
 * correction moves it back. Of a term the newest decision stands.
 */
export async function recordMilestone(context: CommandContext, input: RecordMilestone): Promise<Outcome> {
  return await runCommand(context, 'record-milestone', async (tx) => await record(tx, context, input));
}

async function record(tx: Tx, context: CommandContext, input: RecordMilestone): Promise<Done | Refusal> {
  const { actor, correlationId } = context;
  const { serviceId, kind, day } = input;
  const facts = await milestoneFacts(tx, serviceId);
  if (actor.kind !== 'person' || !facts || !mayRecordMilestone(actor, kind, facts)) {
    return refuse('unknown-or-forbidden');
  }
  const today = await lockService(tx, serviceId);
  const refusal = refuseMilestoneDay(kind, day, today);
  if (refusal) return refusal;
  const asked = await tx
    .selectFrom('milestone')
    .select('id')
    .where('service_id', '=', serviceId)
    .where('kind', '=', kind)
    .where('recorded_on', 'is', null)
    .executeTakeFirst();
  const id = (await mistaken(tx, input)) ?? asked?.id ?? randomUUID();
  const recorded = { recorded_on: day, recorded_by: actor.personId, recorded_at: sql<Date>`business_now()` };
  await tx
    .insertInto('milestone')
    .values({ id, service_id: serviceId, kind, ...recorded })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(recorded))
    .execute();
  await closeDuties(tx, id, actor.personId);
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
  return done({ serviceId, kind });
}

/** The record that a correction takes the place of; what was asked for stays asked for. */
async function mistaken(tx: Tx, { serviceId, kind, day, corrects }: RecordMilestone) {
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
async function lockService(tx: Tx, serviceId: string): Promise<string> {
  const { rows } = await sql<{ today: string }>`
    select oslo_today()::text as today from service where id = ${serviceId} for no key update`.execute(tx);
  return rows[0]?.today ?? '';
}

async function noteAtService(tx: Tx, context: CommandContext, input: RecordMilestone): Promise<void> {
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
