import type { DutyFact, Facts, ServiceDays } from './facts.ts';
import type { Recurring } from './milestones.ts';
import { atWork, isAtWork, moment, plusDays, shownIn } from './oslo-days.ts';
import type { Step } from './rule-text.ts';

/** What people do in the year, as it is planned beforehand; `owes` is put on the ledger when its time comes. */
export type Deed = { readonly at: Date } & (
  | { readonly kind: 'tick' }
  | {
      readonly kind: 'owes';
      readonly what: 'fill-seat' | 'do-follow-up';
      readonly serviceId: string;
      readonly doneAfterDays: number | null;
    }
  | { readonly kind: 'records'; readonly serviceId: string; readonly what: Recurring; readonly day: string }
  | { readonly kind: 'tells-days'; readonly serviceId: string; readonly days: ServiceDays }
  | { readonly kind: 'done'; readonly dutyId: string }
  | {
      readonly kind: 'chooses';
      readonly personId: string;
      readonly weekly: boolean;
      readonly awayUntil: string | null;
      readonly readerId: string | null;
    }
  | { readonly kind: 'puts-off'; readonly personId: string }
  | { readonly kind: 'new-leader'; readonly serviceId: string; readonly from: string; readonly to: string }
  | { readonly kind: 'member-left'; readonly membershipId: string; readonly lastDay: string }
  | { readonly kind: 'policy'; readonly steps: readonly Step[] }
  | {
      readonly kind: 'quiet-days';
      /** As the coordinator gives it, and which days of the year that are. */
      readonly entry: object;
      readonly days: readonly string[];
      readonly holds: boolean;
    }
);

export const firstDay = '2026-11-02';
export const lastDay = '2027-11-02';

/** The program is not there from the first moment to the second: over Christmas, Easter, and both changes of clocks. */
const downtimes: readonly (readonly [from: string, until: string])[] = [
  ['2026-12-22 07:30:00', '2026-12-28 09:10:00'],
  ['2027-01-25 07:59:00', '2027-01-25 13:00:00'],
  ['2027-03-23 16:30:00', '2027-03-30 10:00:00'],
  // Forty-eight hours, in which a night has an hour more: Friday's hours are missed.
  ['2027-10-29 07:45:00', '2027-10-31 06:45:00'],
];

/** Even dice: the same numbers give the same year. */
export function dice(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

/** A year of a country, in order; `isThorough`: the schedule also wakes at other hours and on days of rest, more often. */
export function liveThrough(
  facts: Facts,
  { seed, isThorough }: { seed: number; isThorough: boolean },
): Deed[] {
  const roll = dice(seed);
  const pick = <One>(some: readonly One[]): One | undefined => some[roll(some.length)];
  const people = peopleWhoOwe(facts);
  const anyDay = (from: string, within: number) => plusDays(from, roll(within));
  const deeds: Deed[] = [
    ...ticks(roll, isThorough ? 1 : 6),
    ...facts.duties.filter(({ doneAt }) => doneAt === null).flatMap((duty) => finishing(duty, roll)),
  ];
  const at = (day: string) => moment(day, `${10 + roll(5)}:${10 + roll(50)}:00`);
  for (let count = 0; count < people.length / 6; count += 1) {
    const personId = pick(people) ?? '';
    const readerId = roll(3) === 0 ? null : (pick(people.filter((one) => one !== personId)) ?? null);
    const [gone, until] = [anyDay(firstDay, 300), 3 + roll(30)];
    const away = { kind: 'chooses', personId, weekly: roll(4) === 0 } as const;
    deeds.push({ ...away, at: at(gone), awayUntil: plusDays(gone, until), readerId });
    // Some are back before they said.
    const back = plusDays(gone, Math.ceil(until / 2));
    if (roll(3) === 0) deeds.push({ ...away, at: at(back), awayUntil: null, readerId: null });
  }
  for (let count = 0; count < people.length / 8; count += 1) {
    const chosen = {
      kind: 'chooses',
      personId: pick(people) ?? '',
      awayUntil: null,
      readerId: null,
    } as const;
    deeds.push({ ...chosen, at: at(anyDay(firstDay, 360)), weekly: roll(4) !== 0 });
  }
  for (let count = 0; count < people.length * 2; count += 1) {
    const personId = pick(people) ?? '';
    deeds.push({ kind: 'puts-off', at: at(atWork(anyDay('2027-01-04', 60), 1)), personId });
  }
  deeds.push(...changes(facts, people, roll), ...owed(facts, roll), ...comesBack(facts, roll));
  deeds.push({
    kind: 'policy',
    at: at('2027-04-07'),
    steps: [
      [-5, 'owner'],
      [2, 'owner', 'contact'],
    ],
  });
  deeds.push(...quietDays(at));
  return deeds.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

/** At the hour, before it and after it, by night, on weekends and on holidays: whenever the program runs. */
function ticks(roll: (most: number) => number, seldom: number): Deed[] {
  const found: Deed[] = [];
  for (let day = firstDay; day <= lastDay; day = plusDays(day, 1)) {
    const clocks = roll(8 * seldom) === 0 ? ['02:30:00', '07:59:50'] : [];
    if (isAtWork(day) || roll(seldom) === 0) clocks.push('08:00:01');
    if (roll(4 * seldom) === 0) clocks.push('12:00:00');
    if (roll(12 * seldom) === 0) clocks.push('16:00:01');
    for (const clock of clocks) {
      if (!isDown(`${day} ${clock}`) && !isLeftOut(day, clock))
        found.push({ kind: 'tick', at: moment(day, clock) });
    }
  }
  for (const [, until] of downtimes) {
    const [day = '', clock = ''] = until.split(' ');
    found.push({ kind: 'tick', at: moment(day, clock) });
  }
  return found;
}

function isDown(shown: string): boolean {
  return downtimes.some(([from, until]) => shown >= from && shown < until);
}

/** The night when clocks go forward has no half past two. */
function isLeftOut(day: string, clock: string): boolean {
  return day === '2027-03-28' && clock.startsWith('02');
}

/** Most in time, some on the last day, some late, a few not at all; now and then a second before a reminder. */
function finishing(duty: DutyFact, roll: (most: number) => number): Deed[] {
  const due = shownIn(duty.dueAt ?? duty.since)[0];
  const kind = roll(10);
  if (kind === 9) return [];
  const early = kind < 5 ? 3 + roll(40) : kind < 8 ? roll(8) : -roll(20);
  const day = plusDays(due, -early);
  if (day <= firstDay || day >= lastDay) return [];
  const clock = roll(5) === 0 ? '08:00:00' : `${10 + roll(5)}:${10 + roll(50)}:${10 + roll(50)}`;
  return [{ kind: 'done', at: moment(day, clock), dutyId: duty.id }];
}

/** People leave posts and seats while something waits for them. */
function changes(facts: Facts, people: readonly string[], roll: (most: number) => number): Deed[] {
  const led = facts.grants.filter(({ role }) => role === 'service-leader');
  const leaders = led.filter((_, index) => index % 9 === 4);
  const members = facts.seats.filter(({ endsOn }, index) => endsOn === null && index % 23 === 7);
  return [
    ...leaders.map(({ serviceId, personId }): Deed => {
      const at = moment(plusDays('2027-01-12', roll(50)), '11:30:00');
      const to = people.filter((one) => one !== personId)[roll(people.length - 1)] ?? '';
      return { kind: 'new-leader', at, serviceId: serviceId ?? '', from: personId, to };
    }),
    ...members.map(({ membershipId }): Deed => {
      const day = plusDays('2027-01-08', roll(40));
      return { kind: 'member-left', at: moment(day, '13:45:00'), membershipId, lastDay: plusDays(day, 2) };
    }),
  ];
}

/**
 * A week in winter without reminders, of which the coordinator thinks better in its midst; the Friday after Ascension
 * Day, which most take off; and a day in autumn.
 */
function quietDays(at: (day: string) => Date): Deed[] {
  const [kind, from, until] = ['quiet-days', '2027-02-15', '2027-02-19'] as const;
  const days = [0, 1, 2, 3, 4].map((later) => plusDays(from, later));
  const week = { kind, entry: { from, until, name: 'Vinterferie' }, days } as const;
  const autumn = '2027-10-13';
  return [
    { ...week, at: at('2027-01-20'), holds: true },
    { ...week, at: at('2027-02-17'), holds: false },
    { kind, at: at('2027-03-01'), entry: { yearly: '05-07' }, days: ['2027-05-07'], holds: true },
    {
      kind,
      at: at('2027-09-06'),
      entry: { from: autumn, until: autumn, name: '' },
      days: [autumn],
      holds: true,
    },
  ];
}

/** Seats to be filled, all through the year. */
function owed(facts: Facts, roll: (most: number) => number): Deed[] {
  const services = [...new Set(facts.duties.flatMap(({ serviceId }) => serviceId ?? []))].toSorted();
  const anyTime = services.map((serviceId): Deed => {
    const at = moment(plusDays(firstDay, roll(330)), '14:20:00');
    const what = roll(3) === 0 ? 'do-follow-up' : 'fill-seat';
    return { kind: 'owes', what, at, serviceId, doneAfterDays: roll(3) === 0 ? null : roll(80) };
  });
  // Whatever else happens: a reminder of each of these falls on a day on which the program is not there.
  const whileDown = ['2026-11-23', '2027-02-22', '2027-10-04'].map((day, index): Deed => {
    const serviceId = services[index % services.length] ?? '';
    return { kind: 'owes', what: 'fill-seat', at: moment(day, '11:20:00'), serviceId, doneAfterDays: null };
  });
  return [...anyTime, ...whileDown];
}

/** Groups meet, services are evaluated, and it is decided until when they last; some days are told of afterwards. */
function comesBack({ duties, services }: Facts, roll: (most: number) => number): Deed[] {
  const played = new Set(duties.map(({ serviceId }) => serviceId));
  return services
    .filter(({ id }) => played.has(id))
    .flatMap(({ id: serviceId, startedOn, type }): Deed[] => {
      const day = () => plusDays(firstDay, 20 + roll(330));
      const at = (on: string) => moment(on, `${10 + roll(5)}:${10 + roll(50)}:20`);
      const recorded = (['meeting', 'evaluation', 'term'] as const).flatMap((what): Deed[] => {
        if (roll(3) === 0) return [];
        const on = day();
        const said = what === 'term' ? plusDays(on, 1_000 + roll(2_000)) : plusDays(on, -roll(12));
        return [{ kind: 'records', at: at(on), serviceId, what, day: said }];
      });
      if (roll(4) !== 0) return recorded;
      const started = startedOn ?? '2019-02-28';
      const days = {
        startedOn: started,
        evaluatedOn: roll(2) === 0 || started > '2022-01-31' ? null : '2022-01-31',
        termEndsOn: type === 'competence' ? plusDays('2028-02-29', roll(700)) : null,
      };
      return [...recorded, { kind: 'tells-days', at: at(day()), serviceId, days }];
    });
}

/** Leaders and members of those services that owe something. */
function peopleWhoOwe({ duties, grants, seats }: Facts): string[] {
  const services = new Set(duties.map(({ serviceId }) => serviceId));
  const leaders = grants.filter(({ serviceId }) => serviceId !== null && services.has(serviceId));
  const members = seats.filter(({ serviceId }) => services.has(serviceId));
  return [...new Set([...leaders, ...members].map(({ personId }) => personId))].toSorted();
}
