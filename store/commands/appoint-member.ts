import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { appointingRegion, type Nomination } from '../../domain/nomination.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { lockGroup, takenPeople } from '../load-group.ts';
import { type NominationInput, runNominationCommand } from '../nomination-command.ts';
import type { Tx } from '../store.ts';

/** R20: a contact of the region that the member represents appoints formally; the seat has a member from today. */
export async function appointMember(context: CommandContext, input: NominationInput): Promise<Outcome> {
  return await runNominationCommand(context, 'appoint-member', input, async (tx, { nomination }) => {
    const appointedBy = context.actor.kind === 'person' ? context.actor.personId : null;
    const refusal = await fillSeat(tx, nomination, appointedBy);
    return (
      refusal ?? {
        move: { step: 'appointed' },
        codes: { region: appointingRegion(nomination) },
      }
    );
  });
}

/** One member in each seat (R2): an import may have filled it while the nomination was on its way. */
async function fillSeat(tx: Tx, nomination: Nomination, appointedBy: string | null): Promise<Refusal | null> {
  // What is written is undone with the transaction if it is refused.
  const [, taken, added] = await Promise.all([
    lockGroup(tx, nomination.serviceId),
    takenPeople(tx, nomination.seat),
    addMember(tx, nomination, appointedBy),
    tx.updateTable('seat').set({ vacant_since: null }).where('id', '=', nomination.seat.id).execute(),
  ]);
  if (taken.includes(nomination.candidateId)) return refuse('candidate-already-member');
  if (!added) return refuse('seat-taken', nomination.seat.region ? { region: nomination.seat.region } : {});
  return null;
}

/** Whether the seat was free. */
async function addMember(tx: Tx, nomination: Nomination, appointedBy: string | null): Promise<boolean> {
  const added = await tx
    .insertInto('membership')
    .values({
      id: randomUUID(),
      seat_id: nomination.seat.id,
      person_id: nomination.candidateId,
      starts_on: sql`oslo_today()`,
      nomination_id: nomination.id,
      appointed_by: appointedBy,
      appointed_at: sql`business_now()`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}
