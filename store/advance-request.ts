import { sql } from 'kysely';
import {
  type CandidateRequest,
  isOpenRequest,
  type NamedPerson,
  type RequestStep,
  regionAtWorkOn,
} from '../domain/candidate-request.ts';
import type { AnswerDutyKind, DutyOwner } from '../domain/duty.ts';
import type { RequestVerb } from '../domain/verbs.ts';
import { releaseSeat } from './advance-nomination.ts';
import { tellChannelOfRequest } from './channel-messages.ts';
import type { CommandContext } from './command.ts';
import { closeDuties, openDuty } from './duty.ts';
import { type NewEvent, recordEvent } from './event.ts';
import { openRequestOf } from './load-request.ts';
import { refreshCards, tell } from './outgoing.ts';
import { changeSeat } from './refresh-group.ts';
import { messagesOfRequest } from './request-messages.ts';
import type { Tx } from './store.ts';

export type RequestAdvance = {
  readonly verb: RequestVerb | 'propose-member';
  readonly step: RequestStep;
  /** Unless told, whoever was named stands. */
  readonly named?: NamedPerson | null;
  readonly nominationId?: string;
  readonly codes?: NewEvent['codes'];
  readonly remark?: string;
};

/**
 * Takes a locked request to its next step, with all that invariantly belongs to it in the same transaction: the
 * event, the duties, the messages, and the update of every card that shows the request or its seat.
 */
export async function advanceRequest(
  tx: Tx,
  context: CommandContext,
  before: CandidateRequest,
  advance: RequestAdvance,
): Promise<void> {
  const after: CandidateRequest = {
    ...before,
    step: advance.step,
    named: advance.named === undefined ? before.named : advance.named,
    version: before.version + 1,
  };
  await save(tx, after, advance.nominationId ?? null);
  const actorId = context.actor.kind === 'person' ? context.actor.personId : null;
  await recordEvent(tx, {
    actor: context.actor,
    verb: advance.verb,
    subjectType: 'request',
    subjectId: after.id,
    serviceId: after.serviceId,
    version: after.version,
    codes: { ...advance.codes, from: before.step, to: after.step },
    correlationId: context.correlationId,
    remark: advance.remark ? { text: advance.remark, visibleTo: 'participants' } : null,
  });
  await closeDuties(tx, after.id, actorId);
  await openDutyOfRequest(tx, after);
  await showInSeat(tx, context, after);
  await announceRequest(
    tx,
    context,
    after,
    await messagesOfRequest(tx, after, { ...advance, from: before.step, actorId }),
  );
}

/** R21: the service leader may simply propose somebody; the open request for the seat, whose group is locked, is over with that. */
export async function closeRequestOfSeat(
  tx: Tx,
  context: CommandContext,
  { seatId, nominationId }: { readonly seatId: string; readonly nominationId: string },
): Promise<void> {
  const request = await openRequestOf(tx, seatId);
  if (!request) return;
  await advanceRequest(tx, context, request, { verb: 'propose-member', step: 'proposed', nominationId });
}

async function save(tx: Tx, request: CandidateRequest, nominationId: string | null): Promise<void> {
  const { named } = request;
  await tx
    .updateTable('candidate_request')
    .set({
      step: request.step,
      named_id: named?.personId ?? null,
      named_trust_id: named?.trustId ?? null,
      named_competence: named?.competence ?? null,
      named_suggested_by: named?.suggestedBy || null,
      nomination_id: nominationId,
      version: request.version,
      step_since: sql`business_now()`,
      closed_at: isOpenRequest(request.step) ? null : sql`business_now()`,
    })
    .where('id', '=', request.id)
    .execute();
}

/** Tells whoever the step concerns, and lets every card that shows the request follow. */
export async function announceRequest(
  tx: Tx,
  context: CommandContext,
  request: CandidateRequest,
  messages: Awaited<ReturnType<typeof messagesOfRequest>>,
): Promise<void> {
  const subject = { subjectId: request.id, version: request.version, correlationId: context.correlationId };
  const letters = messages.map(({ personId, cause }) => ({
    to: { personId },
    card: 'candidate-request' as const,
    cause,
    lane: 'notice' as const,
    ...subject,
  }));
  await tell(tx, context.store.queue, letters);
  await tellChannelOfRequest(tx, context.store.queue, request, context.correlationId);
  await refreshCards(tx, context.store.queue, subject);
}

/** The duty that each open step puts on whoever has the ball. */
export async function openDutyOfRequest(tx: Tx, request: CandidateRequest): Promise<void> {
  const kind = (dutyOfStep as Partial<Record<RequestStep, AnswerDutyKind>>)[request.step];
  if (!kind) return;
  const region = regionAtWorkOn(request);
  const owner: DutyOwner = region
    ? { kind: 'regional-contact', region }
    : { kind: 'service-leader', serviceId: request.serviceId };
  const { id: subjectId, serviceId } = request;
  await openDuty(tx, { kind, subjectType: 'request', subjectId, serviceId, owner });
}

const dutyOfStep = {
  passing: 'pass-request',
  naming: 'name-candidate',
  named: 'answer-named',
  returned: 'search-further',
} as const;

/** Cards about the seat say who looks for somebody; a request without a proposal gives the seat back to the service. */
async function showInSeat(tx: Tx, context: CommandContext, request: CandidateRequest): Promise<void> {
  const changed =
    request.step === 'closed'
      ? await releaseSeat(tx, context, request)
      : (await changeSeat(tx, context, request.seat.id)).changed;
  await refreshCards(tx, context.store.queue, ...changed);
}
