import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import {
  type CandidateRequest,
  isOpenRequest,
  namingRegion,
  regionAtWorkOn,
} from '../../domain/candidate-request.ts';
import { relationsToRequest, requestVerbsFor } from '../../domain/request-access.ts';
import { asChannelSeesRequest, channelSeesRequest } from '../../domain/request-channel-access.ts';
import type { Ball } from '../../domain/views/nomination.ts';
import type { NamingFormView, RequestRelation, RequestView } from '../../domain/views/request.ts';
import { seatOf, selectedSeat, selectedService, serviceOf } from '../case-columns.ts';
import { loadRequest } from '../load-request.ts';
import { stillStands } from '../standing-site.ts';
import type { Store } from '../store.ts';
import { namesOf } from './nomination-view.ts';
import { requestTimeline } from './request-timeline.ts';
import { allTrusts } from './vacancies.ts';

/**
 * A request for a candidate (R21) as the actor may see it: the service's leader, the contacts of both regions and
 * their channels, and the coordinator. null for everybody else, whoever was named among them, since nobody is asked before the service
 * accepts.
 */
export async function requestView(
  store: Store,
  actor: Actor,
  requestId: string,
): Promise<RequestView | null> {
  const request = await loadRequest(store.db, requestId);
  if (!request) return null;
  if (actor.kind === 'channel') {
    if (!channelSeesRequest(actor, request)) return null;
    return asChannelSeesRequest(await viewFor(store, request, []), actor, request);
  }
  const relations = relationsToRequest(actor, request);
  if (relations.length === 0) return null;
  const view = await viewFor(store, request, relations);
  // An organisation is asked one thing, and is told nothing of what was said and who was named before.
  const isAskedAlone = relations.every((relation) => relation === 'organisation');
  return isAskedAlone ? { ...view, named: null, timeline: [] } : view;
}

async function viewFor(
  store: Store,
  request: CandidateRequest,
  relations: readonly RequestRelation[],
): Promise<RequestView> {
  const requestId = request.id;
  const row = await descriptionOf(store, requestId);
  return {
    id: request.id,
    version: request.version,
    step: request.step,
    stepSince: row.stepSince,
    askedAt: row.askedAt,
    askedBy: row.askedBy,
    dueAt: row.dueAt,
    service: serviceOf(row),
    seat: seatOf(row),
    serviceRegion: request.serviceRegion,
    namingRegion: namingRegion(request),
    hostTrusts: row.hostTrusts,
    named: request.named && {
      name: row.namedName ?? '',
      trust: row.namedTrust,
      competence: request.named.competence,
      suggestedBy: request.named.suggestedBy,
    },
    ball: await ballOf(store, request, row.askedBy),
    nominationId: row.nominationId,
    timeline: await requestTimeline(store, request.id),
    inChannel: false,
    viewer: { relations, may: requestVerbsFor(relations, request.step) },
  };
}

/** The form in which a contact names somebody; the request itself says whether the actor may. */
export async function namingFormView(
  store: Store,
  actor: Actor,
  requestId: string,
): Promise<NamingFormView | null> {
  // A form is filled in by one person, in private.
  if (actor.kind === 'channel') return null;
  const view = await requestView(store, actor, requestId);
  return view && { ...view, trusts: await allTrusts(store) };
}

async function descriptionOf(store: Store, requestId: string) {
  return await store.db
    .selectFrom('candidate_request as request')
    .innerJoin('service', 'service.id', 'request.service_id')
    .innerJoin('person as asker', 'asker.id', 'request.asked_by')
    .innerJoin('seat', 'seat.id', 'request.seat_id')
    .leftJoin('person as named', 'named.id', 'request.named_id')
    .leftJoin('trust', 'trust.id', 'request.named_trust_id')
    .leftJoin('duty', (join) =>
      join.onRef('duty.subject_id', '=', 'request.id').on('duty.done_at', 'is', null),
    )
    .select([
      'request.created_at as askedAt',
      'request.step_since as stepSince',
      'request.nomination_id as nominationId',
      'asker.name as askedBy',
      'named.name as namedName',
      'trust.name as namedTrust',
      'duty.due_at as dueAt',
    ])
    .select(selectedService)
    .select(selectedSeat)
    .select(
      sql<string[]>`array(select trust.name from site join trust on trust.id = site.trust_id
        where site.service_id = service.id and ${stillStands} order by site.is_responsible desc)`.as(
        'hostTrusts',
      ),
    )
    .where('request.id', '=', requestId)
    .executeTakeFirstOrThrow();
}

async function ballOf(store: Store, request: CandidateRequest, askedBy: string): Promise<Ball | null> {
  if (!isOpenRequest(request.step)) return null;
  const region = regionAtWorkOn(request);
  if (region) {
    return { kind: 'contacts', region, names: await namesOf(store, { role: 'regional-contact', region }) };
  }
  const [name] = await namesOf(store, { role: 'service-leader', serviceId: request.serviceId });
  return { kind: 'service-leader', name: name ?? askedBy };
}
