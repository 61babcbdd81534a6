import { type Actor, isCoordinator } from './actor.ts';
import { type GatheringTimes, refuseAsking } from './gathering.ts';
import type { GatheringVerb } from './question-verbs.ts';

export const gatheringRelations = ['coordinator', 'moderator', 'guest'] as const;
export type GatheringRelation = (typeof gatheringRelations)[number];

export type GatheringFacts = GatheringTimes & {
  readonly cancelledAt: Date | null;
  /** Whether the actor is one of its moderators, was invited, and has said that they come. */
  readonly moderates: boolean;
  readonly isInvited: boolean;
  readonly isRegistered: boolean;
};

export function relationsToGathering(
  actor: Actor,
  facts: Pick<GatheringFacts, 'moderates' | 'isInvited'>,
): GatheringRelation[] {
  if (actor.kind !== 'person') return [];
  const holds: Readonly<Record<GatheringRelation, boolean>> = {
    coordinator: isCoordinator(actor),
    moderator: facts.moderates,
    guest: facts.isInvited,
  };
  return gatheringRelations.filter((relation) => holds[relation]);
}

/** Who may do what with a gathering. The whole of the rights, as data. */
const permissions: Readonly<Record<GatheringVerb, readonly GatheringRelation[]>> = {
  'register-guest': ['coordinator', 'moderator', 'guest'],
  'leave-gathering': ['coordinator', 'moderator', 'guest'],
  'ask-question': ['coordinator', 'moderator', 'guest'],
  'invite-guests': ['coordinator'],
  'change-gathering': ['coordinator'],
  'cancel-gathering': ['coordinator'],
  'publish-answers': ['coordinator', 'moderator'],
  'moderate-questions': ['coordinator', 'moderator'],
};

export function mayWithGathering(relations: readonly GatheringRelation[], verb: GatheringVerb): boolean {
  return permissions[verb].some((relation) => relations.includes(relation));
}

/** The buttons that somebody is offered now. */
export function gatheringVerbsFor(
  relations: readonly GatheringRelation[],
  facts: GatheringFacts,
  now: Date,
): GatheringVerb[] {
  const isOver = facts.cancelledAt !== null || now >= facts.endsAt;
  const fits: Readonly<Record<GatheringVerb, boolean>> = {
    'register-guest': !isOver && !facts.isRegistered,
    'leave-gathering': !isOver && facts.isRegistered,
    'ask-question': refuseAsking(facts, now) === null,
    'invite-guests': !isOver,
    'change-gathering': facts.cancelledAt === null,
    'cancel-gathering': !isOver,
    'publish-answers': facts.cancelledAt === null && now >= facts.endsAt,
    'moderate-questions': facts.cancelledAt === null,
  };
  return (Object.keys(permissions) as GatheringVerb[]).filter(
    (verb) => fits[verb] && mayWithGathering(relations, verb),
  );
}
