import { regions } from '../../domain/vocabulary.ts';
import type { SeatCase } from './cases.ts';
import { dateBefore, dateOf, momentBefore } from './days.ts';
import type { Draft } from './draft.ts';
import { addEmployee, addUserRepresentative, type Cast, type DemoPerson } from './people.ts';
import type { Row } from './rows.ts';
import { addSeat, type DemoSeat, holdSeat, plannedSeats } from './seats.ts';
import type { DemoService } from './services.ts';
import { type TrustKey, trustKeysIn } from './trusts.ts';

/** What is wrong or special about a group, where something is. */
export type GroupFlaw =
  | 'leader-from-host-region'
  | 'member-from-host-trust'
  | 'never-met'
  | 'met-long-ago'
  | 'no-leader';

export type GroupPlan = {
  readonly service: DemoService;
  readonly seatCase: SeatCase | null;
  readonly flaw: GroupFlaw | null;
  /** The played people, in the group where they all sit. */
  readonly cast: Cast | null;
};

export type DemoGroup = GroupPlan & {
  readonly caseSeat: DemoSeat | null;
  readonly leader: DemoPerson | null;
  readonly members: readonly DemoPerson[];
  /** The day on which it met last; null for one that nobody knows a meeting of. */
  readonly lastMetOn: string | null;
};

/** The service's reference group with all its seats, members and leader (R2 to R8, apart from the flaws). */
export function addGroup(draft: Draft, plan: GroupPlan): DemoGroup {
  const group: Row<'reference_group'> = { service_id: plan.service.id, leader_id: null };
  draft.rows.reference_group.push(group);
  const seats = plannedSeats(draft, plan.service, { ...plan, hasAll: plan.cast !== null }).map((seat) =>
    addSeat(draft, plan, seat),
  );
  for (const seat of seats) fill(draft, plan, seat);
  const leader = leaderOf(plan, seats);
  const lastMetOn = lastMeeting(draft, plan);
  Object.assign(group, {
    leader_id: leader?.id ?? null,
    leader_decided_by: leader && draft.trust(firstTrust(plan.service)).name,
    leader_decided_on: leader && dateBefore(draft.now, draft.random.between(40, 700)),
    last_met_on: lastMetOn,
  });
  return {
    ...plan,
    ...{ leader, lastMetOn },
    caseSeat: seats.find((seat) => seat.isCase) ?? null,
    members: seats.flatMap(({ holder }) => (holder ? [holder] : [])),
  };
}

function fill(draft: Draft, plan: GroupPlan, seat: DemoSeat): void {
  if (!seat.isCase) {
    seat.holder = memberFor(draft, plan, seat);
    holdSeat(draft, seat, {
      person: seat.holder,
      since: dateBefore(draft.now, draft.random.between(430, 1500)),
    });
    return;
  }
  const vacantFor = plan.seatCase?.vacantFor ?? 0;
  const leavesIn = plan.seatCase?.leavesIn;
  if (leavesIn !== undefined) {
    seat.holder = memberFor(draft, plan, seat);
    holdSeat(draft, seat, {
      person: seat.holder,
      since: dateBefore(draft.now, draft.random.between(430, 1500)),
      until: dateBefore(draft.now, 1 - leavesIn),
      endRecordedAt: momentBefore(draft.now, vacantFor, 0.2).toISOString(),
    });
    return;
  }
  const vacantSince = momentBefore(draft.now, vacantFor, 0.2);
  seat.row.vacant_since = vacantSince.toISOString();
  // A seat that stood empty for long was held once; the others may have been empty since the group was set up.
  if (vacantFor < 30) return;
  const person = memberFor(draft, { ...plan, cast: null, flaw: null }, seat);
  const since = dateBefore(draft.now, vacantFor + draft.random.between(200, 900));
  holdSeat(draft, seat, { person, since, until: dateOf(vacantSince) });
}

function memberFor(draft: Draft, plan: GroupPlan, seat: DemoSeat): DemoPerson {
  const played = plan.cast && playedMember(plan.cast, seat);
  if (played) return played;
  if (seat.kind === 'user') return addUserRepresentative(draft, seat.path, plan.service.region, 'anybody');
  if (seat.kind === 'service') return serviceMember(draft, plan, seat);
  return addEmployee(draft, seat.path, trustFor(draft, plan, seat));
}

function playedMember(cast: Cast, seat: DemoSeat): DemoPerson | null {
  if (seat.kind === 'service') return cast.serviceMember;
  if (seat.path.endsWith('/user/0')) return cast.userMember;
  if (seat.region === 'midt') return cast.groupLeader;
  return seat.region === 'vest' ? cast.regionalMember : null;
}

/** R5, R6: the leader in person at seven of ten responsible sites, else a colleague from the site. */
function serviceMember(draft: Draft, { service, cast }: GroupPlan, seat: DemoSeat): DemoPerson {
  const own = seat.site?.responsible === true && !seat.isCase && cast === null;
  if (own && draft.random.chance(0.7)) return service.leader;
  return addEmployee(draft, seat.path, seat.site?.trust ?? firstTrust(service));
}

/** R2, R4: a trust of the seat's region that does not have the service; others come from anywhere. */
function trustFor(draft: Draft, { service, flaw }: GroupPlan, seat: DemoSeat): TrustKey {
  const hosts: readonly TrustKey[] = service.sites.map((site) => site.trust);
  const inRegion = trustKeysIn(seat.region ?? draft.random.pick(regions));
  if (flaw === 'member-from-host-trust' && seat.region === service.region) return firstTrust(service);
  return draft.random.pick(inRegion.filter((trust) => !hosts.includes(trust)));
}

/** R8: a regional member from a region where the service does not stand. */
function leaderOf({ service, flaw, cast }: GroupPlan, seats: readonly DemoSeat[]): DemoPerson | null {
  if (flaw === 'no-leader') return null;
  if (cast) return cast.groupLeader;
  const wanted = flaw === 'leader-from-host-region';
  const seat = seats.find(
    ({ region, holder }) =>
      region && holder && service.sites.some((site) => site.region === region) === wanted,
  );
  return seat?.holder ?? null;
}

function lastMeeting(draft: Draft, { flaw, cast }: GroupPlan): string | null {
  if (flaw === 'never-met') return null;
  if (flaw === 'met-long-ago') return dateBefore(draft.now, 830);
  const days = draft.random.between(15, 340);
  // Nothing more waits for those who are played.
  return dateBefore(draft.now, cast ? 60 : days);
}

function firstTrust(service: DemoService): TrustKey {
  const [site] = service.sites;
  if (!site) throw new Error('A service without a site has no trust');
  return site.trust;
}
