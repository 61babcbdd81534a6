import { attentionKinds } from '../../domain/attention.ts';
import type {
  GroupBrief,
  GroupSeatView,
  GroupView,
  NewSeatView,
  SeatView,
} from '../../domain/views/group.ts';
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
    left: null,
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
  {
    holder: null,
    vacantSince: day(-43),
    mayPropose: true,
    left: { name: 'Anne *Eksempel*', on: day(-43) },
  },
  { holder: null, vacantSince: day(-43), nomination },
  { holder: null, vacantSince: day(-43), nomination: { id: null, personName: null, since: day(-6) } },
  { holder: null, vacantSince: day(-43), requestedSince: day(-20) },
  { holder: { ...holder, leavesOn: day(31) }, mayPropose: true },
  { holder: { ...holder, leavesOn: day(31) }, next },
  { holder: null, next },
];

/** The seat in every state there is, as somebody sees it who may do all that can be done. */
export function seatViews(): Readonly<Record<string, SeatView>> {
  const of = (state: Partial<GroupSeatView>, may: SeatView['viewer']['may'], isHolder = false): SeatView => ({
    ...groupSeat(state),
    isRetired: false,
    service,
    viewer: { isHolder, may },
  });
  const leaving = { holder: { ...holder, leavesOn: day(31) } };
  const left = { name: 'Anne *Eksempel*', on: day(0) };
  return {
    'the holder': of({}, ['report-leaving'], true),
    'the service leader': of({}, ['report-leaving']),
    'anybody else': of({}, []),
    'a member who leaves': of({ ...leaving, mayPropose: true }, ['undo-leaving']),
    'a successor': of({ ...leaving, nomination }, []),
    'a successor who is appointed': of({ ...leaving, next }, []),
    'one that was left today': of({ holder: null, vacantSince: now, left }, ['undo-leaving'], true),
    'one that was removed': { ...of({ holder: null }, []), isRetired: true },
    'a vacant one that is not needed': of(
      {
        holder: null,
        vacantSince: day(-43),
        mayPropose: true,
        seat: { id: id(2), kind: 'other', region: null, standsFor: 'kommunene i [Nord](https://e.example)' },
      },
      ['retire-seat'],
    ),
  };
}

export function newSeatView(sites = 2): NewSeatView {
  return {
    service,
    sites: Array.from({ length: sites }, (_, index) => ({
      trustId: id(60 + index),
      trust: `Demosykehuset ${index}`,
    })),
  };
}

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
    closedOn: null,
    lastMetOn: day(-500),
    nextMeeting: { id: id(71), startsAt: day(12), endsAt: new Date(day(12).getTime() + 7_200_000) },
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
      may: ['designate-leader', 'undo-leader', 'add-seat'],
      deeds: ['call-group-meeting', 'raise-problem'],
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
