import { type Actor, holdsRole, isContactOf, isCoordinator, leadsService, leadsSiteOf } from './actor.ts';
import type { GroupVerb } from './verbs.ts';
import type { Region } from './vocabulary.ts';

export const groupRelations = [
  'service-leader',
  'site-leader',
  'member',
  'host-contact',
  'other-contact',
  'coordinator',
] as const;
/** The relation that somebody has to a group; rights and what is shown follow from it. */
export type GroupRelation = (typeof groupRelations)[number];

export type GroupFacts = {
  readonly serviceId: string;
  readonly hostRegions: readonly Region[];
  /** Whether the reader holds one of its seats today. */
  readonly isMember: boolean;
};

/**
 * Every relation that the actor has to the group. Whoever has one sees the group with the names of those who sit in
 * it: regions are told of every appointment (R20), so their contacts see all groups.
 */
export function relationsToGroup(actor: Actor, facts: GroupFacts): GroupRelation[] {
  const isHost = facts.hostRegions.some((region) => isContactOf(actor, region));
  const holds: Readonly<Record<GroupRelation, boolean>> = {
    'service-leader': leadsService(actor, facts.serviceId),
    'site-leader': leadsSiteOf(actor, facts.serviceId),
    member: facts.isMember,
    'host-contact': isHost,
    'other-contact': !isHost && holdsRole(actor, 'regional-contact'),
    coordinator: isCoordinator(actor),
  };
  return groupRelations.filter((relation) => holds[relation]);
}

/** Who may do what with a group as a whole. The service's trust decides, and its leader records it (R9). */
const permissions: Readonly<Record<GroupVerb, readonly GroupRelation[]>> = {
  'designate-leader': ['service-leader'],
  'undo-leader': ['service-leader'],
  'add-seat': ['service-leader'],
};

function mayWithGroup(relations: readonly GroupRelation[], verb: GroupVerb): boolean {
  return permissions[verb].some((relation) => relations.includes(relation));
}

/** The buttons that somebody is offered. */
export function groupVerbsFor(relations: readonly GroupRelation[]): GroupVerb[] {
  return (Object.keys(permissions) as GroupVerb[]).filter((verb) => mayWithGroup(relations, verb));
}
