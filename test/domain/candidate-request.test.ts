import { describe, expect, it } from 'vitest';
import type { PersonActor } from '../../domain/actor.ts';
import {
  type CandidateRequest,
  firstRequestStep,
  isOpenRequest,
  namingRegion,
  openRequestSteps,
  refuseRequest,
  regionAtWorkOn,
  requestSteps,
} from '../../domain/candidate-request.ts';
import { refuseSuggestion } from '../../domain/nomination.ts';
import { relationsToRequest, requestVerbsFor } from '../../domain/request-access.ts';
import { type Region, regions, type SeatKind, seatKinds } from '../../domain/vocabulary.ts';

function request(
  changes: Partial<CandidateRequest> = {},
  kind: SeatKind = 'regional',
  region: Region = 'nord',
): CandidateRequest {
  return {
    id: 'r',
    serviceId: 's',
    seat: { id: 'seat', serviceId: 's', kind, region: kind === 'regional' ? region : null },
    step: 'passing',
    serviceRegion: 'vest',
    named: null,
    version: 1,
    ...changes,
  };
}

describe('R21: where a request begins', () => {
  it.each([
    ['the service’s region passes it on', request(), 'service-region', 'passing'],
    ['the older rule: straight to the vacant region', request(), 'member-region', 'naming'],
    [
      'both regions are the same: nobody passes it on',
      request({}, 'regional', 'vest'),
      'service-region',
      'naming',
    ],
    ['R22: a user seat has no region but the service’s', request({}, 'user'), 'service-region', 'naming'],
  ] as const)('%s', (_what, asked, route, step) => {
    expect(firstRequestStep(asked, route)).toBe(step);
  });

  it('names in the vacant seat’s region, and in the service’s for every other kind of seat', () => {
    for (const kind of seatKinds) {
      expect(namingRegion(request({}, kind))).toBe(kind === 'regional' ? 'nord' : 'vest');
    }
  });
});

describe('R21: a request for a seat is refused', () => {
  const free = { seatHolderId: null, seatHasOpenNomination: false };
  it.each([
    ['when somebody holds it', { ...free, seatHolderId: 'anne' }, false, 'seat-taken'],
    [
      'beside an open nomination',
      { ...free, seatHasOpenNomination: true },
      false,
      'seat-has-open-nomination',
    ],
    ['beside an open request', free, true, 'seat-has-open-request'],
  ] as const)('%s', (_when, group, hasRequest, code) => {
    expect(refuseRequest({ region: 'nord' }, group, hasRequest)?.code).toBe(code);
  });

  it('not when it is vacant and nobody is at it', () => {
    expect(refuseRequest({ region: 'nord' }, free, false)).toBeNull();
  });
});

describe('R21: somebody has it all the time', () => {
  const everybody: PersonActor = {
    kind: 'person',
    personId: 'p',
    name: 'Kari Demo',
    language: null,
    region: null,
    grants: [
      { role: 'service-leader', serviceId: 's' },
      ...regions.map((region) => ({ role: 'regional-contact' as const, region })),
    ],
  };

  it.each(openRequestSteps)('at the step %s: a region or the service, who can bring it further', (step) => {
    const asked = request({ step });
    const region = regionAtWorkOn(asked);
    const owner: PersonActor = {
      ...everybody,
      grants: [region ? { role: 'regional-contact', region } : { role: 'service-leader', serviceId: 's' }],
    };
    const may = requestVerbsFor(relationsToRequest(owner, asked), step);
    expect(may.filter((verb) => verb !== 'remind-request' && verb !== 'close-request')).not.toEqual([]);
  });

  it('and nobody any more when it is over', () => {
    for (const step of requestSteps.filter((one) => !isOpenRequest(one))) {
      expect(regionAtWorkOn(request({ step }))).toBeNull();
      expect(requestVerbsFor(relationsToRequest(everybody, request({ step })), step)).toEqual([]);
    }
  });
});

describe('R22: who suggested a user representative', () => {
  it.each([
    ['user', 'Demoforeningen', null],
    ['user', '  ', 'suggested-by-missing'],
    ['user', 'x'.repeat(201), 'comment-too-long'],
    ['regional', '', null],
  ] as const)('%s seat, “%.10s”: %s', (kind, suggestedBy, code) => {
    expect(refuseSuggestion({ kind }, suggestedBy)?.code ?? null).toBe(code);
  });
});
