import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysFrom,
  daysUntil,
  isWorkDay,
  mondayOf,
  onTheWall,
  workDayFrom,
  workDayUntil,
} from '../../domain/calendar.ts';
import { type PolicyText, policyTextFrom, policyTextIn } from '../../domain/policy-text.ts';
import {
  isQuietDay,
  isReminderDay,
  noQuietDays,
  type QuietDays,
  quietDaysFrom,
  quietEntryFrom,
  reminderDayFrom,
  reminderDayUntil,
  usualQuietDays,
  wednesdayBeforeEaster,
  withBefore,
  withEntry,
  withoutEntry,
  withoutOver,
} from '../../domain/quiet-days.ts';
import {
  kindsWithoutPolicy,
  policyKeys,
  stepFaults,
  stepsFrom,
  usualPolicies,
} from '../../domain/reminder-policy.ts';
import {
  beginsWeek,
  dayAfter,
  hoursFrom,
  reminderDay,
  usualHours,
  usualRules,
} from '../../domain/reminder-rules.ts';
import { dayOfStep, dayOfTelling, type RoundDays, slotsBetween } from '../../domain/reminder-slots.ts';
import { channelDays } from '../../domain/round-status.ts';
import { languages } from '../../domain/vocabulary.ts';

const round: RoundDays = {
  year: 2026,
  openedOn: '2026-11-01',
  servicesToldOn: '2026-11-15',
  groupsToldOn: '2027-01-10',
};

/** Thirty years, leap years and every Easter among them. */
const anyDay = fc.integer({ min: 0, max: 30 * 365 + 8 }).map((days) => daysFrom('2026-01-01', days));
const anyMoment = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2056-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => new Date(date));

describe('The day of a step', () => {
  it.each([
    ['the day itself', '2027-02-10', 0, '2027-02-10'],
    ['a week before', '2027-02-10', -7, '2027-02-03'],
    ['three days before a Wednesday is a Sunday, so Friday', '2027-02-10', -3, '2027-02-05'],
    ['a deadline on Sunday is told on Friday', '2027-01-31', 0, '2027-01-29'],
    ['three days after a Wednesday is a Saturday, so Monday', '2027-02-10', 3, '2027-02-15'],
    ['in Easter week the Wednesday before', '2027-03-29', 0, '2027-03-24'],
    ['after Easter', '2027-03-24', 1, '2027-03-30'],
    ['over the leap day', '2028-03-01', -1, '2028-02-29'],
    ['over the night of summer time', '2027-03-30', -3, '2027-03-24'],
    ['New Year’s Eve is a day without reminders', '2027-01-01', 0, '2026-12-30'],
    ['a deadline on Christmas Eve is told the day before', '2026-12-24', 0, '2026-12-23'],
    ['and what is late then on the Monday after', '2026-12-21', 3, '2026-12-28'],
    ['the Wednesday before Maundy Thursday is a day like others', '2027-03-24', 0, '2027-03-24'],
  ])('%s', (_what, dueOn, step, day) => {
    expect(dayOfStep(dueOn, step, usualQuietDays)).toBe(day);
  });

  it('is a working day, before for what is before and after for what is after, over thirty years', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -90, max: 60 }), (dueOn, step) => {
        const day = dayOfStep(dueOn, step, usualQuietDays);
        const planned = daysFrom(dueOn, step);
        expect(isWorkDay(day)).toBe(true);
        expect(['12-24', '12-31']).not.toContain(day.slice(5));
        const moved = daysUntil(planned, day);
        expect(step > 0 ? moved >= 0 && moved <= 9 : moved <= 0 && moved >= -9).toBe(true);
        // Nothing that is told before, or on, the day comes after it.
        if (step <= 0) expect(day <= dueOn).toBe(true);
        else expect(day > dueOn).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('Days and hours', () => {
  it('the wall in Oslo shows the day that a day’s work begins on, whatever the clocks do', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const { day, minutes } = onTheWall(moment);
        const parts = new Intl.DateTimeFormat('sv-SE', {
          timeZone: 'Europe/Oslo',
          dateStyle: 'short',
          timeStyle: 'short',
        }).format(moment);
        const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        expect(`${day} ${clock}`).toBe(parts);
      }),
      { numRuns: 500 },
    );
  });

  it('reminders come in working hours alone', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const { day, minutes } = onTheWall(moment);
        const isEve = ['12-24', '12-31'].includes(day.slice(5));
        const isOpen = isWorkDay(day) && !isEve && minutes >= 480 && minutes < 960;
        expect(reminderDay(moment, usualRules)).toBe(isOpen ? day : null);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['the minute before', '2027-02-10T06:59:59Z', null],
    ['at eight in winter', '2027-02-10T07:00:00Z', '2027-02-10'],
    ['at eight in summer', '2027-06-10T06:00:00Z', '2027-06-10'],
    ['the morning after clocks went forward', '2027-03-30T06:00:00Z', '2027-03-30'],
    ['the Monday after clocks went back', '2027-11-01T07:00:00Z', '2027-11-01'],
    ['the last minute', '2027-02-10T14:59:59Z', '2027-02-10'],
    ['at four', '2027-02-10T15:00:00Z', null],
    ['on a Saturday', '2027-02-13T10:00:00Z', null],
    ['on 17 May', '2027-05-17T10:00:00Z', null],
    ['on Christmas Eve, a Thursday', '2026-12-24T09:00:00Z', null],
    ['the day before it', '2026-12-23T09:00:00Z', '2026-12-23'],
  ])('%s', (_what, moment, day) => {
    expect(reminderDay(new Date(moment), usualRules)).toBe(day);
  });

  it('tomorrow is the next working day, and a week begins on its first one', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = dayAfter(day, noQuietDays);
        expect(next > day && isWorkDay(next)).toBe(true);
        const first = workDayFrom(mondayOf(day));
        expect(beginsWeek(day, noQuietDays)).toBe(first === day);
        expect(workDayUntil(next)).toBe(next);
      }),
      { numRuns: 1_000 },
    );
    expect(beginsWeek('2027-03-30', usualQuietDays)).toBe(true);
    expect(dayAfter('2026-12-23', usualQuietDays)).toBe('2026-12-28');
    // A Tuesday, after a Monday without reminders.
    expect(beginsWeek('2029-12-25', usualQuietDays)).toBe(false);
    expect(beginsWeek('2029-12-27', usualQuietDays)).toBe(true);
  });
});

describe('Slots', () => {
  it('every kind of duty has a policy', () => {
    expect(kindsWithoutPolicy(usualPolicies)).toEqual([]);
    const kinds = policyKeys.flatMap((key) => usualPolicies[key].kinds);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('some weeks in one go are the same as its days one by one', () => {
    const whole = slotsBetween('2026-12-18', '2027-01-13', usualPolicies, [round], usualQuietDays);
    const byDay: typeof whole = [];
    for (let day = '2026-12-18'; day < '2027-01-13'; day = daysFrom(day, 1)) {
      byDay.push(...slotsBetween(day, daysFrom(day, 1), usualPolicies, [round], usualQuietDays));
    }
    const flat = (slots: typeof whole) =>
      slots
        .flatMap((slot) => {
          const days: string[] = [];
          const before = slot.step === null ? slot.dueFrom : slot.dueBefore;
          for (let due = slot.dueFrom; due < before; due = daysFrom(due, 1)) days.push(due);
          if (days.length === 0) days.push(`${slot.dueFrom} to ${slot.dueBefore}`);
          return days.map((due) => JSON.stringify([slot.kinds, due, slot.fallsOn, slot.step, slot.to]));
        })
        .sort();
    expect(flat(byDay)).toEqual(flat(whole));
  });

  it('every step of a due day is found on its own day, over thirty years', () => {
    const steps = usualPolicies.vacancy.steps.flatMap(({ day }) => (typeof day === 'number' ? [day] : []));
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...steps), (dueOn, step) => {
        const day = dayOfStep(dueOn, step, usualQuietDays);
        const found = slotsBetween(daysFrom(day, -1), day, usualPolicies, [], usualQuietDays).filter(
          (slot) => slot.kinds.includes('fill-seat') && slot.step === step,
        );
        expect(found.some((slot) => slot.dueFrom <= dueOn && dueOn < slot.dueBefore)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('groups hear of a round in January, and of nothing in it before (R38)', () => {
    expect(dayOfTelling(round, 'services-told', usualQuietDays)).toBe('2026-11-16');
    expect(dayOfTelling(round, 'groups-told', usualQuietDays)).toBe('2027-01-11');
    expect(dayOfTelling({ ...round, openedOn: '2026-12-01' }, 'services-told', usualQuietDays)).toBe(
      '2026-12-02',
    );
    const ofGroups = slotsBetween('2026-10-31', '2027-02-05', usualPolicies, [round], usualQuietDays).filter(
      ({ kinds, dueFrom }) => kinds.includes('write-regional-part') && dueFrom <= '2027-02-05',
    );
    const due = ofGroups.filter(({ dueBefore }) => dueBefore > '2027-02-05');
    expect([...new Set(due.map(({ fallsOn }) => fallsOn))].sort()).toEqual([
      '2027-01-11',
      '2027-01-22',
      '2027-01-29',
      '2027-02-02',
      '2027-02-04',
      '2027-02-05',
    ]);
  });
});

describe('Days without reminders', () => {
  const yearly = fc.uniqueArray(
    fc.oneof(
      fc.constant(wednesdayBeforeEaster),
      fc.integer({ min: 0, max: 365 }).map((days) => daysFrom('2028-01-01', days).slice(5)),
    ),
    { maxLength: 8 },
  );
  const spans = fc.array(
    fc.tuple(anyDay, fc.integer({ min: 0, max: 30 })).map(([from, days]) => ({
      ...{ from, until: daysFrom(from, days), name: '' },
    })),
    { maxLength: 8 },
  );
  const anyQuiet = fc.record({ yearly, spans }).map((given) => quietDaysFrom(given) ?? noQuietDays);
  /** Some near a day, so that they are met. */
  const nearDay = fc
    .tuple(anyDay, anyQuiet, fc.integer({ min: -12, max: 12 }), fc.integer({ min: 0, max: 30 }))
    .map(([day, quiet, from, days]) => {
      const span = { from: daysFrom(day, from), until: daysFrom(day, from + days), name: '' };
      return { day, quiet: withEntry(quiet, span) };
    });

  it('nobody is reminded on one: before up to the due day, after it later; no day is nearer, over thirty years', () => {
    let met = 0;
    fc.assert(
      fc.property(nearDay, fc.integer({ min: -90, max: 60 }), ({ day, quiet }, step) => {
        const dueOn = daysFrom(day, -step);
        const falls = dayOfStep(dueOn, step, quiet);
        if (falls !== dayOfStep(dueOn, step, noQuietDays)) met += 1;
        expect(isWorkDay(falls) && !isQuietDay(falls, quiet)).toBe(true);
        const [first, last] = falls < day ? [daysFrom(falls, 1), day] : [day, daysFrom(falls, -1)];
        for (let between = first; between <= last; between = daysFrom(between, 1))
          expect(isReminderDay(between, quiet)).toBe(false);
        expect(step > 0 ? falls > dueOn : falls <= dueOn).toBe(true);
        const noon = new Date(`${day}T10:00:00Z`);
        expect(reminderDay(noon, { ...usualRules, quietDays: quiet }) === day).toBe(
          isReminderDay(day, quiet),
        );
        expect(dayAfter(day, quiet)).toBe(reminderDayFrom(daysFrom(day, 1), quiet));
        expect(beginsWeek(reminderDayFrom(mondayOf(day), quiet), quiet)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    expect(met).toBeGreaterThan(200);
  });

  const vacancyAlone = Object.fromEntries(
    policyKeys.map((key) => [key, { ...usualPolicies[key], ...(key !== 'vacancy' && { steps: [] }) }]),
  ) as unknown as typeof usualPolicies;

  it('every step of a due day is claimed once by rounds that come on days of reminders, over thirty years', () => {
    const steps = usualPolicies.vacancy.steps.flatMap(({ day }) => (typeof day === 'number' ? [day] : []));
    fc.assert(
      fc.property(nearDay, fc.constantFrom(...steps), ({ day, quiet }, step) => {
        const dueOn = daysFrom(day, -step);
        const falls = dayOfStep(dueOn, step, quiet);
        const claimedAt: string[] = [];
        const end = dayAfter(dayAfter(falls, quiet), quiet);
        let after = reminderDayUntil(daysFrom(falls, -3), quiet);
        for (let round = dayAfter(after, quiet); round <= end; round = dayAfter(round, quiet)) {
          const found = slotsBetween(after, round, vacancyAlone, [], quiet).filter(
            (slot) =>
              slot.kinds.includes('fill-seat') &&
              slot.step === step &&
              slot.dueFrom <= dueOn &&
              dueOn < slot.dueBefore,
          );
          claimedAt.push(...found.map(() => round));
          after = round;
        }
        expect(claimedAt).toEqual([falls]);
      }),
      { numRuns: 100 },
    );
  });

  it('no step comes twice when days without reminders come or go, and none is lost that had not to come by then', () => {
    const steps = usualPolicies.vacancy.steps.flatMap(({ day }) => (typeof day === 'number' ? [day] : []));
    let met = 0;
    const change = fc.record({
      held: nearDay,
      other: fc.tuple(fc.integer({ min: -6, max: 3 }), fc.integer({ min: 0, max: 9 })),
      isBack: fc.boolean(),
      changesOn: fc.integer({ min: -5, max: 5 }),
    });
    fc.assert(
      fc.property(change, fc.constantFrom(...steps), ({ held, other, isBack, changesOn }, step) => {
        const { day, quiet: less } = held;
        const [from, days] = other;
        const more = withEntry(less, {
          from: daysFrom(day, from),
          until: daysFrom(day, from + days),
          name: '',
        });
        const [before, after] = isBack ? [more, less] : [less, more];
        const dueOn = daysFrom(day, -step);
        const changes = daysFrom(day, changesOn);
        let quiet = before;
        let claimed = reminderDayUntil(daysFrom(day, -60), before);
        const told: string[] = [];
        for (let today = dayAfter(claimed, before); today <= daysFrom(day, 60); today = daysFrom(today, 1)) {
          if (today === changes) quiet = withBefore(after, quiet, claimed);
          if (!isReminderDay(today, quiet)) continue;
          for (const slot of slotsBetween(claimed, today, vacancyAlone, [], quiet)) {
            const isIt = slot.kinds.includes('fill-seat') && slot.step === step;
            const { came } = slot;
            const hasCome = told.some((on) => came && on >= came.from && on <= came.until);
            if (isIt && slot.dueFrom <= dueOn && dueOn < slot.dueBefore && !hasCome) told.push(today);
          }
          claimed = today;
        }
        const [was, is] = [dayOfStep(dueOn, step, before), dayOfStep(dueOn, step, after)];
        if (was < changes !== is < changes) met += 1;
        const isOver = was >= changes && is < changes;
        expect(told.length).toBeLessThanOrEqual(1);
        if (!isOver) expect(told).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
    expect(met).toBeGreaterThan(0);
  });

  it.each([
    ['Christmas of one year', '2026-12-28', true],
    ['the day after it', '2027-01-04', false],
    ['Christmas of the next year', '2027-12-28', false],
    ['Christmas Eve of any year', '2031-12-24', true],
    ['the Wednesday before Maundy Thursday', '2027-03-24', true],
    ['of another year', '2035-03-21', true],
    ['a Wednesday that it is not', '2027-03-17', false],
  ])('%s', (_what, day, is) => {
    const quiet: QuietDays = {
      yearly: ['12-24', wednesdayBeforeEaster],
      spans: [{ from: '2026-12-22', until: '2027-01-03', name: 'Jul' }],
    };
    expect(isQuietDay(day, quiet)).toBe(is);
  });

  it.each([
    ['a day of each year', { yearly: '02-29' }, { yearly: '02-29' }],
    [
      'the Wednesday before Maundy Thursday',
      { yearly: wednesdayBeforeEaster },
      { yearly: wednesdayBeforeEaster },
    ],
    [
      'Christmas',
      { from: '2026-12-22', until: '2027-01-03', name: ' Jul ' },
      { from: '2026-12-22', until: '2027-01-03', name: 'Jul' },
    ],
    ['no day of any year', { yearly: '02-30' }, null],
    ['the last day first', { from: '2027-01-03', until: '2026-12-22', name: '' }, null],
    ['more than a month', { from: '2026-12-01', until: '2027-01-01', name: '' }, null],
    ['no day', { from: '2026-12-01', until: '', name: '' }, null],
    ['a patient', { from: '2026-12-01', until: '2026-12-01', name: '01010750160' }, null],
    ['nothing', null, null],
  ])('a line is taken or not: %s', (_what, given, entry) => {
    expect(quietEntryFrom(given)).toEqual(entry);
  });

  it('a list that makes no sense is none; a line comes once, goes, and is forgotten when it is long over', () => {
    expect(quietDaysFrom({ yearly: ['13-01'], spans: [] })).toBeNull();
    expect(quietDaysFrom(usualQuietDays)).toEqual(usualQuietDays);
    const span = { from: '2026-12-22', until: '2027-01-03', name: 'Jul' };
    const more = withEntry(withEntry(usualQuietDays, span), { ...span, name: 'Ferie' });
    expect(more.spans).toEqual([span]);
    expect(withoutEntry(more, { ...span, name: '' })).toEqual(usualQuietDays);
    expect(withoutOver(more, '2027-04-03')).toEqual(more);
    expect(withoutOver(more, '2027-04-04')).toEqual(usualQuietDays);
  });
});

describe('What a coordinator can choose', () => {
  const to = ['owner'];
  it.each([
    [
      'steps in order',
      [
        { day: 0, to },
        { day: -7, to },
      ],
      [
        { day: -7, to },
        { day: 0, to },
      ],
    ],
    ['none at all', [], []],
    [
      'a day twice',
      [
        { day: 0, to },
        { day: 0, to },
      ],
      null,
    ],
    ['too far ahead', [{ day: -91, to }], null],
    ['too late', [{ day: 61, to }], null],
    ['half a day', [{ day: 0.5, to }], null],
    ['nobody', [{ day: 0, to: [] }], null],
    ['somebody unknown', [{ day: 0, to: ['everybody'] }], null],
    ['no list', 'daily', null],
    ['too many', Array.from({ length: 13 }, (_, day) => ({ day, to })), null],
  ])('%s', (_what, given, steps) => {
    expect(stepsFrom(given, 'report-group')).toEqual(steps);
  });

  it('what does not fit is said of the very step, and nothing of those that fit', () => {
    const days = fc.oneof(fc.integer({ min: -95, max: 65 }), fc.constantFrom(null, 0.5, 'services-told'));
    const row = fc.record({ day: days, to: fc.subarray(['owner', 'contact'] as const) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        expect(stepsFrom(rows, 'report-group') === null).toBe(
          stepFaults(rows).some((fault) => fault !== null),
        );
      }),
      { numRuns: 1_000 },
    );
    expect(
      stepFaults([
        { day: -7, to: ['owner'] },
        { day: 61, to: ['owner'] },
        { day: -7, to: ['contact'] },
        { day: null, to: ['owner'] },
        { day: 0, to: [] },
      ]),
    ).toEqual([null, 'day', 'twice', 'day', 'nobody']);
  });

  it('a channel hears of reports, and of nothing else', () => {
    const given = [{ day: -7, to: ['owner', 'channel'] }];
    for (const key of policyKeys) {
      expect(stepsFrom(given, key) === null, key).toBe(!['report-service', 'report-group'].includes(key));
    }
    const followed = {
      ...round,
      ...{ serviceDueOn: '2027-01-25', groupDueOn: '2027-02-05', lastDueOn: '2027-02-10' },
    };
    expect(channelDays(followed, usualPolicies, usualQuietDays)).toEqual(['2027-01-11', '2027-01-22']);
    const without = (key: 'report-service' | 'report-group', steps: typeof given) =>
      channelDays(followed, { ...usualPolicies, [key]: { ...usualPolicies[key], steps } }, usualQuietDays);
    expect(without('report-service', [])).toEqual(['2027-01-22']);
    const told = [
      { day: 'services-told', to: ['channel'] },
      { day: 1, to: ['channel'] },
    ] as unknown as typeof given;
    expect(without('report-service', told)).toEqual(['2026-11-16', '2027-01-22', '2027-01-26']);
  });

  it('the usual policies are within the bounds', () => {
    for (const key of policyKeys) expect(stepsFrom(usualPolicies[key].steps, key), key).not.toBeNull();
  });

  it('rules that make sense', () => {
    expect(hoursFrom(usualHours)).toEqual(usualHours);
    expect(hoursFrom({ ...usualHours, untilHour: 23 })).toBeNull();
    expect(hoursFrom({ ...usualHours, urgentDays: -1 })).toBeNull();
    expect(hoursFrom(null)).toBeNull();
  });
});

describe('A text of its own', () => {
  const [nb, nn, en] = ['Ring oss.', 'Ring oss, de.', 'Call us.'];
  const text = (more: Partial<PolicyText>) => ({ nb: '', nn: '', en: '', ...more });

  it.each([
    ['each language has its own', { nb, nn, en }, ['Ring oss.', 'Ring oss, de.', 'Call us.']],
    ['bokmål where one is missing', { nb }, [nb, nb, nb]],
    ['nynorsk where there is no bokmål', { nn }, [nn, nn, nn]],
    ['English where there is nothing else', { en }, [en, en, en]],
  ])('is read in the own language: %s', (_what, written, read) => {
    expect(languages.map((language) => policyTextIn(policyTextFrom(text(written)), language))).toEqual(read);
  });

  it.each([
    ['nothing', text({})],
    ['spaces', text({ nb: '  ' })],
    ['more than a line or two', text({ nb: 'x'.repeat(301) })],
    ['something else', text({ nb: 7 as unknown as string })],
    ['a patient', text({ nb: 'Gjelder 01010750160' })],
    ['no object', 'Ring oss.'],
  ])('is none when it is %s', (_what, given) => {
    expect(policyTextFrom(given)).toBeNull();
  });
});
