import { type Actor, isContactOf, isCoordinator, leadsService, leadsSiteOf } from './actor.ts';
import {
  appointingRegion,
  isOpen,
  type Nomination,
  type NominationStep,
  nominationSteps,
} from './nomination.ts';
import { type Refusal, refuse } from './refusal.ts';
import { type LastStep, refuseUndo } from './undo.ts';
import type { NominationVerb } from './verbs.ts';
import type { NominationRelation, Readership } from './views/nomination.ts';
import { type Region, regions } from './vocabulary.ts';

/** What is known about the reader beside the nomination itself. */
export type NominationFacts = {
  readonly nomination: Nomination;
  /** Whether the reader holds a seat in the group today. */
  readonly isGroupMember: boolean;
  /** Of the regions that decide, those in which nobody but the candidate and the line leader is contact. */
  readonly withoutContacts: readonly Region[];
  readonly lastStep: LastStep | null;
};

/** What of a nomination relations are told from; who stands in, and who named another leader, only where it is asked. */
export type RelatedFacts = Pick<NominationFacts, 'isGroupMember'> &
  Partial<Pick<NominationFacts, 'withoutContacts'>> & {
    readonly nomination: Pick<
      Nomination,
      'serviceId' | 'candidateId' | 'lineLeaderId' | 'serviceRegion' | 'seat'
    > &
      Partial<Pick<Nomination, 'formerLeaderIds'>>;
  };

/** Every relation that the actor has to the nomination; rights and what is shown follow from them. */
export function relationsTo(actor: Actor, facts: RelatedFacts): NominationRelation[] {
  if (actor.kind !== 'person') return [];
  const { nomination } = facts;
  // Where a region has nobody who may decide, the national coordinators stand in for its contacts.
  const decidesFor = (region: Region) =>
    isContactOf(actor, region) || (isCoordinator(actor) && (facts.withoutContacts ?? []).includes(region));
  const appointing = appointingRegion(nomination);
  const holds: Readonly<Record<NominationRelation, boolean>> = {
    'service-leader': leadsService(actor, nomination.serviceId),
    'site-leader': leadsSiteOf(actor, nomination.serviceId),
    candidate: nomination.candidateId === actor.personId,
    'line-leader': nomination.lineLeaderId === actor.personId,
    'former-leader': (nomination.formerLeaderIds ?? []).includes(actor.personId),
    'receiving-contact': decidesFor(nomination.serviceRegion),
    'appointing-contact': decidesFor(appointing),
    'other-contact': regions.some(
      (region) => region !== appointing && region !== nomination.serviceRegion && isContactOf(actor, region),
    ),
    'group-member': facts.isGroupMember,
    coordinator: isCoordinator(actor),
  };
  return (Object.keys(holds) as NominationRelation[]).filter((relation) => holds[relation]);
}

type Permission = { readonly relation: NominationRelation; readonly at: readonly NominationStep[] };

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
  'withdraw-nomination': [{ relation: 'service-leader', at: nominationSteps.filter(isOpen) }],
  'record-answer': [{ relation: 'receiving-contact', at: ['consent', 'clearance'] }],
  'remind-holder': [
    { relation: 'service-leader', at: ['consent', 'clearance', 'forward', 'appointment'] },
    { relation: 'candidate', at: ['question', 'clearance', 'forward', 'appointment', 'returned'] },
    { relation: 'receiving-contact', at: ['consent', 'question', 'clearance', 'appointment', 'returned'] },
    { relation: 'appointing-contact', at: ['consent', 'question', 'clearance', 'forward', 'returned'] },
  ],
  'ask-service': [{ relation: 'candidate', at: ['consent'] }],
  'answer-candidate': [{ relation: 'service-leader', at: ['question'] }],
  'name-other-leader': [{ relation: 'line-leader', at: ['clearance'] }],
  'replace-candidate': [{ relation: 'service-leader', at: ['returned'] }],
  // Whose it is to undo, and until when, says `domain/undo.ts`.
  'undo-answer': (
    [
      'service-leader',
      'candidate',
      'line-leader',
      'former-leader',
      'receiving-contact',
      'appointing-contact',
    ] as const
  ).map((relation) => ({ relation, at: nominationSteps })),
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
const notOnOneself: readonly NominationVerb[] = ['clear-candidate', 'refuse-clearance', 'name-other-leader'];

/** Nor does whoever clears as leader decide for a region: two people look at every proposal. */
const notByWhoeverIsConcerned: readonly NominationVerb[] = [
  'forward-nomination',
  'return-nomination',
  'appoint-member',
  'decline-nomination',
  'record-answer',
];

export function refuseOwnCase(
  relations: readonly NominationRelation[],
  verb: NominationVerb,
): Refusal | null {
  const concerned = notByWhoeverIsConcerned.includes(verb);
  if (relations.includes('candidate') && (concerned || notOnOneself.includes(verb))) {
    return refuse('nobody-decides-on-themselves');
  }
  return relations.includes('line-leader') && concerned ? refuse('cleared-by-yourself') : null;
}

/** The buttons that somebody is offered for the relations alone; undoing is offered to whoever did the step. */
export function verbsFor(relations: readonly NominationRelation[], step: NominationStep): NominationVerb[] {
  return (Object.keys(permissions) as NominationVerb[]).filter(
    (verb) => verb !== 'undo-answer' && mayNow(relations, verb, step) && !refuseOwnCase(relations, verb),
  );
}

/** All the buttons that the actor is offered. */
export function verbsOf(actor: Actor, facts: NominationFacts): NominationVerb[] {
  const verbs = verbsFor(relationsTo(actor, facts), facts.nomination.step);
  return refuseUndo(actor, facts.lastStep) ? verbs : [...verbs, 'undo-answer'];
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
 * Those who take part see the case all the time. A leader who named another one sees it until that one has answered:
 * so long it can be taken back. The group and the other regions are told of appointments (R20), so they see those
 * that ended in one; what did not is nobody else's business.
 */
export function maySeeNomination(relations: readonly NominationRelation[], step: NominationStep): boolean {
  if (relations.some((relation) => participants.includes(relation))) return true;
  if (step === 'clearance' && relations.includes('former-leader')) return true;
  return step === 'appointed' && relations.some((relation) => relation !== 'former-leader');
}

/**
 * Reasons given to the proposer (a candidate's or a leader's no) are for the proposer alone; what a candidate asks
 * the service, and its answer, for the two of them.
 */
export function maySeeRemark(relations: readonly NominationRelation[], visibleTo: Readership): boolean {
  if (visibleTo === 'proposer') return relations.includes('service-leader');
  if (visibleTo === 'candidate')
    return relations.includes('service-leader') || relations.includes('candidate');
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
