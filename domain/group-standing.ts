import { type Actor, isContactOf, isCoordinator, leadsService, leadsSiteOf } from './actor.ts';
import type { Region, SeatKind } from './vocabulary.ts';

/** What somebody is to what a group does together between the reports. Rights follow from it. */
export const groupStandings = [
  'group-leader',
  'secretary',
  'service-leader',
  'site-leader',
  'member',
  'host-contact',
  'coordinator',
] as const;
export type GroupStanding = (typeof groupStandings)[number];

export type StandingFacts = {
  readonly serviceId: string;
  readonly hostRegions: readonly Region[];
  /** Whether the actor leads the group. */
  readonly leadsGroup: boolean;
  /** The kinds of seats that the actor holds in it today. */
  readonly ownSeats: readonly SeatKind[];
};

export function standingsOf(actor: Actor, facts: StandingFacts): GroupStanding[] {
  if (actor.kind !== 'person') return [];
  const holds: Readonly<Record<GroupStanding, boolean>> = {
    'group-leader': facts.leadsGroup,
    secretary: facts.ownSeats.includes('secretary'),
    'service-leader': leadsService(actor, facts.serviceId),
    'site-leader': leadsSiteOf(actor, facts.serviceId),
    member: facts.ownSeats.length > 0,
    'host-contact': facts.hostRegions.some((region) => isContactOf(actor, region)),
    coordinator: isCoordinator(actor),
  };
  return groupStandings.filter((standing) => holds[standing]);
}
