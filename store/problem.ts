import { sql } from 'kysely';
import { daysFrom, endOfDay, workDayFrom } from '../domain/calendar.ts';
import {
  daysForProblem,
  daysToAgree,
  ownerOfAgreeing,
  ownerOfProblem,
  type ProblemEntryKind,
  type ProblemStep,
} from '../domain/problem.ts';
import type { ProblemCause } from '../domain/views/cause.ts';
import type { Region } from '../domain/vocabulary.ts';
import type { CommandContext } from './command.ts';
import { closeDuties, openDuty } from './duty.ts';
import { refreshCards, tellOthersOf } from './outgoing.ts';
import { type SpokenFor, speakersOf } from './problem-speaker.ts';
import { contactsOf, coordinators, serviceLeaders } from './recipients.ts';
import type { Tx } from './store.ts';

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

/** Whoever speaks for it says whether they agree, and is told. */
export async function askWhetherAgreed(
  tx: Tx,
  context: CommandContext,
  problem: SpokenFor & { readonly id: string; readonly service: { readonly id: string } },
  today: string,
): Promise<void> {
  const { id, service, isRaiserThere } = problem;
  await openDuty(tx, {
    kind: 'agree-problem',
    subjectType: 'problem',
    subjectId: id,
    serviceId: service.id,
    owner: ownerOfAgreeing(problem, service.id),
    dueAt: endOfDay(workDayFrom(daysFrom(today, daysToAgree))),
  });
  const cause = isRaiserThere ? 'problem-answered' : 'problem-inherited';
  await tellOfProblem(tx, context, id, await speakersOf(tx, problem, service.id), cause);
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
