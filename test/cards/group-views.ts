import { attentionKinds } from '../../domain/attention.ts';
import type { GroupBrief, GroupSeatView, GroupView } from '../../domain/views.ts';
import { regions, seatKinds } from '../../domain/vocabulary.ts';
import { now } from './example-views.ts';

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const day = (days: number) => new Date(now.getTime() + days * 86_400_000);

const service = {
  id: id(1),
  type: 'national-treatment' as const,
  name: { nb: 'behandling av sjeldne prøver', nn: 'behandling av sjeldne prøver', en: 'rare samples' },
};

const holder = {
  personId: id(30),
  name: 'Anne *Eksempel*',
  trust: 'Nordprøve HF',
  since: day(-700),
  leavesOn: null,
  isGroupLeader: false,
};

/** A seat as the service's leader sees it; held, unless told. */
export function groupSeat(more: Partial<GroupSeatView> = {}): GroupSeatView {
  return {
    seat: { id: id(2), kind: 'regional', region: 'nord', standsFor: null },
    version: 1,
    holder,
    next: null,
    vacantSince: null,
    nomination: null,
    requestedSince: null,
    mayPropose: false,
    ...more,
  };
}

const next = { name: 'Jens Eksempel', trust: 'Nordprøve HF', startsOn: day(31) };
const nomination = { id: id(40), personName: 'Jens Eksempel', since: day(-6) };

const states: readonly Partial<GroupSeatView>[] = [
  {},
  { holder: { ...holder, trust: null, isGroupLeader: true } },
  { holder: null, vacantSince: day(-43), mayPropose: true },
  { holder: null, vacantSince: day(-43), nomination },
  { holder: null, vacantSince: day(-43), nomination: { id: null, personName: null, since: day(-6) } },
  { holder: null, vacantSince: day(-43), requestedSince: day(-20) },
  { holder: { ...holder, leavesOn: day(31) }, mayPropose: true },
  { holder: { ...holder, leavesOn: day(31) }, next },
  { holder: null, next },
];

/** A group with a seat in every state there is, and with everything that can be wrong. */
export function groupView(more: Partial<GroupView> = {}): GroupView {
  return {
    version: 3,
    service,
    hostRegions: ['vest'],
    leader: {
      personId: id(30),
      name: 'Anne *Eksempel*',
      trust: 'Nordprøve HF',
      decidedBy: 'Fagdirektøren ved *Demosykehuset*',
      decidedOn: day(-400),
    },
    lastMetOn: day(-500),
    attention: attentionKinds.map((kind) => ({ kind, region: 'nord' })),
    competences: ['Barnemedisin', 'Genetikk', 'Klinisk forskning'],
    seats: states.map((state, index) =>
      groupSeat({
        seat: {
          id: id(50 + index),
          kind: seatKinds[index % seatKinds.length] ?? 'other',
          region: index % seatKinds.length === 0 ? (regions[index % regions.length] ?? null) : null,
          standsFor: index % 2 ? 'kommunene i [Nord](https://e.example)' : null,
        },
        ...state,
        ...(state.holder === null
          ? {}
          : { holder: { ...holder, ...state.holder, personId: id(30 + index) } }),
      }),
    ),
    viewer: {
      personId: id(31),
      relations: ['service-leader'],
      may: ['designate-leader', 'undo-leader'],
      mayUndoLeader: true,
    },
    ...more,
  };
}

export function groupBriefs(count: number): GroupBrief[] {
  return Array.from({ length: count }, (_, index) => ({
    service: { ...service, id: id(700 + index) },
    seats: 8,
    vacant: index % 3,
    oldestVacancy: index % 3 === 0 ? null : day(-43 * index),
    inProcess: index % 2,
    attention: groupView().attention.slice(0, index % 4),
  }));
}
