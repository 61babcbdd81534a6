import { hostRegions, type Site } from './composition.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Region, SeatKind } from './vocabulary.ts';

/** Whoever is to lead the group. */
export type LeaderCandidate = {
  /** Every region that the person is known to be from: the employer's, the one written down, the one represented. */
  readonly regions: readonly Region[];
  /** null for somebody without a seat in the group. */
  readonly seatKind: SeatKind | null;
};

export const longestDecidedBy = 200;

/**
 * R8: the leader is from none of the regions where the service stands: refused. A leader who is not a regional
 * member is only warned of: `isConfirmed` says that whoever records it has seen the warning.
 */
export function refuseLeader(
  sites: readonly Site[],
  { regions, seatKind }: LeaderCandidate,
  isConfirmed: boolean,
): Refusal | null {
  if (seatKind === null) return refuse('leader-not-member');
  const host = hostRegions(sites).find((region) => regions.includes(region));
  if (host) return refuse('leader-from-host-region', { region: host });
  return seatKind === 'regional' || isConfirmed ? null : refuse('leader-not-regional');
}

/** R9: who decided, in words, and on which day; dates as `2027-01-29`. */
export function refuseDecision(decidedBy: string, decidedOn: string, today: string): Refusal | null {
  if (decidedBy.trim() === '') return refuse('decided-by-missing');
  if (decidedBy.length > longestDecidedBy) return refuse('comment-too-long', { most: longestDecidedBy });
  return decidedOn > today ? refuse('decision-day-ahead') : null;
}
