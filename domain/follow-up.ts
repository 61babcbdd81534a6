import { type Actor, holdsRole, isContactOf, isCoordinator, leadsService } from './actor.ts';
import { hasPartIn, isOfService } from './assessment-access.ts';
import { daysFrom } from './calendar.ts';
import { type Refusal, refuse } from './refusal.ts';
import { isDay } from './report.ts';
import type { ReportFacts } from './report-access.ts';
import type { Region } from './vocabulary.ts';

/** What an assessment finds has to be followed up: a duty until it is done (R41). */

/** `planned` until the service was told of the assessment. */
export const followUpStates = ['planned', 'open', 'done', 'confirmed', 'dropped'] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** Who sees to it. */
export const followUpOwners = [
  'service-leader',
  'group-leader',
  'regional-contact',
  'national-coordinator',
] as const;
export type FollowUpOwner = (typeof followUpOwners)[number];

/** Owners who hear of it only when the service is told of the assessment. */
export function waitsForFeedback(owner: FollowUpOwner): boolean {
  return owner === 'service-leader' || owner === 'group-leader';
}

export const followUpVerbs = [
  'finish-follow-up',
  'confirm-follow-up',
  'return-follow-up',
  'drop-follow-up',
] as const;
export type FollowUpVerb = (typeof followUpVerbs)[number];

/** `region`: the contacts who look after it and have no part in the service; of what is interregional the coordinator too. */
export const followUpRelations = ['owner', 'region', 'reader'] as const;
export type FollowUpRelation = (typeof followUpRelations)[number];

type Rights = Readonly<Partial<Record<FollowUpState, readonly FollowUpVerb[]>>>;

/** Nobody confirms what they did themselves: the relation `owner` never holds it, and the command looks at the person. */
export const followUpRights: Readonly<Record<FollowUpRelation, Rights>> = {
  owner: { open: ['finish-follow-up'] },
  region: {
    planned: ['drop-follow-up'],
    open: ['drop-follow-up'],
    done: ['confirm-follow-up', 'return-follow-up'],
  },
  reader: {},
};

export type FollowUpPlace = { readonly owner: FollowUpOwner; readonly region: Region };

/** What the actor is to it; empty for whoever does not see it. */
export function followUpRelationsOf(
  actor: Actor,
  facts: ReportFacts,
  { owner, region }: FollowUpPlace,
): FollowUpRelation[] {
  if (actor.kind !== 'person') return [];
  const isPartial = hasPartIn(actor, facts);
  const looksAfter =
    !isPartial && (isContactOf(actor, region) || (owner === 'national-coordinator' && isCoordinator(actor)));
  const relations: FollowUpRelation[] = [];
  if (ownsFollowUp(actor, facts, { owner, region })) relations.push('owner');
  if (looksAfter) relations.push('region');
  const reads = isOfService(actor, facts) || holdsRole(actor, 'regional-contact') || isCoordinator(actor);
  return relations.length === 0 && reads ? ['reader'] : relations;
}

function ownsFollowUp(actor: Actor, facts: ReportFacts, { owner, region }: FollowUpPlace): boolean {
  switch (owner) {
    case 'service-leader':
      return leadsService(actor, facts.serviceId);
    case 'group-leader':
      return facts.leadsGroup;
    case 'regional-contact':
      return isContactOf(actor, region);
    case 'national-coordinator':
      return isCoordinator(actor);
  }
}

/** Planned ones are the region's and the other overseers' own until the service is told. */
export function seesFollowUp(actor: Actor, facts: ReportFacts, state: FollowUpState): boolean {
  return state !== 'planned' || !hasPartIn(actor, facts);
}

export function mayWithFollowUp(
  relations: readonly FollowUpRelation[],
  state: FollowUpState,
): FollowUpVerb[] {
  return followUpVerbs.filter((verb) =>
    relations.some((relation) => followUpRights[relation][state]?.includes(verb)),
  );
}

/** Whoever could do it in another state hears that it moved on. */
export function refuseFollowUp(
  relations: readonly FollowUpRelation[],
  state: FollowUpState,
  verb: FollowUpVerb,
): Refusal | null {
  if (mayWithFollowUp(relations, state).includes(verb)) return null;
  const everMay = followUpStates.some((one) => mayWithFollowUp(relations, one).includes(verb));
  return refuse(everMay ? 'follow-up-moved-on' : 'unknown-or-forbidden');
}

export const longestFollowUp = 1_000;
/** Days ahead that a day may lie. */
export const farthestFollowUp = 730;

export function refuseFollowUpDay(dueOn: string, today: string): Refusal | null {
  const isFit = isDay(dueOn) && dueOn >= today && dueOn <= daysFrom(today, farthestFollowUp);
  return isFit ? null : refuse('follow-up-day-out-of-range');
}
