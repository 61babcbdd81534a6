import { sql } from 'kysely';
import type { AnswerDutyKind, DutyOwner } from '../domain/duty.ts';
import {
  appointingRegion,
  isOpen,
  type Move,
  type Nomination,
  type NominationStep,
} from '../domain/nomination.ts';
import type { NominationVerb } from '../domain/verbs.ts';
import { tellChannelsOfStep } from './channel-messages.ts';
import type { CommandContext } from './command.ts';
import { closeDuties, openDuty } from './duty.ts';
import { type NewEvent, recordEvent } from './event.ts';
import { messagesOfStep } from './nomination-messages.ts';
import { refreshCards, tell } from './outgoing.ts';
import type { Tx } from './store.ts';

export type Advance = {
  readonly verb: NominationVerb | 'propose-member';
  readonly move: Move;
  readonly lineLeaderId?: string;
  readonly competence?: string;
  readonly effortPercent?: number | null;
  readonly codes?: NewEvent['codes'];
  readonly remark?: NewEvent['remark'];
  /** In whose name somebody else acted: told of it, whoever has the ball now. */
  readonly onBehalfOf?: string | null;
};

/**
 * Takes a locked nomination to its next step, with all that invariantly belongs to it in the same transaction: the
 * event, the duties, the messages to whoever is concerned, and the update of every card that shows it.
 */
export async function advanceNomination(
  tx: Tx,
  context: CommandContext,
  before: Nomination,
  advance: Advance,
): Promise<Nomination> {
  const after: Nomination = {
    ...before,
    step: advance.move.step,
    returnedFrom: advance.move.returnedFrom ?? null,
    lineLeaderId: advance.lineLeaderId ?? before.lineLeaderId,
    competence: advance.competence ?? before.competence,
    effortPercent: advance.effortPercent === undefined ? before.effortPercent : advance.effortPercent,
    version: before.version + 1,
  };
  const actorId = context.actor.kind === 'person' ? context.actor.personId : null;
  await Promise.all([
    save(tx, after),
    recordEvent(tx, {
      actor: context.actor,
      verb: advance.verb,
      subjectType: 'nomination',
      subjectId: after.id,
      serviceId: after.serviceId,
      version: after.version,
      codes: { ...advance.codes, from: before.step, to: after.step },
      correlationId: context.correlationId,
      remark: advance.remark ?? null,
    }),
    closeDuties(tx, after.id, actorId),
    openDutyOfStep(tx, after),
    isOpen(after.step) ? null : releaseSeat(tx, context, after),
    announce(tx, context, after, actorId),
  ]);
  if (advance.onBehalfOf) await tellOfRecord(tx, context, after, advance.onBehalfOf);
  return after;
}

async function save(tx: Tx, nomination: Nomination): Promise<void> {
  await tx
    .updateTable('nomination')
    .set({
      step: nomination.step,
      returned_from: nomination.returnedFrom,
      line_leader_id: nomination.lineLeaderId,
      competence: nomination.competence,
      effort_percent: nomination.effortPercent,
      version: nomination.version,
      step_version: nomination.version,
      step_since: sql`business_now()`,
      closed_at: isOpen(nomination.step) ? null : sql`business_now()`,
    })
    .where('id', '=', nomination.id)
    .execute();
}

/** Tells whoever the step concerns, and lets every card that shows the nomination follow. */
export async function announce(
  tx: Tx,
  context: CommandContext,
  nomination: Nomination,
  actorId: string | null,
): Promise<void> {
  const subject = {
    subjectId: nomination.id,
    version: nomination.version,
    correlationId: context.correlationId,
  };
  const messages = messagesOfStep(tx, nomination, actorId).then((found) =>
    found.map(({ personId, card, cause }) => ({
      to: { personId },
      card,
      cause,
      lane: 'notice' as const,
      ...subject,
    })),
  );
  await Promise.all([
    messages.then((all) => tell(tx, context.store.queue, all)),
    tellChannelsOfStep(tx, context.store.queue, nomination, context.correlationId),
    // What is told just now shows this version already.
    refreshCards(tx, context.store.queue, subject),
  ]);
}

/** Nobody's answer is written down without their knowing. */
async function tellOfRecord(
  tx: Tx,
  context: CommandContext,
  nomination: Nomination,
  personId: string,
): Promise<void> {
  await tell(tx, context.store.queue, [
    {
      to: { personId },
      card: 'nomination',
      cause: 'answer-recorded',
      lane: 'notice',
      subjectId: nomination.id,
      version: nomination.version,
      correlationId: context.correlationId,
    },
  ]);
}

/** The duty that each open step puts on whoever has the ball. */
export async function openDutyOfStep(tx: Tx, nomination: Nomination): Promise<void> {
  const duty = dutyOfStep(nomination);
  if (!duty) return;
  await openDuty(tx, {
    ...duty,
    subjectType: 'nomination',
    subjectId: nomination.id,
    serviceId: nomination.serviceId,
  });
}

function dutyOfStep(nomination: Nomination): { kind: AnswerDutyKind; owner: DutyOwner } | null {
  const owners: Readonly<Partial<Record<NominationStep, { kind: AnswerDutyKind; owner: DutyOwner | null }>>> =
    {
      consent: { kind: 'answer-consent', owner: { kind: 'person', personId: nomination.candidateId } },
      clearance: {
        kind: 'answer-clearance',
        owner: nomination.lineLeaderId ? { kind: 'person', personId: nomination.lineLeaderId } : null,
      },
      forward: {
        kind: 'forward-nomination',
        owner: { kind: 'regional-contact', region: nomination.serviceRegion },
      },
      appointment: {
        kind: 'appoint-member',
        owner: { kind: 'regional-contact', region: appointingRegion(nomination) },
      },
      returned: {
        kind: 'resend-nomination',
        owner: { kind: 'service-leader', serviceId: nomination.serviceId },
      },
    };
  const duty = owners[nomination.step];
  return duty?.owner ? { kind: duty.kind, owner: duty.owner } : null;
}

/** A case that ended without a member gives the seat back to the service leader's list. */
export async function releaseSeat(
  tx: Tx,
  context: CommandContext,
  ended: Pick<Nomination, 'seat' | 'serviceId'>,
): Promise<void> {
  const seat = await touchSeat(tx, ended.seat.id);
  if (seat.vacant_since) {
    await openDuty(tx, {
      kind: 'fill-seat',
      subjectType: 'seat',
      subjectId: ended.seat.id,
      serviceId: ended.serviceId,
      owner: { kind: 'service-leader', serviceId: ended.serviceId },
    });
  }
  await refreshCards(tx, context.store.queue, {
    subjectId: ended.seat.id,
    version: seat.version,
    correlationId: context.correlationId,
  });
}

/** Counts the seat's version up, so that cards about it follow. */
export async function touchSeat(
  tx: Tx,
  seatId: string,
): Promise<{ readonly version: number; readonly vacant_since: Date | null }> {
  return await tx
    .updateTable('seat')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', seatId)
    .returning(['version', 'vacant_since'])
    .executeTakeFirstOrThrow();
}
