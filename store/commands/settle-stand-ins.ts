import { sql } from 'kysely';
import { regionAtWork } from '../../domain/nomination.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { assessorsOrStandIns } from '../assessment-messages.ts';
import type { CommandContext } from '../command.ts';
import { recordEvent } from '../event.ts';
import { tellOfFollowUp } from '../follow-up.ts';
import { lockFollowUp } from '../load-follow-up.ts';
import { lockNomination, withoutContacts } from '../load-nomination.ts';
import { lockProcess } from '../load-process.ts';
import { ownedOf, tellOfStep } from '../move-process.ts';
import { messagesOfStep } from '../nomination-messages.ts';
import { putUpUpdates, tell } from '../outgoing.ts';
import { dutyOwnerOf, isUnattended, stepOwners } from '../process-people.ts';
import type { Database, Tx } from '../store.ts';
import { transact } from '../transaction.ts';

const mostAtOnce = 200;

/**
 * Lets cases, the steps of processes and what is to be confirmed follow when the contacts of a region change: to the national coordinators where
 * nobody is left who may decide, and back to the region as soon as somebody is. Only the program itself may. Each in a
 * transaction of its own, and once, however many instances are at it.
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
  const steps = await strayingSteps(context.store.db);
  for (const one of steps) await transact(context.store, async (tx) => await settleStep(tx, context, one));
  const confirms = await strayingConfirms(context.store.db);
  for (const one of confirms) {
    await transact(context.store, async (tx) => await settleConfirm(tx, context, one.id));
  }
  return rows.length + steps.length + confirms.length;
}

type StrayingConfirm = {
  readonly id: string;
  readonly region: Region;
  readonly reportId: string;
  readonly doneBy: string;
};

/** What was followed up and is owed to be confirmed by a region where nobody may, or not any more (P24, P25). */
async function strayingConfirms(db: Database | Tx, id: string | null = null): Promise<StrayingConfirm[]> {
  const { rows } = await sql<StrayingConfirm>`
    select follow_up.id, wanted.region, assessment.report_id as "reportId", follow_up.done_by as "doneBy"
    from duty
    join follow_up on follow_up.id = duty.subject_id and follow_up.state = 'done'
    join assessment on assessment.id = follow_up.assessment_id
    cross join lateral (
      select region_to_confirm(follow_up.region, assessment.report_id, follow_up.done_by) as region) wanted
    where duty.kind = 'confirm-follow-up' and duty.done_at is null and (${id}::uuid is null or follow_up.id = ${id})
      and duty.region is distinct from wanted.region
    order by duty.since, follow_up.id
    limit ${mostAtOnce}`.execute(db);
  return rows;
}

async function settleConfirm(tx: Tx, context: CommandContext, id: string): Promise<void> {
  const followUp = await lockFollowUp(tx, id, context.actor);
  // Another instance was faster, or it is confirmed.
  const [one] = await strayingConfirms(tx, id);
  if (!followUp || !one) return;
  const { region, reportId, doneBy } = one;
  await sql`update duty set region = ${region}
    where subject_id = ${id} and kind = 'confirm-follow-up' and done_at is null`.execute(tx);
  await recordEvent(tx, {
    ...{ actor: context.actor, verb: 'stand-in-changed', subjectType: 'follow-up', subjectId: id },
    ...{ serviceId: followUp.service.id, codes: { region }, correlationId: context.correlationId },
  });
  await showOnCards(tx, context, id);
  const judges = await assessorsOrStandIns(tx, { region, reportId }, doneBy);
  await tellOfFollowUp(tx, context, id, judges, 'follow-up-done');
}

type StrayingStep = {
  readonly id: string;
  readonly processId: string;
  readonly key: string;
  readonly region: Region;
};

/** Steps of regions that are owed by the coordinators though a contact may do them, or the other way round. */
async function strayingSteps(db: Database | Tx, id: string | null = null): Promise<StrayingStep[]> {
  const { rows } = await sql<StrayingStep>`
    select step.id, step.process_id as "processId", step.key, step.region
    from duty
    join process_step step on step.id = duty.subject_id and step.state = 'open' and step.region is not null
    join service_process process on process.id = step.process_id and process.state = 'open'
    where duty.kind = 'do-process-step' and duty.done_at is null and (${id}::uuid is null or step.id = ${id})
      and (duty.role = 'national-coordinator') <> ${isUnattended(sql`step.region`, sql`process.service_id`)}
    order by duty.since, step.id
    limit ${mostAtOnce}`.execute(db);
  return rows;
}

async function settleStep(tx: Tx, context: CommandContext, { id, processId }: StrayingStep): Promise<void> {
  const process = await lockProcess(tx, processId, context.actor);
  // Another instance was faster, or the step is done.
  const [step] = await strayingSteps(tx, id);
  if (!process || !step) return;
  const owned = ownedOf(process, step.key, step.region);
  const owner = await dutyOwnerOf(tx, owned);
  const standIn = owner.kind === 'national-coordinator';
  await tx
    .updateTable('duty')
    .set({ role: standIn ? 'national-coordinator' : 'assessor', region: standIn ? null : step.region })
    .where('subject_id', '=', id)
    .where('done_at', 'is', null)
    .execute();
  await recordEvent(tx, {
    ...{ actor: context.actor, verb: 'stand-in-changed', subjectType: 'process', subjectId: processId },
    ...(process.service && { serviceId: process.service.id }),
    codes: { step: step.key, region: step.region, standIn },
    correlationId: context.correlationId,
  });
  await showOnCards(tx, context, id);
  await tellOfStep(tx, context, id, await stepOwners(tx, owned), 'step-waits');
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
