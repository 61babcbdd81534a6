import { daysFrom } from './calendar.ts';
import type { MilestoneKind } from './milestone.ts';
import type { CycleDates } from './report.ts';

/** What comes in a group's year, from today on: meetings, the report's days, and what is asked for in a service's life. */
export const yearEntryKinds = [
  'meeting',
  'meeting-due',
  'services-told',
  'groups-told',
  'service-due',
  'group-due',
  'submission-due',
  'evaluation-due',
  'term-due',
] as const;
export type YearEntryKind = (typeof yearEntryKinds)[number];

export type YearEntry = {
  readonly kind: YearEntryKind;
  /** As `2027-02-10`. */
  readonly day: string;
  /** The meeting, where it is one that is called. */
  readonly meetingId: string | null;
  /** No round is opened yet: its days are as they usually are. */
  readonly isUsual: boolean;
};

export type GroupYearFacts = {
  readonly today: string;
  readonly meetings: readonly { readonly id: string; readonly day: string }[];
  /** By when the group has to meet again; null when it has called a meeting, or is asked for one already. */
  readonly meetingDueOn: string | null;
  readonly asked: readonly { readonly kind: MilestoneKind; readonly dueOn: string }[];
  readonly rounds: readonly { readonly dates: CycleDates; readonly isUsual: boolean }[];
};

const dueOf: Readonly<Record<MilestoneKind, YearEntryKind>> = {
  meeting: 'meeting-due',
  evaluation: 'evaluation-due',
  term: 'term-due',
};
const daysOfRound: readonly (readonly [YearEntryKind, keyof CycleDates])[] = [
  ['services-told', 'servicesToldOn'],
  ['groups-told', 'groupsToldOn'],
  ['service-due', 'serviceDueOn'],
  ['group-due', 'groupDueOn'],
  ['submission-due', 'submissionDueOn'],
];
const daysOfYear = 365;

/** In the order of the days; what is on the same day in the order of the kinds. What is late is said elsewhere. */
export function yearOfGroup(facts: GroupYearFacts): YearEntry[] {
  const { today, meetings, meetingDueOn, asked, rounds } = facts;
  const plain = { meetingId: null, isUsual: false } as const;
  const all: readonly YearEntry[] = [
    ...meetings.map(({ id, day }) => ({ ...plain, kind: 'meeting' as const, day, meetingId: id })),
    ...(meetingDueOn ? [{ ...plain, kind: 'meeting-due' as const, day: meetingDueOn }] : []),
    ...asked.map(({ kind, dueOn }) => ({ ...plain, kind: dueOf[kind], day: dueOn })),
    ...rounds.flatMap(({ dates, isUsual }) =>
      daysOfRound.map(([kind, name]) => ({ ...plain, kind, day: dates[name], isUsual })),
    ),
  ];
  const last = daysFrom(today, daysOfYear);
  const place = (kind: YearEntryKind) => yearEntryKinds.indexOf(kind);
  return all
    .filter(({ day }) => day >= today && day < last)
    .toSorted((one, other) => one.day.localeCompare(other.day) || place(one.kind) - place(other.kind));
}
