import { type RawBuilder, sql } from 'kysely';
import { daysFrom, endOfDay, workDayFrom } from '../domain/calendar.ts';
import {
  daysForProblem,
  daysToAgree,
  ownerOfProblem,
  type ProblemEntryKind,
  type ProblemStep,
} from '../domain/problem.ts';
import type { ProblemCause } from '../domain/views/cause.ts';
import type { Region } from '../domain/vocabulary.ts';
import type { CommandContext } from './command.ts';
import { isCurrentMembership } from './current-membership.ts';
import { closeDuties, openDuty } from './duty.ts';
import { refreshCards, tellOthersOf } from './outgoing.ts';
import { contactsOf, coordinators, groupLeader, serviceLeaders } from './recipients.ts';
import type { Database, Tx } from './store.ts';

type Placed = {
  readonly id: string;
  readonly serviceId: string;
  readonly region: Region;
  readonly step: ProblemStep;
};

/** The day by which it is answered where it lies now. */
export function dueDay(step: ProblemStep, today: string): string {
  return workDayFrom(daysFrom(today, daysForProblem[step]));
}

/** It is whoever's it lies with until it is answered: on the ledger with its day, and told with a card. */
export async function giveProblem(
  tx: Tx,
  context: CommandContext,
  placed: Placed,
  dueOn: string,
  cause: ProblemCause,
): Promise<void> {
  await openDuty(tx, {
    kind: 'handle-problem',
    subjectType: 'problem',
    subjectId: placed.id,
    serviceId: placed.serviceId,
    owner: ownerOfProblem(placed.step, placed),
    dueAt: endOfDay(dueOn),
  });
  await tellOfProblem(tx, context, placed.id, await ownersOf(tx, placed), cause);
}

/** Whether somebody sits in the service's group or leads it, or leads the service: who may raise a problem. */
export function standsInGroup(personId: RawBuilder<unknown>, serviceId: RawBuilder<unknown>) {
  return sql<boolean>`(
    exists (select from reference_group where service_id = ${serviceId} and leader_id = ${personId})
    or exists (select from membership join seat on seat.id = membership.seat_id
      where seat.service_id = ${serviceId} and seat.retired_at is null
        and membership.person_id = ${personId} and ${isCurrentMembership})
    or exists (select from role_grant where role = 'service-leader' and service_id = ${serviceId}
      and person_id = ${personId} and ended_at is null))`;
}

type Raised = { readonly serviceId: string; readonly raisedById: string };

/** Whether whoever raised it still stands in the group, and so speaks for it. */
export async function isRaiserThere(tx: Database | Tx, { serviceId, raisedById }: Raised): Promise<boolean> {
  const is = standsInGroup(sql`${raisedById}::uuid`, sql`${serviceId}::uuid`);
  const { rows } = await sql<{ is: boolean }>`select ${is} as is`.execute(tx);
  return rows[0]?.is ?? false;
}

/** Who speaks for it: whoever raised it, and the group's leader once they have left the group. */
export async function speakersOf(tx: Tx, raised: Raised): Promise<string[]> {
  return (await isRaiserThere(tx, raised)) ? [raised.raisedById] : await groupLeader(tx, raised.serviceId);
}

/** Whoever speaks for it says whether they agree. */
export async function askWhetherAgreed(
  tx: Tx,
  {
    id,
    serviceId,
    raisedById,
    today,
  }: Pick<Placed, 'id' | 'serviceId'> & {
    readonly raisedById: string;
    readonly today: string;
  },
): Promise<void> {
  await openDuty(tx, {
    kind: 'agree-problem',
    subjectType: 'problem',
    subjectId: id,
    serviceId,
    owner: (await isRaiserThere(tx, { serviceId, raisedById }))
      ? { kind: 'person', personId: raisedById }
      : { kind: 'group-leader', serviceId },
    dueAt: endOfDay(workDayFrom(daysFrom(today, daysToAgree))),
  });
}

/** Whoever it lies with today. */
export async function ownersOf(tx: Tx, { step, serviceId, region }: Omit<Placed, 'id'>): Promise<string[]> {
  if (step === 'service') return await serviceLeaders(tx, serviceId);
  return step === 'region' ? await contactsOf(tx, region) : await coordinators(tx);
}

export async function tellOfProblem(
  tx: Tx,
  context: CommandContext,
  subjectId: string,
  people: readonly string[],
  cause: ProblemCause,
): Promise<void> {
  await tellOthersOf(tx, context, people, { table: 'problem', card: 'problem', subjectId, cause });
}

type Said = { readonly kind: ProblemEntryKind; readonly step: ProblemStep; readonly text: string };

export async function saidOfProblem(tx: Tx, problemId: string, personId: string, said: Said): Promise<void> {
  await tx
    .insertInto('problem_entry')
    .values({ problem_id: problemId, written_by: personId, ...said, text: said.text.trim() })
    .execute();
}

/** Changes it, and every card about it follows; what was owed is not any more, unless it stays as it is. */
export async function changeProblem(
  tx: Tx,
  { actor, correlationId, store }: CommandContext,
  problemId: string,
  change: Readonly<Record<string, unknown>> | null,
): Promise<void> {
  const { version } = await tx
    .updateTable('problem')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', problemId)
    .returning('version')
    .executeTakeFirstOrThrow();
  if (change) await closeDuties(tx, problemId, actor.kind === 'person' ? actor.personId : null);
  await refreshCards(tx, store.queue, { subjectId: problemId, version, correlationId });
}
