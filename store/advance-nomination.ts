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
import { noteInDigests } from './digest-notices.ts';
import { closeDuties, openDuty } from './duty.ts';
import { type NewEvent, recordEvent } from './event.ts';
import { decidersOf, messagesOfStep } from './nomination-messages.ts';
import { type ChangedSubject, refreshCards, tell } from './outgoing.ts';
import { prepared } from './prepared.ts';
import { changeSeat } from './refresh-group.ts';
import type { Tx } from './store.ts';

export type Advance = {
  readonly verb: NominationVerb | 'propose-member';
  readonly move: Move;
  readonly lineLeaderId?: string;
  readonly formerLeaderIds?: readonly string[];
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
    formerLeaderIds: advance.formerLeaderIds ?? before.formerLeaderIds,
    competence: advance.competence ?? before.competence,
    effortPercent: advance.effortPercent === undefined ? before.effortPercent : advance.effortPercent,
    version: before.version + 1,
  };
  const actorId = context.actor.kind === 'person' ? context.actor.personId : null;
  await Promise.all([
    saveNomination(tx, after),
    recordEvent(tx, {
      actor: context.actor,
      verb: advance.verb,
      subjectType: 'nomination',
      subjectId: after.id,
      serviceId: after.serviceId,
      version: after.version,
      // What it was before, so that it can be undone; a reference to whoever was the leader, never a name.
      codes: {
        ...advance.codes,
        from: before.step,
        to: after.step,
        returnedFromBefore: before.returnedFrom,
        leaderBefore: before.lineLeaderId,
        ...(context.linkId && { byLink: true }),
      },
      correlationId: context.correlationId,
      remark: advance.remark ?? null,
    }),
    closeDuties(tx, after.id, actorId),
    openDutyOfStep(tx, after),
    announce(tx, context, after, {
      actorId,
      verb: advance.verb,
      changed: isOpen(after.step) ? [] : releaseSeat(tx, context, after),
    }),
  ]);
  if (advance.onBehalfOf) await tellOfRecord(tx, context, after, advance.onBehalfOf);
  return after;
}

/** Writes it as it is from this version on. */
export async function saveNomination(tx: Tx, nomination: Nomination): Promise<void> {
  await save(tx, { ...nomination, isClosed: !isOpen(nomination.step) });
}

const save = prepared((db, nomination: Nomination & { readonly isClosed: boolean }) =>
  db
    .updateTable('nomination')
    .set({
      step: nomination.step,
      returned_from: nomination.returnedFrom,
      line_leader_id: nomination.lineLeaderId,
      former_leader_ids: nomination.formerLeaderIds as string[],
      competence: nomination.competence,
      effort_percent: nomination.effortPercent,
      version: nomination.version,
      step_version: nomination.version,
      step_since: sql`business_now()`,
      closed_at: sql`case when ${nomination.isClosed}::boolean then business_now() end`,
    })
    .where('id', '=', nomination.id),
);

type Announced = {
  readonly actorId: string | null;
  readonly verb: Advance['verb'];
  /** What else changed with it. */
  readonly changed: readonly ChangedSubject[] | Promise<readonly ChangedSubject[]>;
};

/** Tells whoever the step concerns, and lets every card that shows the nomination, or what changed with it, follow. */
export async function announce(
  tx: Tx,
  context: CommandContext,
  nomination: Nomination,
  { actorId, verb, changed }: Announced,
): Promise<void> {
  const subject = {
    subjectId: nomination.id,
    version: nomination.version,
    correlationId: context.correlationId,
  };
  const { queue } = context.store;
  const tellPeople = async () => {
    const found = await messagesOfStep(tx, nomination, actorId, verb);
    const lane = 'notice' as const;
    const told = found.map(({ personId }) => personId);
    await Promise.all([
      tell(
        tx,
        queue,
        found.map(({ personId, card, cause }) => ({ to: { personId }, card, cause, lane, ...subject })),
      ),
      nomination.step === 'appointed' && noteInDigests(tx, nomination, actorId ? [...told, actorId] : told),
    ]);
  };
  await Promise.all([
    tellPeople(),
    tellChannelsOfStep(tx, queue, nomination, context.correlationId),
    // What is told just now shows this version already.
    Promise.resolve(changed).then((others) => refreshCards(tx, queue, subject, ...others)),
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
  const duty = await dutyOfStep(tx, nomination);
  if (!duty) return;
  await openDuty(tx, {
    ...duty,
    subjectType: 'nomination',
    subjectId: nomination.id,
    serviceId: nomination.serviceId,
  });
}

async function dutyOfStep(
  tx: Tx,
  nomination: Nomination,
): Promise<{ kind: AnswerDutyKind; owner: DutyOwner } | null> {
  const owners: Readonly<Partial<Record<NominationStep, { kind: AnswerDutyKind; owner: DutyOwner | null }>>> =
    {
      consent: { kind: 'answer-consent', owner: { kind: 'person', personId: nomination.candidateId } },
      question: {
        kind: 'answer-candidate',
        owner: { kind: 'service-leader', serviceId: nomination.serviceId },
      },
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
  if (!duty?.owner) return null;
  // Where a region has nobody who may decide, the coordinators stand in.
  const isEmpty = duty.owner.kind === 'regional-contact' && (await decidersOf(tx, nomination)).standIn;
  return { kind: duty.kind, owner: isEmpty ? { kind: 'national-coordinator' } : duty.owner };
}

/**
 * A case that ended without a member gives the seat back to the service leader's list. Returns what changed: the seat
 * and its group.
 */
export async function releaseSeat(
  tx: Tx,
  context: CommandContext,
  ended: Pick<Nomination, 'seat' | 'serviceId'>,
): Promise<readonly ChangedSubject[]> {
  const { seat, changed } = await changeSeat(tx, context, ended.seat.id);
  if (seat.isOpen) {
    await openDuty(tx, {
      kind: 'fill-seat',
      subjectType: 'seat',
      subjectId: ended.seat.id,
      serviceId: ended.serviceId,
      owner: { kind: 'service-leader', serviceId: ended.serviceId },
    });
  }
  return changed;
}
