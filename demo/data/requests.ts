import {
  type CandidateRequest,
  firstRequestStep,
  type OpenRequestStep,
  regionAtWorkOn,
} from '../../domain/candidate-request.ts';
import type { AnswerDutyKind } from '../../domain/duty.ts';
import type { RequestCause } from '../../domain/views/cause.ts';
import { candidateFor } from './candidates.ts';
import type { RequestHappening, SeatCase } from './cases.ts';
import { momentBefore } from './days.ts';
import type { Draft } from './draft.ts';
import { type OpenDuty, openDuty, settleDuty } from './duties.ts';
import type { DemoGroup } from './groups.ts';
import { stateOf } from './messages.ts';
import { type Cast, type DemoPerson, userOrganisation } from './people.ts';
import type { Contacts } from './roles.ts';
import type { DemoSeat } from './seats.ts';
import type { DemoService } from './services.ts';

type Standing = {
  readonly draft: Draft;
  readonly group: DemoGroup;
  readonly seat: DemoSeat;
  readonly cast: Cast;
  readonly contacts: Contacts;
  /** The service's own duty to fill the seat, which is not theirs while somebody looks. */
  readonly vacancy: OpenDuty;
};

export function requestId(draft: Draft, service: DemoService, { name }: SeatCase): string {
  return draft.id(`${service.path}/request/${name}`);
}

const stepAfter: Readonly<Partial<Record<RequestHappening[0], OpenRequestStep>>> = {
  'pass-request': 'naming',
  'name-candidate': 'named',
  'return-request': 'returned',
};

const dutyOfStep = {
  passing: ['pass-request', 'request-to-pass'],
  naming: ['name-candidate', 'request-to-name'],
  named: ['answer-named', 'candidate-named'],
  returned: ['search-further', 'request-returned'],
} as const satisfies Record<OpenRequestStep, readonly [AnswerDutyKind, RequestCause]>;

/** Lives the request for a candidate through (R21), up to where it stands; the rules themselves say who has it. */
export function standRequest(standing: Standing): void {
  const { draft, group, seat } = standing;
  const { service, seatCase } = group;
  if (!seatCase?.request) return;
  let request: Open = { ...newRequest(draft, service, seatCase, seat), step: 'passing' };
  let duty = standing.vacancy;
  let since = '';
  let askedAt = '';
  for (const [index, happening] of seatCase.request.entries()) {
    const before = index === 0 ? null : request;
    const actor = actorOf(standing, before);
    since = momentBefore(draft.now, happening[1], draft.random.next()).toISOString();
    if (index === 0) askedAt = since;
    request = advance(standing, request, happening, index);
    record(standing, request, { happening, at: since, actor, before });
    settleDuty(duty, since, actor.id);
    duty = openStepDuty(draft, request, since);
    ask(standing, request, since, { actor, isLast: index === seatCase.request.length - 1 });
    seat.row.version = index + 2;
  }
  addRow(standing, request, { askedAt, since });
}

type Open = CandidateRequest & { readonly step: OpenRequestStep };

function newRequest(draft: Draft, service: DemoService, about: SeatCase, { id, kind, region }: DemoSeat) {
  return {
    id: requestId(draft, service, about),
    serviceId: service.id,
    seat: { id, serviceId: service.id, kind, region },
    serviceRegion: service.region,
    named: null,
    version: 0,
  };
}

function advance(standing: Standing, before: Open, [verb]: RequestHappening, index: number): Open {
  const step = index === 0 ? firstRequestStep(before, 'service-region') : (stepAfter[verb] ?? before.step);
  return {
    ...before,
    step,
    named: step === 'named' ? namedFor(standing, before) : null,
    version: before.version + 1,
  };
}

function namedFor({ draft, group, seat }: Standing, request: Open): CandidateRequest['named'] {
  const person = candidateFor(draft, `${request.id}/named`, group, seat);
  return {
    personId: person.id,
    trustId: person.trust && draft.trust(person.trust).id,
    competence: person.competence,
    suggestedBy: seat.kind === 'user' ? userOrganisation : '',
  };
}

function actorOf({ draft, group, contacts }: Standing, before: Open | null): DemoPerson {
  const region = before && regionAtWorkOn(before);
  return region ? draft.random.pick(contacts[region]) : group.service.leader;
}

type Told = {
  readonly happening: RequestHappening;
  readonly at: string;
  readonly actor: DemoPerson;
  readonly before: Open | null;
};

/** The event as the command writes it; the remark belongs to whoever has something to explain. */
function record({ draft, group, seat }: Standing, after: Open, { happening, at, actor, before }: Told): void {
  const [verb] = happening;
  const returns = group.seatCase?.request?.some(([one]) => one === 'return-request');
  const explains = verb === (returns ? 'return-request' : 'report-no-candidate');
  const region = before && regionAtWorkOn(before);
  const remark = group.seatCase?.remark;
  draft.events.push({
    row: {
      at,
      actor_id: actor.id,
      verb,
      subject_type: 'request',
      subject_id: after.id,
      service_id: after.serviceId,
      version: after.version,
      codes: before
        ? {
            ...(region && { region }),
            ...(after.named && { personId: after.named.personId }),
            from: before.step,
            to: after.step,
          }
        : { to: after.step, seatId: seat.id },
      correlation_id: draft.id(`event/${after.id}/${after.version}`),
    },
    remark: remark && explains ? { text: remark, visible_to: 'participants' } : null,
  });
}

function openStepDuty(draft: Draft, request: Open, since: string): OpenDuty {
  const region = regionAtWorkOn(request);
  const { id: subjectId, serviceId, step } = request;
  const owner = region ? { region } : ({ leader: true } as const);
  return openDuty(draft, {
    kind: dutyOfStep[step][0],
    subjectType: 'request',
    subjectId,
    serviceId,
    since,
    owner,
  });
}

type Asked = { readonly actor: DemoPerson; readonly isLast: boolean };

function ask(
  { draft, group, contacts, cast }: Standing,
  request: Open,
  at: string,
  { actor, isLast }: Asked,
): void {
  const region = regionAtWorkOn(request);
  for (const person of region ? contacts[region] : [group.service.leader]) {
    if (person.id === actor.id) continue;
    draft.rows.outgoing_message.push({
      id: draft.id(`message/${request.id}/${request.version}/${person.id}`),
      lane: 'notice',
      person_id: person.id,
      card: 'candidate-request',
      subject_id: request.id,
      version: request.version,
      cause: dutyOfStep[request.step][1],
      correlation_id: draft.id(`event/${request.id}/${request.version}`),
      created_at: at,
      ...stateOf(person, at, isLast, cast),
    });
  }
}

type Dates = { readonly askedAt: string; readonly since: string };

function addRow({ draft, group }: Standing, request: Open, { askedAt, since }: Dates): void {
  const { named } = request;
  draft.rows.candidate_request.push({
    id: request.id,
    service_id: request.serviceId,
    seat_id: request.seat.id,
    asked_by: group.service.leader.id,
    step: request.step,
    named_id: named?.personId ?? null,
    named_trust_id: named?.trustId ?? null,
    named_competence: named?.competence ?? null,
    named_suggested_by: named?.suggestedBy || null,
    step_since: since,
    version: request.version,
    created_at: askedAt,
    closed_at: null,
  });
}
