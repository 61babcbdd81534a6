import { randomUUID } from 'node:crypto';
import { type Insertable, sql } from 'kysely';
import { startDay, usualStart } from '../../domain/leaving.ts';
import { appointingRegion, type Nomination } from '../../domain/nomination.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { refuseMisfit } from '../candidate-fits.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { endBefore } from '../end-membership.ts';
import { lockGroup, takenPeople } from '../load-group.ts';
import { type NominationInput, runNominationCommand } from '../nomination-command.ts';
import { prepared } from '../prepared.ts';
import type { DB } from '../schema.ts';
import { startOfSeat } from '../start-of-seat.ts';
import type { Tx } from '../store.ts';

export type AppointMember = NominationInput & {
  /** A date, `2027-03-01`; left out: today, or the first day without whoever holds the seat until then. */
  readonly startsOn?: string | null;
};

/**
 * R20: a contact of the region that the member represents appoints formally, from a day on. Whoever holds the seat
 * until then leaves it on that day.
 */
export async function appointMember(context: CommandContext, input: AppointMember): Promise<Outcome> {
  return await runNominationCommand(context, 'appoint-member', input, async (tx, { nomination }) => {
    const appointedBy = context.actor.kind === 'person' ? context.actor.personId : null;
    const [, { today, holderLeavesOn }, misfit] = await Promise.all([
      lockGroup(tx, nomination.serviceId),
      startOfSeat(tx, nomination.seat.id),
      refuseMisfit(tx, nomination.id),
    ]);
    if (misfit) return misfit;
    const startsOn = startDay(input.startsOn ?? usualStart(holderLeavesOn, today), today);
    if (isRefusal(startsOn)) return startsOn;
    const [filled, shortened] = await Promise.all([
      fillSeat(tx, nomination, { startsOn, appointedBy }),
      endBefore(tx, context, nomination, startsOn),
    ]);
    if (isRefusal(filled)) return filled;
    return {
      move: { step: 'appointed' },
      codes: {
        region: appointingRegion(nomination),
        startsOn,
        vacantSince: filled.vacantSince,
        shortened: shortened?.membershipId ?? null,
        endedOn: shortened?.endsOn ?? null,
      },
    };
  });
}

type Appointed = { readonly startsOn: string; readonly appointedBy: string | null };

/** One member in each seat (R2): an import may have filled it while the nomination was on its way. */
async function fillSeat(
  tx: Tx,
  nomination: Nomination,
  from: Appointed,
): Promise<{ readonly vacantSince: string | null } | Refusal> {
  // What is written is undone with the transaction if it is refused.
  const [taken, added, [before]] = await Promise.all([
    takenPeople(tx, nomination.seat),
    addMember(tx, nomination, from),
    occupy(tx, { seatId: nomination.seat.id }),
  ]);
  if (taken.includes(nomination.candidateId)) return refuse('candidate-already-member');
  if (!added) return refuse('seat-taken', nomination.seat.region ? { region: nomination.seat.region } : {});
  return { vacantSince: before?.vacantSince ?? null };
}

/** Whether the seat was free. */
async function addMember(
  tx: Tx,
  nomination: Nomination,
  { startsOn, appointedBy }: Appointed,
): Promise<boolean> {
  const added = await insertMember(tx, {
    id: randomUUID(),
    seat_id: nomination.seat.id,
    person_id: nomination.candidateId,
    starts_on: startsOn,
    nomination_id: nomination.id,
    appointed_by: appointedBy,
  });
  return added.length > 0;
}

type MemberRow = Omit<Insertable<DB['membership']>, 'appointed_at' | 'ends_on'>;

const insertMember = prepared(
  (db, { id, seat_id, person_id, starts_on, nomination_id, appointed_by }: MemberRow) =>
    db
      .insertInto('membership')
      .values({
        id,
        seat_id,
        person_id,
        starts_on,
        nomination_id,
        appointed_by,
        appointed_at: sql`business_now()`,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id'),
);

/** Since when it had been vacant goes into the event, so that the appointment can be undone. */
const occupy = prepared(
  (_, { seatId }: { seatId: string }) => sql<{ vacantSince: string | null }>`
  update seat set vacant_since = null
  from (select id, vacant_since::text as since from seat where id = ${seatId} for update) as before
  where seat.id = before.id
  returning before.since as "vacantSince"`,
);
