import { appointingRegion } from '../../domain/nomination.ts';
import type { SeatCase } from './cases.ts';
import type { Draft } from './draft.ts';
import type { DemoGroup } from './groups.ts';
import {
  addEmployee,
  addEmployeeOutside,
  addUserRepresentative,
  type Cast,
  type DemoPerson,
} from './people.ts';
import type { DemoSeat } from './seats.ts';
import { type TrustKey, trustKeysIn } from './trusts.ts';

/** Somebody who satisfies R2 to R5 for the seat, and works with the cast's line leader where that one is played. */
export function candidateFor(
  draft: Draft,
  path: string,
  { service, seatCase }: DemoGroup,
  seat: DemoSeat,
): DemoPerson {
  const own = `${path}/candidate`;
  if (seat.kind === 'user') return addUserRepresentative(draft, own, service.region, 'reachable');
  const hosts: readonly TrustKey[] = service.sites.map((site) => site.trust);
  const allowed = trustKeysIn(
    appointingRegion({ seat: { ...seat, serviceId: service.id }, serviceRegion: service.region }),
  );
  const trust = seatCase?.playedLineLeader
    ? 'nordland'
    : draft.random.pick(allowed.filter((key) => hosts.includes(key) === (seat.kind === 'service')));
  return seatCase?.outside === 'candidate'
    ? addEmployeeOutside(draft, own, trust)
    : addEmployee(draft, own, trust);
}

/** The candidate's leader at the same trust, once the candidate said yes; users have none (R18). */
export function lineLeaderFor(
  draft: Draft,
  path: string,
  about: SeatCase,
  candidate: DemoPerson,
  cast: Cast,
): DemoPerson | null {
  const named = about.story.some(([verb]) => verb === 'accept-nomination');
  if (!named || candidate.trust === null) return null;
  if (about.playedLineLeader) return cast.lineLeader;
  const own = `${path}/line-leader`;
  return about.outside === 'line-leader'
    ? addEmployeeOutside(draft, own, candidate.trust)
    : addEmployee(draft, own, candidate.trust);
}
