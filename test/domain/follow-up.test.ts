import { describe, expect, it } from 'vitest';
import type { PersonActor } from '../../domain/actor.ts';
import { feedbackRelationOf, feedbackRelations, feedbackRights } from '../../domain/feedback.ts';
import {
  type FollowUpOwner,
  type FollowUpRelation,
  type FollowUpSight,
  followUpRelations,
  followUpRelationsOf,
  followUpStates,
  followUpVerbs,
  mayWithFollowUp,
  refuseFollowUpDay,
  seesFollowUp,
} from '../../domain/follow-up.ts';
import type { ReportFacts } from '../../domain/report-access.ts';
import { actor, contact, coordinator, elsewhere, facts } from '../support/report-readers.ts';

const withContacts = { hasAssessor: true, hasJudge: true, judgedBy: 'vest' as const };
const ofRegion = { region: 'vest', ...withContacts } as const;
const leader = { role: 'service-leader', serviceId: 'service' } as const;

describe('Who is what to a follow-up', () => {
  it.each<[string, PersonActor, Partial<ReportFacts>, FollowUpOwner, readonly FollowUpRelation[]]>([
    ['the service’s leader, of the service’s', actor(leader), {}, 'service-leader', ['owner']],
    ['and of the group’s', actor(leader), {}, 'group-leader', ['reader']],
    ['the group’s leader', actor(), { leadsGroup: true }, 'group-leader', ['owner']],
    ['a contact of the region', actor(contact), {}, 'service-leader', ['region']],
    ['of the region’s own', actor(contact), {}, 'regional-contact', ['owner', 'region']],
    ['with a seat in the group', actor(contact), { isMember: true }, 'regional-contact', ['reader']],
    ['a contact of another region', actor(elsewhere), {}, 'service-leader', ['reader']],
    ['the coordinator', actor(coordinator), {}, 'service-leader', ['reader']],
    ['of the nation’s', actor(coordinator), {}, 'national-coordinator', ['owner', 'region']],
    ['a member', actor(), { isMember: true }, 'service-leader', ['reader']],
    ['a stranger', actor(), {}, 'service-leader', []],
  ])('%s', (_who, reader, more, owner, relations) => {
    expect(followUpRelationsOf(reader, { ...facts, ...more }, { owner, ...ofRegion })).toEqual(relations);
  });

  it.each<[string, FollowUpOwner, Partial<FollowUpSight>, readonly FollowUpRelation[]]>([
    [
      'where all contacts have a part',
      'regional-contact',
      { hasAssessor: false, hasJudge: false },
      ['owner', 'region'],
    ],
    ['of the service’s', 'service-leader', { hasAssessor: false, hasJudge: false }, ['region']],
    ['where only whoever did it has none', 'regional-contact', { hasJudge: false }, ['region']],
  ])('a coordinator stands in %s', (_where, owner, more, relations) => {
    const place = { owner, ...ofRegion, ...more };
    expect(followUpRelationsOf(actor(coordinator), facts, place)).toEqual(relations);
    expect(followUpRelationsOf(actor(coordinator), { ...facts, isMember: true }, place)).toEqual(['reader']);
  });
});

it('another region confirms where it was asked to, by a contact without a part in the service (P24, P25)', () => {
  const place = { owner: 'national-coordinator', ...ofRegion, judgedBy: 'nord' } as const;
  expect(followUpRelationsOf(actor(elsewhere), facts, place)).toEqual(['elsewhere']);
  expect(followUpRelationsOf(actor(elsewhere), { ...facts, isMember: true }, place)).toEqual(['reader']);
  expect(followUpRelationsOf(actor(contact), facts, place)).toEqual(['region']);
});

describe('What may be done with a follow-up', () => {
  const allowed = new Set([
    'owner open finish-follow-up',
    'region planned drop-follow-up',
    'region open drop-follow-up',
    'region done confirm-follow-up',
    'region done return-follow-up',
    'elsewhere done confirm-follow-up',
    'elsewhere done return-follow-up',
  ]);
  const all = followUpRelations.flatMap((relation) =>
    followUpStates.flatMap((state) => followUpVerbs.map((verb) => [relation, state, verb] as const)),
  );
  it.each(all)('%s, %s: %s', (relation, state, verb) => {
    expect(mayWithFollowUp([relation], state).includes(verb)).toBe(
      allowed.has(`${relation} ${state} ${verb}`),
    );
  });

  const seat = { isMember: true };
  it.each<[string, PersonActor, Partial<ReportFacts>, Partial<FollowUpSight>, boolean]>([
    ['the service, before it is told', actor(leader), {}, {}, false],
    ['the service, told', actor(leader), {}, { isTold: true }, true],
    ['the service, in a later round', actor(leader), {}, { isTold: true, assessmentState: 'open' }, true],
    ['a contact who assesses', actor(contact), {}, { assessmentState: 'open' }, true],
    ['a contact with a seat', actor(contact), seat, { owner: 'regional-contact' }, false],
    ['a contact with a seat, told', actor(contact), seat, { isTold: true }, true],
    ['another region, of an open assessment', actor(elsewhere), {}, { assessmentState: 'open' }, false],
    ['another region, of a completed one', actor(elsewhere), {}, {}, true],
    ['the coordinator, of an open assessment', actor(coordinator), {}, { assessmentState: 'open' }, false],
    [
      'the coordinator who has to do it',
      actor(coordinator),
      {},
      { assessmentState: 'open', owner: 'national-coordinator' },
      true,
    ],
    ['and with a seat in the group', actor(coordinator), seat, { owner: 'national-coordinator' }, false],
  ])(
    'is seen as a part of the assessment until the service is told: %s',
    (_who, reader, more, sight, sees) => {
      const usual = {
        owner: 'service-leader',
        isTold: false,
        assessmentState: 'completed',
        ...ofRegion,
      } as const;
      expect(seesFollowUp(reader, { ...facts, ...more }, { ...usual, ...sight })).toBe(sees);
    },
  );

  it.each([
    ['2027-01-29', null],
    ['2029-01-28', null],
    ['2027-01-28', 'follow-up-day-out-of-range'],
    ['2029-01-29', 'follow-up-day-out-of-range'],
    ['2027-02-30', 'follow-up-day-out-of-range'],
  ])('by %s', (dueOn, code) => {
    expect(refuseFollowUpDay(dueOn, '2027-01-29')?.code ?? null).toBe(code);
  });
});

describe('Who is what to feedback', () => {
  it.each([
    ['the service’s leader', actor(leader), {}, 'addressee'],
    ['a member', actor(), { isMember: true }, 'addressee'],
    ['a contact with a seat', actor(contact), { isMember: true }, 'addressee'],
    ['who only helped to write', actor(contact), { delegatedSections: ['x'] }, 'sender'],
    ['a contact', actor(contact), {}, 'sender'],
    ['another region', actor(elsewhere), {}, 'reader'],
    ['the coordinator', actor(coordinator), {}, 'reader'],
    ['a stranger', actor(), {}, null],
  ])('%s', (_who, reader, more, relation) => {
    expect(feedbackRelationOf(reader, { ...facts, ...more }, ofRegion)).toBe(relation);
  });

  it('the coordinator answers for a region that has nobody without a part in it', () => {
    const place = { region: 'vest', hasAssessor: false } as const;
    expect(feedbackRelationOf(actor(coordinator), facts, place)).toBe('sender');
    expect(feedbackRelationOf(actor(coordinator), { ...facts, isMember: true }, place)).toBe('addressee');
    expect(feedbackRelationOf(actor(elsewhere), facts, place)).toBe('reader');
  });

  it('nobody answers what they may ask', () => {
    const both = feedbackRelations.filter((relation) => {
      const { may } = feedbackRights[relation];
      return may.includes('ask-feedback') && may.includes('answer-feedback');
    });
    expect(both).toEqual([]);
  });
});
