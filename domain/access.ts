import { type Actor, isContactOf, isCoordinator, leadsService, leadsSiteOf } from './actor.ts';
import {
  appointingRegion,
  isOpen,
  type Nomination,
  type NominationStep,
  type OpenStep,
} from './nomination.ts';
import type { NominationVerb } from './verbs.ts';
import type { NominationRelation } from './views.ts';
import { regions } from './vocabulary.ts';

/** What is known about the reader beside the nomination itself. */
export type NominationFacts = {
  readonly nomination: Nomination;
  /** Whether the reader holds a seat in the group today. */
  readonly isGroupMember: boolean;
};

/** Every relation that the actor has to the nomination; rights and what is shown follow from them. */
export function relationsTo(actor: Actor, facts: NominationFacts): NominationRelation[] {
  if (actor.kind !== 'person') return [];
  const { nomination } = facts;
  const appointing = appointingRegion(nomination);
  const holds: Readonly<Record<NominationRelation, boolean>> = {
    'service-leader': leadsService(actor, nomination.serviceId),
    'site-leader': leadsSiteOf(actor, nomination.serviceId),
    candidate: nomination.candidateId === actor.personId,
    'line-leader': nomination.lineLeaderId === actor.personId,
    'receiving-contact': isContactOf(actor, nomination.serviceRegion),
    'appointing-contact': isContactOf(actor, appointing),
    'other-contact': regions.some(
      (region) => region !== appointing && region !== nomination.serviceRegion && isContactOf(actor, region),
    ),
    'group-member': facts.isGroupMember,
    coordinator: isCoordinator(actor),
  };
  return (Object.keys(holds) as NominationRelation[]).filter((relation) => holds[relation]);
}

const everyOpenStep: readonly OpenStep[] = ['consent', 'clearance', 'forward', 'appointment', 'returned'];

type Permission = { readonly relation: NominationRelation; readonly at: readonly OpenStep[] };

/** Who may do what with a nomination, and while it stands where. The whole of the rights, as data. */
const permissions: Readonly<Record<NominationVerb, readonly Permission[]>> = {
  'accept-nomination': [{ relation: 'candidate', at: ['consent'] }],
  'decline-invitation': [{ relation: 'candidate', at: ['consent'] }],
  'clear-candidate': [{ relation: 'line-leader', at: ['clearance'] }],
  'refuse-clearance': [{ relation: 'line-leader', at: ['clearance'] }],
  'forward-nomination': [{ relation: 'receiving-contact', at: ['forward'] }],
  'return-nomination': [
    { relation: 'receiving-contact', at: ['forward'] },
    { relation: 'appointing-contact', at: ['appointment'] },
  ],
  'appoint-member': [{ relation: 'appointing-contact', at: ['appointment'] }],
  'decline-nomination': [{ relation: 'appointing-contact', at: ['appointment'] }],
  'resend-nomination': [{ relation: 'service-leader', at: ['returned'] }],
  'withdraw-nomination': [{ relation: 'service-leader', at: everyOpenStep }],
  'record-answer': [{ relation: 'receiving-contact', at: ['consent', 'clearance'] }],
  'remind-holder': [
    { relation: 'service-leader', at: ['consent', 'clearance', 'forward', 'appointment'] },
    { relation: 'candidate', at: ['clearance', 'forward', 'appointment', 'returned'] },
    { relation: 'receiving-contact', at: ['consent', 'clearance', 'appointment', 'returned'] },
    { relation: 'appointing-contact', at: ['consent', 'clearance', 'forward', 'returned'] },
  ],
};

/** Whether the relations give a right to the verb at any step: without it, the nomination does not exist for them. */
export function mayEver(relations: readonly NominationRelation[], verb: NominationVerb): boolean {
  return permissions[verb].some((permission) => relations.includes(permission.relation));
}

/** Whether the relations give a right to the verb while the nomination stands where it stands. */
export function mayNow(
  relations: readonly NominationRelation[],
  verb: NominationVerb,
  step: NominationStep,
): boolean {
  return permissions[verb].some(
    ({ relation, at }) => relations.includes(relation) && (at as readonly string[]).includes(step),
  );
}

/** Nobody clears or appoints themselves, whatever else they are. */
const notOnOneself: readonly NominationVerb[] = [
  'clear-candidate',
  'refuse-clearance',
  'forward-nomination',
  'return-nomination',
  'appoint-member',
  'decline-nomination',
  'record-answer',
];

export function isAboutOneself(relations: readonly NominationRelation[], verb: NominationVerb): boolean {
  return relations.includes('candidate') && notOnOneself.includes(verb);
}

/** The buttons that somebody is offered. */
export function verbsFor(relations: readonly NominationRelation[], step: NominationStep): NominationVerb[] {
  return (Object.keys(permissions) as NominationVerb[]).filter(
    (verb) => mayNow(relations, verb, step) && !isAboutOneself(relations, verb),
  );
}

const participants: readonly NominationRelation[] = [
  'service-leader',
  'site-leader',
  'candidate',
  'line-leader',
  'receiving-contact',
  'appointing-contact',
  'coordinator',
];

/**
 * Those who take part see the case all the time. The group and the other regions are told of appointments (R20),
 * so they see those that ended in one; what did not is nobody else's business.
 */
export function maySeeNomination(relations: readonly NominationRelation[], step: NominationStep): boolean {
  if (relations.some((relation) => participants.includes(relation))) return true;
  return step === 'appointed' && relations.length > 0;
}

/** Reasons given to the proposer (a candidate's or a leader's no) are for the proposer alone. */
export function maySeeRemark(
  relations: readonly NominationRelation[],
  visibleTo: 'participants' | 'proposer',
): boolean {
  if (visibleTo === 'proposer') return relations.includes('service-leader');
  return relations.some((relation) => participants.includes(relation));
}

/** Who can help somebody who cannot be reached: those who wait, and the contact who may record an answer. */
export function maySeeReach(relations: readonly NominationRelation[], step: NominationStep): boolean {
  const helpers: readonly NominationRelation[] = [
    'service-leader',
    'receiving-contact',
    'appointing-contact',
    'coordinator',
  ];
  return isOpen(step) && relations.some((relation) => helpers.includes(relation));
}
