import { type Actor, holdsRole, isContactOf, isCoordinator, leadsService } from './actor.ts';
import type { AssessmentState } from './assessment.ts';
import { assessmentRelationOf, hasPartIn, isOfService, seesAssessmentText } from './assessment-access.ts';
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

/**
 * `region`: the contacts who look after it and have no part in the service (P24); the coordinator too, of what is
 * interregional, and where the region has no such contact beside whoever did it. `elsewhere`: contacts of the region that
 * confirms in its place, where there is no such coordinator either.
 */
export const followUpRelations = ['owner', 'region', 'elsewhere', 'reader'] as const;
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
  elsewhere: { done: ['confirm-follow-up', 'return-follow-up'] },
  reader: {},
};

export type FollowUpPlace = {
  readonly owner: FollowUpOwner;
  readonly region: Region;
  /** Whether the region has a contact without a part in the service. */
  readonly hasAssessor: boolean;
  /** The same, beside whoever did it. */
  readonly hasJudge: boolean;
  /** Whose contacts confirm what is done: another region's where this one and the coordinators have nobody who may. */
  readonly judgedBy: Region;
};

/** What of it is known to whom. */
export type FollowUpSight = FollowUpPlace & {
  /** Whether the service was told of it. */
  readonly isTold: boolean;
  readonly assessmentState: AssessmentState;
};

/** What the actor is to it; empty for whoever does not see it. */
export function followUpRelationsOf(
  actor: Actor,
  facts: ReportFacts,
  place: FollowUpPlace,
): FollowUpRelation[] {
  if (actor.kind !== 'person') return [];
  const { owner, region, hasJudge, judgedBy } = place;
  const standsIn = isCoordinator(actor) && (owner === 'national-coordinator' || !hasJudge);
  const looksAfter = !hasPartIn(actor, facts) && (isContactOf(actor, region) || standsIn);
  const relations: FollowUpRelation[] = [];
  if (ownsFollowUp(actor, facts, place)) relations.push('owner');
  if (looksAfter) relations.push('region');
  const isElsewhere = judgedBy !== region && isContactOf(actor, judgedBy);
  if (isElsewhere && !hasPartIn(actor, facts)) relations.push('elsewhere');
  const reads = isOfService(actor, facts) || holdsRole(actor, 'regional-contact') || isCoordinator(actor);
  return relations.length === 0 && reads ? ['reader'] : relations;
}

function ownsFollowUp(
  actor: Actor,
  facts: ReportFacts,
  { owner, region, hasAssessor }: FollowUpPlace,
): boolean {
  switch (owner) {
    case 'service-leader':
      return leadsService(actor, facts.serviceId);
    case 'group-leader':
      return facts.leadsGroup;
    case 'regional-contact':
      return (
        !hasPartIn(actor, facts) && (isContactOf(actor, region) || (!hasAssessor && isCoordinator(actor)))
      );
    case 'national-coordinator':
      return isCoordinator(actor);
  }
}

/**
 * Until the service is told of it, it is a part of the assessment: whoever has a part in the service is shown nothing
 * (P24), and the other regions and the coordinators read it when they read that. Whoever has to do it does so at once.
 */
export function seesFollowUp(actor: Actor, facts: ReportFacts, sight: FollowUpSight): boolean {
  if (sight.isTold) return true;
  if (hasPartIn(actor, facts)) return false;
  if (followUpRelationsOf(actor, facts, sight).some((relation) => relation !== 'reader')) return true;
  const relation = assessmentRelationOf(actor, facts, sight.region);
  return relation !== null && seesAssessmentText(relation, sight.assessmentState);
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
const farthestFollowUp = 730;

export function refuseFollowUpDay(dueOn: string, today: string): Refusal | null {
  const isFit = isDay(dueOn) && dueOn >= today && dueOn <= daysFrom(today, farthestFollowUp);
  return isFit ? null : refuse('follow-up-day-out-of-range');
}
