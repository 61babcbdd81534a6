import { yearsFrom } from './calendar.ts';
import { hostRegions, type Site } from './composition.ts';
import { type Region, regions, type SeatKind } from './vocabulary.ts';

/** A seat as the group's composition is judged by. */
export type SeatInGroup = {
  readonly kind: SeatKind;
  readonly region: Region | null;
  /** Whoever holds it today, or is appointed to it from a later day. */
  readonly holder: { readonly trustId: string | null } | null;
};

/** A group as it is: imported, or grown by proposals. */
export type Composition = {
  readonly sites: readonly Site[];
  /** Those that are in use. */
  readonly seats: readonly SeatInGroup[];
  readonly leader: { readonly regions: readonly Region[] } | null;
  /** Dates, `2027-01-29`. */
  readonly lastMetOn: string | null;
  readonly today: string;
};

/** What about a group breaks a rule, the most serious first [ours]. Nothing is refused for it: somebody is to look at it. */
export const attentionKinds = [
  'region-without-member',
  'member-from-host-trust',
  'no-user-representative',
  'leader-from-host-region',
  'no-leader',
  'never-met',
  'not-met-for-a-year',
] as const;
export type AttentionKind = (typeof attentionKinds)[number];
/** The region that it is about; null where it is about the whole group. */
export type AttentionMark = { readonly kind: AttentionKind; readonly region: Region | null };

type Judge = (group: Composition) => readonly AttentionMark[];

const judges: readonly Judge[] = [
  regionsWithoutMember,
  membersFromHostTrusts,
  userRepresentative,
  leaderFromHostRegion,
  meetings,
];

/** Every mark that the group has (R2, R4, R7, R8, R9, R25), in the order in which they are told. */
export function attentionOf(group: Composition): AttentionMark[] {
  return judges.flatMap((judge) => judge(group));
}

/** R2: exactly one member from each of the four regions. */
function regionsWithoutMember({ seats }: Composition): AttentionMark[] {
  return regions
    .filter((region) => !seats.some((seat) => seat.region === region && seat.holder))
    .map((region) => ({ kind: 'region-without-member', region }));
}

/** R4: in a host region the member comes from another trust than the service's own. */
function membersFromHostTrusts({ seats, sites }: Composition): AttentionMark[] {
  const hosts = sites.map((site) => site.trustId);
  return seats
    .filter(({ kind, holder }) => kind === 'regional' && holder?.trustId && hosts.includes(holder.trustId))
    .map(({ region }) => ({ kind: 'member-from-host-trust', region }));
}

/** R7: at least one. */
function userRepresentative({ seats }: Composition): AttentionMark[] {
  return seats.some(({ kind, holder }) => kind === 'user' && holder)
    ? []
    : [{ kind: 'no-user-representative', region: null }];
}

/** R8, R9: there is a leader, and from none of the regions where the service stands. */
function leaderFromHostRegion({ leader, sites }: Composition): AttentionMark[] {
  if (!leader) return [{ kind: 'no-leader', region: null }];
  const host = hostRegions(sites).find((region) => leader.regions.includes(region));
  return host ? [{ kind: 'leader-from-host-region', region: host }] : [];
}

/** R25: the group meets at least once a year. */
function meetings({ lastMetOn, today }: Composition): AttentionMark[] {
  if (!lastMetOn) return [{ kind: 'never-met', region: null }];
  return lastMetOn < yearsFrom(today, -1) ? [{ kind: 'not-met-for-a-year', region: null }] : [];
}

/** A group of a list, with its marks. */
export type Marked = {
  readonly marks: readonly Pick<AttentionMark, 'kind'>[];
  /** Since when something has been wrong, as far as it is known, `2027-01-29`; null where it is not. */
  readonly since: string | null;
};

/** Which of two groups somebody looks at first: what is wrong the worst, then of it the most, then for the longest. */
export function byUrgency(one: Marked, other: Marked): number {
  const worst = ({ marks }: Marked) => Math.min(...marks.map(({ kind }) => attentionKinds.indexOf(kind)));
  const byKind = worst(one) - worst(other);
  if (byKind !== 0) return byKind;
  const count = ({ marks }: Marked) =>
    marks.filter(({ kind }) => attentionKinds.indexOf(kind) === worst(one)).length;
  return count(other) - count(one) || (one.since ?? unknown).localeCompare(other.since ?? unknown);
}

/** After every day that is known. */
const unknown = '9999-12-31';
