import { describe, expect, it } from 'vitest';
import type { PersonActor } from '../../domain/actor.ts';
import { feedbackRelationOf, feedbackRelations, feedbackRights } from '../../domain/feedback.ts';
import {
  type FollowUpOwner,
  type FollowUpRelation,
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

const leader = { role: 'service-leader', serviceId: 'service' } as const;

describe('Who is what to a follow-up', () => {
  it.each<[string, PersonActor, Partial<ReportFacts>, FollowUpOwner, readonly FollowUpRelation[]]>([
    ['the service’s leader, of the service’s', actor(leader), {}, 'service-leader', ['owner']],
    ['and of the group’s', actor(leader), {}, 'group-leader', ['reader']],
    ['the group’s leader', actor(), { leadsGroup: true }, 'group-leader', ['owner']],
    ['a contact of the region', actor(contact), {}, 'service-leader', ['region']],
    ['of the region’s own', actor(contact), {}, 'regional-contact', ['owner', 'region']],
    ['with a seat in the group', actor(contact), { isMember: true }, 'regional-contact', ['owner']],
    ['a contact of another region', actor(elsewhere), {}, 'service-leader', ['reader']],
    ['the coordinator', actor(coordinator), {}, 'service-leader', ['reader']],
    ['of the nation’s', actor(coordinator), {}, 'national-coordinator', ['owner', 'region']],
    ['a member', actor(), { isMember: true }, 'service-leader', ['reader']],
    ['a stranger', actor(), {}, 'service-leader', []],
  ])('%s', (_who, reader, more, owner, relations) => {
    expect(followUpRelationsOf(reader, { ...facts, ...more }, { owner, region: 'vest' })).toEqual(relations);
  });
});

describe('What may be done with a follow-up', () => {
  const allowed = new Set([
    'owner open finish-follow-up',
    'region planned drop-follow-up',
    'region open drop-follow-up',
    'region done confirm-follow-up',
    'region done return-follow-up',
  ]);
  const all = followUpRelations.flatMap((relation) =>
    followUpStates.flatMap((state) => followUpVerbs.map((verb) => [relation, state, verb] as const)),
  );
  it.each(all)('%s, %s: %s', (relation, state, verb) => {
    expect(mayWithFollowUp([relation], state).includes(verb)).toBe(
      allowed.has(`${relation} ${state} ${verb}`),
    );
  });

  it('is not seen by the service before it is told', () => {
    expect(seesFollowUp(actor(leader), facts, 'planned')).toBe(false);
    expect(seesFollowUp(actor(contact), facts, 'planned')).toBe(true);
    expect(seesFollowUp(actor(leader), facts, 'open')).toBe(true);
  });

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
    expect(feedbackRelationOf(reader, { ...facts, ...more }, 'vest')).toBe(relation);
  });

  it('nobody answers what they may ask', () => {
    const both = feedbackRelations.filter((relation) => {
      const { may } = feedbackRights[relation];
      return may.includes('ask-feedback') && may.includes('answer-feedback');
    });
    expect(both).toEqual([]);
  });
});
