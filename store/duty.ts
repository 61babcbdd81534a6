import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type AnswerDutyKind, type DutyOwner, daysToAnswer } from '../domain/duty.ts';
import type { Tx } from './store.ts';

export type NewDuty = {
  readonly kind: AnswerDutyKind;
  readonly subjectType: 'nomination' | 'seat' | 'question' | 'request';
  readonly subjectId: string;
  /** null for a duty that is about no service. */
  readonly serviceId: string | null;
  readonly owner: DutyOwner;
};

/** Puts a duty on the ledger, due as many days ahead as its kind gives. */
export async function openDuty(tx: Tx, duty: NewDuty): Promise<void> {
  await tx
    .insertInto('duty')
    .values({
      id: randomUUID(),
      kind: duty.kind,
      subject_type: duty.subjectType,
      subject_id: duty.subjectId,
      service_id: duty.serviceId,
      person_id: duty.owner.kind === 'person' ? duty.owner.personId : null,
      role: duty.owner.kind === 'person' ? null : duty.owner.kind,
      region: duty.owner.kind === 'regional-contact' ? duty.owner.region : null,
      due_at: sql`business_now() + make_interval(days => ${daysToAnswer[duty.kind]}::int)`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes what is open on the subject off the ledger, whoever owed it. */
export async function closeDuties(tx: Tx, subjectId: string, doneBy: string | null): Promise<void> {
  await tx
    .updateTable('duty')
    .set({ done_at: sql`business_now()`, done_by: doneBy })
    .where('subject_id', '=', subjectId)
    .where('done_at', 'is', null)
    .execute();
}
