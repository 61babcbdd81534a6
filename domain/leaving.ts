import { yearsFrom } from './calendar.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Dates are texts, `2027-01-29`. `leavesOn` is the first day on which the seat is without its holder. */
export type Holding = { readonly startsOn: string; readonly leavesOn: string | null };

/** R23: a member leaves, or is away for long. Why is not asked, and not kept. Within a year, since plans change. */
export function refuseLeaving(holding: Holding, leavesOn: string, today: string): Refusal | null {
  if (holding.leavesOn !== null) return refuse('already-leaves');
  const fits = leavesOn >= holding.startsOn && leavesOn <= inAYear(today);
  return fits ? null : refuse('leaving-day-out-of-range');
}

export type RecordedLeaving = {
  readonly leavesOn: string;
  readonly recordedOn: string;
  readonly today: string;
  /** Somebody is proposed for the seat, asked for, or appointed to it. */
  readonly isActedUpon: boolean;
};

/** Until somebody is proposed or the day has come; one that was recorded today is a slip that can be mended. */
export function refuseUndoLeaving(leaving: RecordedLeaving): Refusal | null {
  if (leaving.isActedUpon) return refuse('leaving-acted-upon');
  const isOver = leaving.leavesOn < leaving.today && leaving.recordedOn < leaving.today;
  return isOver ? refuse('leaving-day-over') : null;
}

/** The day from which somebody new has the seat unless told: today, or the first day without the holder. */
export function usualStart(holderLeavesOn: string | null, today: string): string {
  return holderLeavesOn !== null && holderLeavesOn > today ? holderLeavesOn : today;
}

/**
 * The day from which the member is appointed. A day that is past means today, since the card may have lain there for
 * some days; more than a year ahead is refused.
 */
export function startDay(wanted: string, today: string): string | Refusal {
  if (wanted > inAYear(today)) return refuse('start-day-out-of-range');
  return wanted < today ? today : wanted;
}

function inAYear(date: string): string {
  return yearsFrom(date, 1);
}
