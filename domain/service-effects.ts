import { yearsUntilEvaluation } from './milestone.ts';
import { monthsAfter, type ServiceEffect } from './process.ts';
import type { RefusalCode } from './refusal.ts';
import {
  changed,
  changesOf,
  placesThatGo,
  type ServicePlan,
  type StandingService,
  seatsOfNewGroup,
} from './service-plan.ts';
import type { LocalName } from './views/brief.ts';
import { hasReferenceGroup, type ServiceType } from './vocabulary.ts';

/** What will happen to a service, a line each, told before the press that does it. */
export type EffectLine =
  | { readonly what: 'founds'; readonly name: LocalName; readonly type: ServiceType }
  | { readonly what: 'stands'; readonly trusts: readonly string[] }
  | { readonly what: 'starts' | 'lasts' | 'evaluated' | 'ends'; readonly on: string }
  | { readonly what: 'seats'; readonly count: number }
  | {
      readonly what:
        | 'no-group'
        | 'leaders'
        | 'nothing'
        | 'group-begins'
        | 'group-ends'
        | 'may-undo'
        | 'last-report'
        | 'place-leader'
        | 'cannot-undo';
    }
  | { readonly what: 'renamed'; readonly from: LocalName; readonly to: LocalName }
  | { readonly what: 'retyped'; readonly from: ServiceType; readonly to: ServiceType }
  | { readonly what: 'moved'; readonly from: readonly string[]; readonly to: readonly string[] }
  | { readonly what: 'seats-added'; readonly count: number }
  | { readonly what: 'place-ends'; readonly trusts: readonly string[] }
  /** Who sits for a place that goes, with their names. */
  | { readonly what: 'place-members'; readonly people: readonly string[] }
  | { readonly what: 'members-leave' | 'seats-end' | 'proposals' | 'requests'; readonly count: number };

export type EffectPreview = {
  readonly effect: ServiceEffect | null;
  /** Why it cannot be done as it stands. */
  readonly refusal: RefusalCode | null;
  readonly lines: readonly EffectLine[];
};

type Names = (trustIds: readonly string[]) => readonly string[];

/** A service that begins, with what is owed for it from the first day. */
export function foundingLines(plan: ServicePlan, names: Names): EffectLine[] {
  const { name, type, trustIds, startsOn, termEndsOn } = plan;
  if (!name || !type || !startsOn) return [];
  const seats = seatsOfNewGroup(type, trustIds);
  return [
    { what: 'founds', name, type },
    { what: 'stands', trusts: names(trustIds) },
    { what: 'starts', on: startsOn },
    ...(termEndsOn ? [{ what: 'lasts', on: termEndsOn } as const] : []),
    ...(seats.length > 0
      ? [{ what: 'seats', count: seats.length } as const]
      : [{ what: 'no-group' } as const]),
    { what: 'evaluated', on: monthsAfter(startsOn, 12 * yearsUntilEvaluation(type)) },
    { what: 'leaders' },
    { what: 'may-undo' },
  ];
}

/**
 * What is another when a change is carried out.
 * @param ending what ends in the group with the places that go, and who sits for them
 */
export function changeLines(
  plan: ServicePlan,
  standing: StandingService,
  names: Names,
  { counts, people }: EndingPlaces,
): EffectLine[] {
  const what = changesOf(plan, standing);
  if (what.length === 0) return [{ what: 'nothing' }];
  const after = changed(plan, standing);
  const [had, has] = [hasReferenceGroup(standing.type), hasReferenceGroup(after.type)];
  const places = after.trustIds.length - standing.trustIds.length;
  const ends = had && !has;
  const goes = placesThatGo(standing, after);
  const isFinal = ends || goes.length > 0;
  return [
    ...(what.includes('name') ? [{ what: 'renamed', from: standing.name, to: after.name } as const] : []),
    ...(what.includes('type') ? [{ what: 'retyped', from: standing.type, to: after.type } as const] : []),
    ...(what.includes('trustIds')
      ? [{ what: 'moved', from: names(standing.trustIds), to: names(after.trustIds) } as const]
      : []),
    ...(what.includes('termEndsOn') && after.termEndsOn
      ? [{ what: 'lasts', on: after.termEndsOn } as const]
      : []),
    ...(had && has && places > 0 ? [{ what: 'seats-added', count: places } as const] : []),
    ...(!had && has ? [{ what: 'group-begins' } as const] : []),
    ...(goes.length > 0 ? [{ what: 'place-ends', trusts: names(goes) } as const] : []),
    ...(people.length > 0 && !ends ? [{ what: 'place-members', people } as const] : []),
    ...(goes.length > 0 && !ends ? counted(counts) : []),
    ...(goes.length > 0 ? [{ what: 'place-leader' } as const] : []),
    ...(ends ? [{ what: 'group-ends' } as const] : []),
    { what: isFinal ? 'cannot-undo' : 'may-undo' },
  ];
}

function counted(counts: EndingCounts): EffectLine[] {
  const all = (Object.keys(counts) as (keyof EndingCounts)[]).filter((what) => counts[what] > 0);
  return all.map((what) => ({ what, count: counts[what] }));
}

export type EndingCounts = Readonly<Record<'members-leave' | 'seats-end' | 'proposals' | 'requests', number>>;

/** What ends with the places at which a service stands no more. */
export type EndingPlaces = { readonly counts: EndingCounts; readonly people: readonly string[] };

/** What ends with a service, on its last day. */
export function endingLines(lastDay: string, counts: EndingCounts): EffectLine[] {
  return [{ what: 'ends', on: lastDay }, ...counted(counts), { what: 'last-report' }, { what: 'may-undo' }];
}
