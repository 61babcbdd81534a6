import { describe, expect, it } from 'vitest';
import type { Actor, Grant } from '../../domain/actor.ts';
import type { StandingFacts } from '../../domain/group-standing.ts';
import {
  firstStep,
  nextStep,
  ownerOfProblem,
  type ProblemPlace,
  type ProblemRelation,
  problemRelationsOf,
  problemSteps,
  problemVerbsFor,
  refuseProblem,
} from '../../domain/problem.ts';

const facts: StandingFacts = { serviceId: 's', hostRegions: ['vest'], leadsGroup: false, ownSeats: [] };
const place: ProblemPlace = {
  ...{ raisedById: 'raiser', region: 'nord', step: 'service', state: 'open' },
  ...{ isRaiserThere: true, hasLeader: true },
};

function person(personId: string, ...grants: readonly Grant[]): Actor {
  return { kind: 'person', personId, name: personId, language: null, region: null, grants };
}
const contact = (region: 'nord' | 'vest') => person('contact', { role: 'regional-contact', region });
const leader = person('leader', { role: 'service-leader', serviceId: 's' });
const siteLeader = person('site', { role: 'site-leader', serviceId: 's', siteId: null });
const coordinator = person('coordinator', { role: 'national-coordinator' });

describe('Who reads a problem, and from when on (R26)', () => {
  it.each<[string, Actor, Partial<StandingFacts>, readonly string[]]>([
    [
      'who raised it',
      person('raiser'),
      { ownSeats: ['regional'] },
      ['speaker raiser group', 'speaker raiser group', 'speaker raiser group'],
    ],
    ['a member of the group', person('other'), { ownSeats: ['regional'] }, ['group', 'group', 'group']],
    [
      'the group’s leader',
      person('other'),
      { leadsGroup: true },
      ['group-leader', 'group-leader', 'group-leader'],
    ],
    ['the service’s leader', leader, {}, ['owner service', 'service', 'service']],
    ['a site’s leader', siteLeader, {}, ['service', 'service', 'service']],
    ['a contact of the own region', contact('nord'), {}, ['', 'owner region', 'region']],
    ['a contact of the service’s region', contact('vest'), {}, ['', '', 'other-contact']],
    ['the coordinator', coordinator, {}, ['', '', 'owner coordinator']],
    ['a stranger', person('stranger'), {}, ['', '', '']],
    ['the program', { kind: 'system', job: 'test' }, {}, ['', '', '']],
  ])('%s', (_who, actor, more, relations) => {
    const seen = problemSteps.map((step) =>
      problemRelationsOf(actor, { ...facts, ...more }, { ...place, step }).join(' '),
    );
    expect(seen).toEqual(relations);
  });

  it.each<[string, Actor, Partial<StandingFacts>, boolean, readonly string[]]>([
    ['the group’s leader', person('other'), { leadsGroup: true }, true, ['speaker', 'speaker', 'speaker']],
    ['the leader of the service who leads the group', leader, { leadsGroup: true }, false, ['', '', '']],
    ['the own region, with a leader', contact('nord'), {}, true, ['', '', '']],
    ['the own region, without one', contact('nord'), {}, false, ['speaker', '', 'speaker']],
    ['the coordinator, without one', coordinator, {}, false, ['', 'speaker', '']],
    ['another region, without one', contact('vest'), {}, false, ['', '', '']],
    ['who raised it', person('raiser'), {}, true, ['', '', '']],
  ])('left by whoever raised it, it is spoken for: %s', (_who, actor, more, hasLeader, speaks) => {
    const left = { ...place, isRaiserThere: false, hasLeader };
    const found = problemSteps.map((step) =>
      problemRelationsOf(actor, { ...facts, ...more }, { ...left, step }).filter((one) => one === 'speaker'),
    );
    expect(found.map((one) => one.join(' '))).toEqual(speaks);
  });

  it('nobody answers themselves', () => {
    const own = { ...place, raisedById: 'leader' };
    expect(problemRelationsOf(leader, facts, own)).not.toContain('owner');
  });
});

describe('Who may do what', () => {
  it.each<[ProblemRelation, Partial<ProblemPlace>, boolean, readonly string[]]>([
    ['owner', {}, false, ['answer-problem', 'pass-problem', 'comment-problem']],
    ['owner', { step: 'between' }, false, ['answer-problem', 'comment-problem']],
    ['owner', { state: 'answered' }, false, ['comment-problem']],
    ['speaker', {}, false, ['comment-problem', 'withdraw-problem']],
    ['speaker', {}, true, ['pass-problem', 'comment-problem', 'withdraw-problem']],
    ['speaker', { step: 'between' }, false, ['comment-problem', 'withdraw-problem']],
    ['speaker', { step: 'between' }, true, ['pass-problem', 'comment-problem', 'withdraw-problem']],
    ['owner', { step: 'between' }, true, ['answer-problem', 'comment-problem']],
    [
      'speaker',
      { state: 'answered', step: 'between' },
      false,
      ['agree-problem', 'pass-problem', 'comment-problem', 'withdraw-problem'],
    ],
    [
      'speaker',
      { state: 'answered' },
      false,
      ['agree-problem', 'pass-problem', 'comment-problem', 'withdraw-problem'],
    ],
    ['group-leader', { state: 'answered' }, false, ['comment-problem']],
    ['group', {}, true, ['comment-problem']],
    ['speaker', { state: 'settled' }, false, []],
    ['owner', { state: 'disputed' }, false, []],
  ])('%s %j late: %s', (relation, more, isLate, verbs) => {
    expect(problemVerbsFor([relation], { ...place, ...more }, isLate)).toEqual(verbs);
  });

  it('says that it moved on to those alone who could do it before', () => {
    const settled = { ...place, state: 'settled' as const };
    expect(refuseProblem(['owner'], settled, false, 'answer-problem')?.code).toBe('problem-moved-on');
    expect(refuseProblem(['group'], settled, false, 'answer-problem')?.code).toBe('unknown-or-forbidden');
    expect(refuseProblem(['group-leader'], settled, false, 'agree-problem')?.code).toBe('problem-moved-on');
  });

  it('says to the group’s leader that whoever raised it speaks for it', () => {
    const answered = { ...place, state: 'answered' as const };
    for (const verb of ['agree-problem', 'pass-problem', 'withdraw-problem'] as const) {
      expect(refuseProblem(['group-leader'], answered, false, verb)?.code).toBe('problem-spoken-for');
    }
    expect(refuseProblem(['group'], answered, false, 'agree-problem')?.code).toBe('unknown-or-forbidden');
  });
});

it('goes from the service to the own region, and from there to between the regions', () => {
  expect(problemSteps.map(nextStep)).toEqual(['region', 'between', null]);
  const at = { serviceId: 's', region: 'nord' as const };
  expect(problemSteps.map((step) => ownerOfProblem(step, at))).toEqual([
    { kind: 'service-leader', serviceId: 's' },
    { kind: 'regional-contact', region: 'nord' },
    { kind: 'national-coordinator' },
  ]);
  expect(firstStep(['member'])).toBe('service');
  expect(firstStep(['service-leader', 'member'])).toBe('region');
});
