import { randomUUID } from 'node:crypto';
import { type Insertable, sql } from 'kysely';
import { onWorkingDay } from '../domain/calendar.ts';
import {
  type AnswerDutyKind,
  type AssessmentDutyKind,
  type CaseDutyKind,
  type DutyOwner,
  daysToAnswer,
  type GroupDutyKind,
  type MilestoneDutyKind,
  type ProcessDutyKind,
  type SurveyDutyKind,
} from '../domain/duty.ts';
import { prepared } from './prepared.ts';
import type { DB } from './schema.ts';
import type { Tx } from './store.ts';

export type NewDuty = {
  readonly subjectType:
    | 'nomination'
    | 'seat'
    | 'question'
    | 'request'
    | 'group'
    | 'gathering'
    | 'milestone'
    | 'assessment'
    | 'feedback-question'
    | 'follow-up'
    | 'case'
    | 'process-step'
    | 'survey'
    | 'check-in'
    | 'group-meeting'
    | 'problem'
    | 'website';
  readonly subjectId: string;
  /** null for a duty that is about no service. */
  readonly serviceId: string | null;
  readonly owner: DutyOwner;
} & (
  | {
      readonly kind: AnswerDutyKind;
      /** Where something else says by when than the kind of the duty. */
      readonly dueAt?: Date;
    }
  | {
      readonly kind:
        | MilestoneDutyKind
        | AssessmentDutyKind
        | CaseDutyKind
        | ProcessDutyKind
        | SurveyDutyKind
        | GroupDutyKind;
      readonly dueAt: Date;
    }
);

/**
 * Puts a duty on the ledger, due as many days ahead as its kind gives, or on the first working day after that. Returns
 * whether it was not there already.
 */
export async function openDuty(tx: Tx, duty: NewDuty): Promise<boolean> {
  const added = await addDuty(tx, {
    id: randomUUID(),
    kind: duty.kind,
    subject_type: duty.subjectType,
    subject_id: duty.subjectId,
    service_id: duty.serviceId,
    person_id: duty.owner.kind === 'person' ? duty.owner.personId : null,
    role: duty.owner.kind === 'person' ? null : duty.owner.kind,
    region: 'region' in duty.owner ? duty.owner.region : null,
    due_at: duty.dueAt ?? (await dueWithin(tx, daysToAnswer[duty.kind as AnswerDutyKind])),
  });
  return added.length > 0;
}

type DutyRow = Omit<Insertable<DB['duty']>, 'since' | 'done_at' | 'done_by'>;

const addDuty = prepared(
  (db, { id, kind, subject_type, subject_id, service_id, person_id, role, region, due_at }: DutyRow) =>
    db
      .insertInto('duty')
      .values({ id, kind, subject_type, subject_id, service_id, person_id, role, region, due_at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id'),
);

/** By when something is due that is to be done within so many days: on a day on which people are at work. */
export async function dueWithin(tx: Tx, days: number): Promise<Date> {
  const [row] = await readDue(tx, { days });
  if (!row) throw new Error('The database does not say what time it is');
  return onWorkingDay(row.due);
}

const readDue = prepared(
  (_, { days }: { days: number }) => sql<{ due: Date }>`
  select business_now() + make_interval(days => ${days}::int) as due`,
);

/** Takes what is open on the subject off the ledger, whoever owed it. */
export async function closeDuties(tx: Tx, subjectId: string, doneBy: string | null): Promise<void> {
  await closeAll(tx, { subjectId, doneBy });
}

const closeAll = prepared((db, { subjectId, doneBy }: { subjectId: string; doneBy: string | null }) =>
  db
    .updateTable('duty')
    .set({ done_at: sql`business_now()`, done_by: doneBy })
    .where('subject_id', '=', subjectId)
    .where('done_at', 'is', null),
);

/**
 * Puts the duty that was done last back as it was, with its old deadline, and takes what came after it off the
 * ledger.
 */
export async function reopenNewestDuty(tx: Tx, subjectId: string, undoneBy: string | null): Promise<void> {
  const newest = await tx
    .selectFrom('duty')
    .select('id')
    .where('subject_id', '=', subjectId)
    .where('done_at', 'is not', null)
    .orderBy('done_at', 'desc')
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  await closeDuties(tx, subjectId, undoneBy);
  await tx.updateTable('duty').set({ done_at: null, done_by: null }).where('id', '=', newest.id).execute();
}
