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
};

/**
 * A meeting was held (R25), an evaluation handed in (R47, R54), or it is decided how long a service lasts (R50). What
 * was asked for is done with it; recorded again, the newest record stands.
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
  const id = asked?.id ?? randomUUID();
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
    codes: { kind, day },
    correlationId,
  });
  return done({ serviceId, kind });
}

/** One record at a time for a service. Gives the day in Oslo. */
async function lockService(tx: Tx, serviceId: string): Promise<string> {
  const { rows } = await sql<{ today: string }>`
    select oslo_today()::text as today from service where id = ${serviceId} for no key update`.execute(tx);
  return rows[0]?.today ?? '';
}

async function noteAtService(tx: Tx, context: CommandContext, input: RecordMilestone): Promise<void> {
  const { serviceId, kind, day } = input;
  if (kind === 'term') {
    await tx.updateTable('service').set({ term_ends_on: day }).where('id', '=', serviceId).execute();
  }
  if (kind !== 'meeting') return;
  const group = await tx
    .updateTable('reference_group')
    .set({ last_met_on: day })
    .where('service_id', '=', serviceId)
    .returning('service_id')
    .executeTakeFirst();
  if (group) await refreshGroup(tx, context, serviceId);
}
