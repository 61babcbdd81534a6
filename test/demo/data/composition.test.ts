import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  type GroupState,
  hostRegions,
  refuseProposal,
  type Seat,
  type Site,
} from '../../../domain/composition.ts';
import { hasReferenceGroup } from '../../../domain/vocabulary.ts';
import { groupBy, isHolding, madeUp } from './made-up.ts';

const { rows, planted } = madeUp;
const trusts = new Map(rows.trust.map((trust) => [trust.id, trust]));
const people = new Map(rows.person.map((person) => [person.id, person]));
const seatsOfService = groupBy(rows.seat, (seat) => seat.service_id);
const holders = new Map(rows.membership.filter(isHolding).map((one) => [one.seat_id, one.person_id]));
const sitesOfService = groupBy(rows.site, (site) => site.service_id);

function sitesOf(serviceId: string): Site[] {
  return (sitesOfService.get(serviceId) ?? []).flatMap((site) => {
    const trust = trusts.get(site.trust_id);
    if (!trust) return [];
    return {
      trustId: trust.id,
      trustName: trust.name,
      region: trust.region,
      responsible: site.is_responsible,
    };
  });
}

function candidate(personId: string): Candidate {
  return { personId, trust: trusts.get(people.get(personId)?.trust_id ?? '') ?? null };
}

/** Whether the person could be proposed for the seat, were it free and everybody else where they are. */
function problemWith(row: (typeof rows.seat)[number], personId: string): string | null {
  const { service_id: serviceId } = row;
  const seat: Seat = { id: row.id, serviceId, kind: row.kind, region: row.region ?? null };
  const others = (seatsOfService.get(serviceId) ?? []).filter((one) => one.id !== row.id);
  const memberIds = others.flatMap((one) => holders.get(one.id) ?? []);
  const group: GroupState = {
    sites: sitesOf(serviceId),
    seatHolderId: null,
    seatHasOpenNomination: false,
    memberIds,
  };
  return refuseProposal(seat, group, candidate(personId))?.code ?? null;
}

describe('the composition of the groups', () => {
  it('gives a group to every service but the networks (R1)', () => {
    const withGroup = new Set(rows.reference_group.map((group) => group.service_id));
    for (const service of rows.service)
      expect(withGroup.has(service.id)).toBe(hasReferenceGroup(service.type));
  });

  it('has one seat for each region, one for each site and at least one for users (R2, R6, R7)', () => {
    for (const { service_id: id } of rows.reference_group) {
      const seats = seatsOfService.get(id) ?? [];
      const regional = seats.flatMap((seat) => seat.region ?? []);
      expect(regional.toSorted()).toEqual(['midt', 'nord', 'sor-ost', 'vest']);
      const siteIds = seats.filter((seat) => seat.kind === 'service').map((seat) => seat.site_id);
      expect(siteIds.toSorted()).toEqual((sitesOfService.get(id) ?? []).map((site) => site.id).toSorted());
      expect(seats.some((seat) => seat.kind === 'user')).toBe(true);
    }
  });

  it('lets every member hold the seat by the rules, apart from the planted one (R2 to R6)', () => {
    const problems = rows.seat.flatMap((seat) => {
      const holder = holders.get(seat.id);
      const problem = holder && problemWith(seat, holder);
      return problem ? [`${seat.service_id} ${problem}`] : [];
    });
    expect(problems).toEqual([`${planted['group/member-from-host-trust']} candidate-from-host-trust`]);
  });

  it('lets everybody be proposed by the rules (R2 to R6)', () => {
    const seats = new Map(rows.seat.map((seat) => [seat.id, seat]));
    for (const nomination of rows.nomination) {
      const seat = seats.get(nomination.seat_id);
      expect(seat && problemWith(seat, nomination.candidate_id)).toBeNull();
      expect(nomination.candidate_id).not.toBe(nomination.line_leader_id);
    }
  });

  it('has no leader from a host region, apart from the planted one (R8)', () => {
    const wrong = rows.reference_group.filter(({ service_id: id, leader_id: leader }) => {
      const region = leader && candidate(leader).trust?.region;
      return region && hostRegions(sitesOf(id)).includes(region);
    });
    expect(wrong.map((group) => group.service_id)).toEqual([planted['group/leader-from-host-region']]);
  });

  it('has leaders who sit in the group, and one group without', () => {
    const leaderless = rows.reference_group.filter((group) => !group.leader_id);
    expect(leaderless.map((group) => group.service_id)).toEqual([planted['group/no-leader']]);
    for (const { service_id: id, leader_id: leader } of rows.reference_group) {
      const members = (seatsOfService.get(id) ?? []).map((seat) => holders.get(seat.id));
      if (leader) expect(members).toContain(leader);
    }
  });

  it('has groups that never met and one that met long ago (P8)', () => {
    expect(rows.reference_group.filter((group) => !group.last_met_on)).toHaveLength(2);
    const longAgo = rows.reference_group.filter(
      (group) => group.last_met_on && group.last_met_on < '2025-01-01',
    );
    expect(longAgo.map((group) => group.service_id)).toEqual([planted['group/met-long-ago']]);
  });
});
