import { randomUUID } from 'node:crypto';
import { leadsService } from '../../domain/actor.ts';
import { type CandidateRequest, firstRequestStep, refuseRequest } from '../../domain/candidate-request.ts';
import type { Seat } from '../../domain/composition.ts';
import { refuseComment } from '../../domain/nomination.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { announceRequest, openDutyOfRequest } from '../advance-request.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { closeDuties } from '../duty.ts';
import { recordEvent } from '../event.ts';
import { groupState, lockSeat } from '../load-group.ts';
import { openRequestOf } from '../load-request.ts';
import { refreshSeat } from '../refresh-group.ts';
import { messagesOfRequest } from '../request-messages.ts';
import { requestRoute } from '../setting.ts';
import type { Tx } from '../store.ts';

export type ReportNoCandidate = { readonly seatId: string; readonly comment: string };

/** R21: the service leader knows nobody for a vacant seat and asks for a candidate; of a user seat, for help (R22). */
export async function reportNoCandidate(context: CommandContext, input: ReportNoCandidate): Promise<Outcome> {
  return await runCommand(context, 'report-no-candidate', async (tx) => await report(tx, context, input));
}

async function report(tx: Tx, context: CommandContext, input: ReportNoCandidate): Promise<Done | Refusal> {
  const { actor, correlationId } = context;
  const seat = await lockSeat(tx, input.seatId);
  if (!seat || actor.kind !== 'person' || !leadsService(actor, seat.serviceId)) {
    return refuse('unknown-or-forbidden');
  }
  const comment = refuseComment(input.comment, false);
  if (comment) return comment;
  const group = await groupState(tx, seat);
  const refusal = refuseRequest(seat, group.state, (await openRequestOf(tx, seat.id)) !== null);
  if (refusal) return refusal;

  const request = await newRequest(tx, seat, group.serviceRegion);
  await insert(tx, request, actor.personId);
  await recordEvent(tx, {
    actor,
    verb: 'report-no-candidate',
    subjectType: 'request',
    subjectId: request.id,
    serviceId: request.serviceId,
    version: 1,
    codes: { to: request.step, seatId: seat.id },
    correlationId,
    remark: { text: input.comment, visibleTo: 'participants' },
  });
  // Whoever looks for somebody has the ball now; the seat comes back to the service if they find nobody.
  await closeDuties(tx, seat.id, actor.personId);
  await openDutyOfRequest(tx, request);
  await refreshSeat(tx, context, seat.id);
  const how = { verb: 'report-no-candidate', from: request.step, actorId: actor.personId };
  await announceRequest(tx, context, request, await messagesOfRequest(tx, request, how));
  return done({ requestId: request.id, seatId: seat.id });
}

async function newRequest(tx: Tx, seat: Seat, serviceRegion: Region): Promise<CandidateRequest> {
  const step = firstRequestStep({ seat, serviceRegion }, await requestRoute(tx));
  const { serviceId } = seat;
  return { id: randomUUID(), serviceId, seat, step, serviceRegion, named: null, version: 1 };
}

async function insert(tx: Tx, request: CandidateRequest, askedBy: string): Promise<void> {
  await tx
    .insertInto('candidate_request')
    .values({
      id: request.id,
      service_id: request.serviceId,
      seat_id: request.seat.id,
      asked_by: askedBy,
      step: request.step,
      version: request.version,
    })
    .execute();
}
